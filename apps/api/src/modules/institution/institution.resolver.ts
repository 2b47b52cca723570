import { Arg, Ctx, Mutation, Query, Resolver } from 'type-graphql';
import { Can } from '../../graphql/can';
import type { ApiContext } from '../../graphql/context';
import { answer, type Refusal } from '../../graphql/refusal';
import { closeInstitution, listInstitutions, openInstitution } from './change-institution';
import {
  CloseInstitutionInput,
  Institution,
  InstitutionResult,
  InstitutionStored,
  OpenInstitutionInput,
} from './institution.types';

@Resolver()
export class InstitutionResolver {
  @Can('CHANGE_INSTITUTION')
  @Query(() => [Institution], {
    description: 'The institutions of the own bureau, those in operation first.',
  })
  institutions(@Ctx() context: ApiContext): Promise<Institution[]> {
    return listInstitutions(context);
  }

  @Can('CHANGE_INSTITUTION')
  @Mutation(() => InstitutionResult, { description: 'Enter an institution of the own bureau.' })
  async openInstitution(
    @Ctx() context: ApiContext,
    @Arg('input', () => OpenInstitutionInput, { description: 'The institution.' })
    input: OpenInstitutionInput,
  ): Promise<InstitutionStored | Refusal> {
    return answer(InstitutionStored, await context.act((tx) => openInstitution(context, tx, input)));
  }

  @Can('CHANGE_INSTITUTION')
  @Mutation(() => InstitutionResult, { description: 'Give an institution of the own bureau its last day.' })
  async closeInstitution(
    @Ctx() context: ApiContext,
    @Arg('input', () => CloseInstitutionInput, { description: 'Which, and its last day.' })
    input: CloseInstitutionInput,
  ): Promise<InstitutionStored | Refusal> {
    return answer(InstitutionStored, await context.act((tx) => closeInstitution(context, tx, input)));
  }
}
