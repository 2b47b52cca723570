import { Arg, Ctx, Int, Query, Resolver } from 'type-graphql';
import { Can } from '../../graphql/can';
import type { ApiContext } from '../../graphql/context';
import { assessBureau } from './assessment.service';
import { Assessment } from './assessment.types';

@Resolver(() => Assessment)
export class AssessmentResolver {
  @Can('READ_ASSESSMENT')
  @Query(() => Assessment, {
    nullable: true,
    description:
      'The running assessment of one bureau, with the trail of every mark; null when the bureau is not there or not yours.',
  })
  assessment(
    @Ctx() context: ApiContext,
    @Arg('tenantCode', () => String, { description: 'The bureau.' }) tenantCode: string,
    @Arg('year', () => Int, { description: 'The year.' }) year: number,
  ): Promise<Assessment | null> {
    return assessBureau(context, tenantCode, year);
  }
}
