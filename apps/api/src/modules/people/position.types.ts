import type { PositionKind as Kind } from '@mingcha/domain/engine/facts';
import { Field, ID, ObjectType } from 'type-graphql';
import { PositionKind } from '../../graphql/enums';
import { Tenant } from '../tenant/tenant.types';

@ObjectType({ description: 'A post of a bureau. Duties attach to it, not to whoever holds it (A11).' })
export class Position {
  @Field(() => ID, { description: 'Its id.' })
  id!: string;

  @Field(() => PositionKind, { description: 'Principal leader, deputy in charge or section head.' })
  kind!: Kind;

  @Field(() => Tenant, { description: 'The bureau it belongs to.' })
  tenant!: Tenant;
}
