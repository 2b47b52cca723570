import type { TenantLevel as Level } from '@mingcha/domain/engine/facts';
import { Field, ID, ObjectType } from 'type-graphql';
import { TenantLevel } from '../../graphql/enums';

@ObjectType({ description: 'A civil affairs bureau.' })
export class Tenant {
  @Field(() => ID, { description: 'Its id.' })
  id!: string;

  @Field(() => String, { description: 'Its administrative division code, six digits.' })
  code!: string;

  @Field(() => String, { description: 'Its full name.' })
  name!: string;

  @Field(() => String, { description: 'The name of its division, for narrow places.' })
  shortName!: string;

  @Field(() => TenantLevel, { description: 'Province, city or county.' })
  level!: Level;

  @Field(() => Boolean, {
    description: 'False for districts for which the notice names no station (L-1.8, A2).',
  })
  hasOwnStation!: boolean;
}
