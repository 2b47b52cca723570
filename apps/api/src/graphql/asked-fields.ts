import { type GraphQLResolveInfo, Kind, type SelectionNode } from 'graphql';

/** The fields a document asks of this answer, fragments opened: what nobody asks need not be computed. */
export function askedFields({ fieldNodes, fragments }: GraphQLResolveInfo): ReadonlySet<string> {
  const open = (selection: SelectionNode): string[] => {
    if (selection.kind === Kind.FIELD) return [selection.name.value];
    const inner = selection.kind === Kind.INLINE_FRAGMENT ? selection : fragments[selection.name.value];
    return inner?.selectionSet.selections.flatMap(open) ?? [];
  };
  return new Set(fieldNodes.flatMap(({ selectionSet }) => selectionSet?.selections.flatMap(open) ?? []));
}
