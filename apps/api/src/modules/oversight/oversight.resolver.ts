import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, Info, Int, Query, Resolver } from 'type-graphql';
import { askedFields } from '../../graphql/asked-fields';
import { Can } from '../../graphql/can';
import type { ApiContext } from '../../graphql/context';
import { countOversight } from './oversight.service';
import { Oversight } from './oversight.types';

@Resolver(() => Oversight)
export class OversightResolver {
  @Can('READ_OVERSIGHT')
  @Query(() => Oversight, {
    description: 'Every bureau the viewer oversees against every rule, for one year.',
  })
  oversight(
    @Ctx() context: ApiContext,
    @Arg('year', () => Int, { description: 'Windows due in this year, and whatever stood in it.' })
    year: number,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Oversight> {
    return countOversight(context, year, askedFields(info));
  }
}
