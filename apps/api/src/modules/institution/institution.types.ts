import type { OrganisationType as Type } from '@mingcha/domain/engine/facts';
import { createUnionType, Field, ID, InputType, ObjectType } from 'type-graphql';
import { OrganisationType } from '../../graphql/enums';
import { Refusal } from '../../graphql/refusal';
import { CivilDateScalar } from '../../graphql/scalars';
import { Organisation } from './organisation.types';

@ObjectType({ description: 'An institution of the own bureau and the days it is in operation.' })
export class Institution {
  @Field(() => Organisation, { description: 'The institution.' })
  organisation!: Organisation;

  @Field(() => CivilDateScalar, { description: 'First day.' })
  openedOn!: string;

  @Field(() => CivilDateScalar, { nullable: true, description: 'Last day; null while in operation.' })
  closedOn!: string | null;
}

@InputType({ description: 'An institution as it is entered.' })
export class OpenInstitutionInput {
  @Field(() => String, { description: 'Its name, unique among those in operation.' })
  name!: string;

  @Field(() => OrganisationType, { description: 'Its kind.' })
  type!: Type;

  @Field(() => CivilDateScalar, { description: 'First day.' })
  openedOn!: string;
}

@InputType({ description: 'Which institution closes, and when.' })
export class CloseInstitutionInput {
  @Field(() => ID, { description: 'The institution.' })
  id!: string;

  @Field(() => CivilDateScalar, { description: 'Its last day.' })
  on!: string;
}

@ObjectType({ description: 'The institution was stored.' })
export class InstitutionStored {
  @Field(() => Institution, { description: 'As it stands now.' })
  institution!: Institution;
}

export const InstitutionResult = createUnionType({
  name: 'InstitutionResult',
  description: 'Stored, or refused.',
  types: () => [InstitutionStored, Refusal] as const,
});
