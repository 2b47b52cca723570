import type { ApolloServerPlugin } from '@apollo/server';
import {
  type FieldNode,
  type FragmentDefinitionNode,
  GraphQLError,
  type GraphQLField,
  type GraphQLSchema,
  getNamedType,
  getNullableType,
  isListType,
  isObjectType,
  Kind,
  type OperationDefinitionNode,
  type SelectionSetNode,
} from 'graphql';
import type { ApiContext } from './context';

/** Values one question may ask for: a page of contacts with the duties they serve, all their reasons and all who were told. */
const BUDGET = 60_000;

/** What a bounded list is taken to hold. */
const USUAL_LIST = 10;

interface Asked {
  schema: GraphQLSchema;
  fragments: ReadonlyMap<string, FragmentDefinitionNode>;
  variables: Readonly<Record<string, unknown>>;
  /** A fragment costs the same wherever it is spread: counted once, or nested spreads would take for ever. */
  known: Map<string, number>;
}

/** How many values an operation can bring at most: the rows of a page multiply all that is asked of a row. */
function costOf(operation: OperationDefinitionNode, asked: Omit<Asked, 'known'>): number {
  const root = asked.schema.getRootType(operation.operation);
  return selectionCost(operation.selectionSet, root?.name ?? '', { ...asked, known: new Map() });
}

function selectionCost({ selections }: SelectionSetNode, typeName: string, asked: Asked): number {
  return selections.reduce((sum, node) => {
    if (node.kind === Kind.FIELD) return sum + fieldCost(node, typeName, asked);
    if (node.kind === Kind.FRAGMENT_SPREAD) return sum + fragmentCost(node.name.value, asked);
    return sum + selectionCost(node.selectionSet, node.typeCondition?.name.value ?? typeName, asked);
  }, 0);
}

function fragmentCost(name: string, asked: Asked): number {
  const fragment = asked.fragments.get(name);
  const cost =
    asked.known.get(name) ??
    (fragment ? selectionCost(fragment.selectionSet, fragment.typeCondition.name.value, asked) : 0);
  asked.known.set(name, cost);
  return cost;
}

function fieldCost(node: FieldNode, typeName: string, asked: Asked): number {
  const type = asked.schema.getType(typeName);
  const field = isObjectType(type) ? type.getFields()[node.name.value] : undefined;
  if (!field || !node.selectionSet) return 1;
  const row = selectionCost(node.selectionSet, getNamedType(field.type).name, asked);
  return 1 + rowsOf(field, node, asked) * row;
}

function rowsOf(field: GraphQLField<unknown, unknown>, node: FieldNode, { variables }: Asked): number {
  const page = field.args.find(({ name }) => name === 'first');
  if (page) {
    const given = node.arguments?.find(({ name }) => name.value === 'first')?.value;
    if (given?.kind === Kind.INT) return Math.max(1, Number(given.value));
    const value = given?.kind === Kind.VARIABLE ? variables[given.name.value] : undefined;
    return Math.max(1, Number(value ?? page.defaultValue));
  }
  // The edges of a page are counted by its `first`.
  return isListType(getNullableType(field.type)) && field.name !== 'edges' ? USUAL_LIST : 1;
}

/** Refuses a question beyond the budget before any of it is answered. */
export const costLimit: ApolloServerPlugin<ApiContext> = {
  async requestDidStart() {
    return {
      async didResolveOperation({ schema, document, operation, request }) {
        // Which operation is meant cannot be told: that is refused elsewhere.
        if (!operation) return;
        const fragments = new Map(
          document.definitions.flatMap((node) =>
            node.kind === Kind.FRAGMENT_DEFINITION ? [[node.name.value, node] as const] : [],
          ),
        );
        const cost = costOf(operation, { schema, fragments, variables: request.variables ?? {} });
        if (cost <= BUDGET) return;
        throw new GraphQLError(`This asks for up to ${cost} values; one question may ask for ${BUDGET}.`, {
          extensions: { code: 'BAD_INPUT' },
        });
      },
    };
  },
};
