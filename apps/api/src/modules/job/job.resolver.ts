import { Arg, Ctx, ID, Query, Resolver } from 'type-graphql';
import { Can } from '../../graphql/can';
import type { ApiContext } from '../../graphql/context';
import { isId } from '../../graphql/id';
import { selectJobs } from './job.loader';
import { Job } from './job.types';

@Resolver(() => Job)
export class JobResolver {
  @Can('MAKE_BULLETIN')
  @Query(() => Job, { nullable: true, description: 'A job of the own bureau; null when it is not there.' })
  async job(
    @Ctx() context: ApiContext,
    @Arg('id', () => ID, { description: 'Which.' }) id: string,
  ): Promise<Job | null> {
    if (!isId(id)) return null;
    const [job] = await context.read((tx) => selectJobs(tx, 'id = $2', [id]));
    return job ?? null;
  }
}
