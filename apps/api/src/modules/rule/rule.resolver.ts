import { Ctx, Query, Resolver } from 'type-graphql';
import { Can } from '../../graphql/can';
import type { ApiContext } from '../../graphql/context';
import { toRule } from './rule.loader';
import { Rule } from './rule.types';

@Resolver(() => Rule)
export class RuleResolver {
  @Can('READ_RULES')
  @Query(() => [Rule], { description: "The rules in force for the viewer's bureau." })
  async rules(@Ctx() context: ApiContext): Promise<Rule[]> {
    const all = await context.read(async ({ rules }) => rules);
    const inForce = all.filter(
      ({ effectiveFrom, effectiveTo }) =>
        effectiveFrom <= context.today && (effectiveTo === null || effectiveTo >= context.today),
    );
    return inForce.map(toRule);
  }
}
