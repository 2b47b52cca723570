import type { Refusal as Decision } from '@mingcha/domain/refusal';
import { Field, ObjectType } from 'type-graphql';

@ObjectType({ description: 'An act that was refused, and why: nothing was stored.' })
export class Refusal {
  @Field(() => String, { description: 'Which rule of the product said no.' })
  code!: string;

  @Field(() => String, { description: 'The reason in Chinese, as it may be shown.' })
  message!: string;

  @Field(() => String, { nullable: true, description: 'The input field at fault.' })
  path!: string | null;

  @Field(() => String, { nullable: true, description: 'The clause of the notice behind it.' })
  clause!: string | null;
}

/** What an act came to, as a member of its union: done, or refused. */
export function answer<Done extends object>(Type: new () => Done, outcome: Done | Decision): Done | Refusal {
  return 'code' in outcome ? toRefusal(outcome) : Object.assign(new Type(), outcome);
}

/** A decision of the domain as the GraphQL value of the mutation. */
export function toRefusal(decision: Decision): Refusal {
  return Object.assign(new Refusal(), decision);
}
