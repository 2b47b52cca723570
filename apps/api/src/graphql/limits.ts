import { ApolloArmor } from '@escape.tech/graphql-armor';

/** What one document may ask at most. Far above every page of the console, far below what would hurt. */
export function documentLimits() {
  return new ApolloArmor({
    maxDepth: { enabled: true, n: 10 },
    maxAliases: { enabled: true, n: 15, allowList: [] },
    maxDirectives: { enabled: true, n: 20 },
    maxTokens: { enabled: true, n: 2_000 },
    costLimit: { enabled: true, maxCost: 6_000 },
    blockFieldSuggestion: { enabled: false },
  }).protect();
}
