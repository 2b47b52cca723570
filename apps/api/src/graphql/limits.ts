import { ApolloArmor } from '@escape.tech/graphql-armor';

/** What one document may ask at most. Far above every page of the console, far below what would hurt. */
export function documentLimits() {
  return new ApolloArmor({
    maxDepth: { enabled: true, n: 10 },
    maxAliases: { enabled: true, n: 15, allowList: [] },
    maxDirectives: { enabled: true, n: 20 },
    maxTokens: { enabled: true, n: 2_000 },
    // cost.ts counts what a page multiplies; a count of words alone would miss it.
    costLimit: { enabled: false },
    blockFieldSuggestion: { enabled: false },
  }).protect();
}
