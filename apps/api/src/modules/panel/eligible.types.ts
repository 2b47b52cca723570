import type { PanelRole as Seat } from '@mingcha/domain/engine/facts';
import type { Term } from '@mingcha/domain/panel/recusal';
import { Field, ID, ObjectType } from 'type-graphql';
import { PanelRole } from './panel.types';

@ObjectType({ description: 'A supervisor who serves today and whom nothing binds: may take part (S-2.1c).' })
export class EligibleMember {
  @Field(() => ID, { description: 'The running term.' })
  supervisorId!: string;

  @Field(() => String, { description: 'Who it is.' })
  name!: string;

  @Field(() => PanelRole, { description: 'Head, deputy or member.' })
  role!: Seat;
}

/** Terms as forms offer them. */
export function toEligible(terms: readonly Term[]): EligibleMember[] {
  return terms.map(({ supervisorId, name, role }) => ({ supervisorId, name, role: role as Seat }));
}
