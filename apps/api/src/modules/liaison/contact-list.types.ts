import type { ContactMethod as Method } from '@mingcha/domain/engine/evidence';
import type { PositionKind as Kind } from '@mingcha/domain/engine/facts';
import type { ContactState as State, ContactTrait as Trait } from '@mingcha/domain/liaison/contact-words';
import type { ServiceStage as Stage } from '@mingcha/domain/service-stage';
import { ArgsType, Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import { edgeOf, PageInfo } from '../../graphql/connection';
import { ContactMethod, ContactState, ContactTrait, PositionKind, ServiceStage } from '../../graphql/enums';
import { CivilDateScalar } from '../../graphql/scalars';
import { Contact } from './contact.types';

@InputType({ description: 'Which contacts to list; what is not named does not narrow.' })
export class ContactFilter {
  @Field(() => String, { nullable: true, description: 'Only made by this bureau.' })
  tenantCode?: string | null;

  @Field(() => PositionKind, { nullable: true, description: 'Only of this post.' })
  positionKind?: Kind | null;

  @Field(() => ID, { nullable: true, description: 'Only with this institution.' })
  organisationId?: string | null;

  @Field(() => CivilDateScalar, { nullable: true, description: 'Only made on this day or later.' })
  from?: string | null;

  @Field(() => CivilDateScalar, { nullable: true, description: 'Only made on this day or earlier.' })
  to?: string | null;

  @Field(() => ContactState, { nullable: true, description: 'Only those that stand, or only the voided.' })
  state?: State | null;

  @Field(() => ContactMethod, { nullable: true, description: 'Only made in this way.' })
  method?: Method | null;

  @Field(() => ServiceStage, { nullable: true, description: 'Only those that touched this stage.' })
  stage?: Stage | null;

  @Field(() => [ContactTrait], { nullable: true, description: 'Only those with all of these traits.' })
  traits?: Trait[] | null;
}

@ArgsType()
export class ContactsArgs {
  @Field(() => ContactFilter, { description: 'Which contacts.' })
  filter!: ContactFilter;

  @Field(() => Int, { defaultValue: 20, description: 'Rows of a page, at most 100.' })
  first!: number;

  @Field(() => String, { nullable: true, description: 'The end of the page before.' })
  after?: string | null;
}

@ObjectType({ description: 'One row of a list of contacts.' })
export class ContactEdge extends edgeOf(Contact) {}

@ObjectType({ description: 'A page of contacts.' })
export class ContactConnection {
  @Field(() => [ContactEdge], { description: 'The rows.' })
  edges!: ContactEdge[];

  @Field(() => PageInfo, { description: 'Where the page ends.' })
  pageInfo!: PageInfo;

  @Field(() => Int, { description: 'How many there are in all.' })
  totalCount!: number;
}
