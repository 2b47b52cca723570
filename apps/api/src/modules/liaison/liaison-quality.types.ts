import type { ContactMethod as Method } from '@mingcha/domain/engine/evidence';
import type { PositionKind as Kind } from '@mingcha/domain/engine/facts';
import type { ServiceStage as Stage } from '@mingcha/domain/service-stage';
import { Field, ID, Int, ObjectType } from 'type-graphql';
import { ContactMethod, PositionKind, ServiceStage } from '../../graphql/enums';
import { Organisation } from '../institution/organisation.types';
import { Tenant } from '../tenant/tenant.types';

@ObjectType({ description: 'How many contacts were made in one way.' })
export class MethodCount {
  @Field(() => ContactMethod, { description: 'The way.' })
  method!: Method;

  @Field(() => Int, { description: 'How many.' })
  count!: number;
}

@ObjectType({ description: 'How many contacts touched one stage of service.' })
export class StageCount {
  @Field(() => ServiceStage, { description: 'The stage.' })
  stage!: Stage;

  @Field(() => Int, { description: 'How many.' })
  count!: number;
}

@ObjectType({
  description: 'What came of one post’s liaison with one institution in a year (G-2.4), not only how often.',
})
export class LiaisonQuality {
  @Field(() => ID, { description: 'Of this post, this unit and this year.' })
  id!: string;

  @Field(() => Tenant, { description: 'The bureau of the post.' })
  tenant!: Tenant;

  @Field(() => PositionKind, { description: 'The post.' })
  positionKind!: Kind;

  @Field(() => Organisation, {
    nullable: true,
    description: 'The institution; null when its bureau is out of the viewer’s sight.',
  })
  organisation!: Organisation | null;

  @Field(() => ID, { description: 'The institution, as the filter of contacts takes it.' })
  organisationId!: string;

  @Field(() => Tenant, { description: 'The bureau of that institution.' })
  subjectTenant!: Tenant;

  @Field(() => Int, { description: 'Contacts that stand, whether they count or not.' })
  total!: number;

  @Field(() => Int, {
    description:
      'Contacts that count: in person, not from afar alone, with a unit assigned that day (A9, A10).',
  })
  counted!: number;

  @Field(() => Int, { description: 'Contacts that stand and were made by phone or video alone.' })
  remoteOnly!: number;

  @Field(() => [MethodCount], { description: 'Of those that count: how (L-3.4), ways not used left out.' })
  methods!: MethodCount[];

  @Field(() => [StageCount], { description: 'Of those that count: the stages touched (G-2.3).' })
  stages!: StageCount[];

  @Field(() => Int, { description: 'Of those that count: in how many problems were found.' })
  problemsFound!: number;

  @Field(() => Int, { description: 'Of those that count: in how many problems were solved (L-3.6).' })
  problemsSolved!: number;

  @Field(() => Int, { description: 'Of those that count: random inspections (L-3.5).' })
  random!: number;

  @Field(() => Int, { description: 'Of those that count: key inspections (L-3.5).' })
  key!: number;

  @Field(() => Int, { description: 'Of those that count: routine supervision (L-3.5).' })
  routine!: number;

  @Field(() => Int, { description: 'Of those that count: thematic supervision (L-3.5).' })
  thematic!: number;
}
