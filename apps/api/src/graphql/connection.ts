import { type ClassType, Field, ObjectType } from 'type-graphql';
import { badInput } from './errors';

@ObjectType({ description: 'Where a page of a list ends.' })
export class PageInfo {
  @Field(() => Boolean, { description: 'Whether rows follow this page.' })
  hasNextPage!: boolean;

  @Field(() => String, { nullable: true, description: 'Give it as `after` to go on.' })
  endCursor!: string | null;
}

interface Edge<Node> {
  cursor: string;
  node: Node;
}

export interface Connection<Node> {
  edges: Edge<Node>[];
  pageInfo: PageInfo;
}

/** The edge type of a Relay connection over `Node`. */
export function edgeOf<Node extends object>(NodeClass: ClassType<Node>) {
  @ObjectType({ description: `One row of a list of ${NodeClass.name}.` })
  abstract class EdgeOfNode implements Edge<Node> {
    @Field(() => String, { description: 'The place of this row, for `after`.' })
    cursor!: string;

    @Field(() => NodeClass, { description: 'The row itself.' })
    node!: Node;
  }
  return EdgeOfNode;
}

/** Keyset cursors hold the values of the order, nothing of the caller's rights: those are checked on every page. */
export function encodeCursor(values: readonly string[]): string {
  return Buffer.from(JSON.stringify(values)).toString('base64url');
}

/** Reads a cursor back; each value must pass its own check, or the cursor is not one of ours. */
export function decodeCursor(cursor: string, checks: readonly ((value: string) => boolean)[]): string[] {
  try {
    const values: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString());
    if (
      Array.isArray(values) &&
      values.length === checks.length &&
      values.every((value, index) => typeof value === 'string' && checks[index]?.(value))
    ) {
      return values;
    }
  } catch {
    // Falls through to the refusal below.
  }
  throw badInput('This cursor was not given by this list.', 'after');
}

const LARGEST_PAGE = 100;

export function pageSize(first: number): number {
  if (first < 1 || first > LARGEST_PAGE) throw badInput(`A page holds 1 to ${LARGEST_PAGE} rows.`, 'first');
  return first;
}

/** Cuts one row more than asked into a page. */
export function toConnection<Node>(
  rows: Node[],
  first: number,
  cursorOf: (node: Node) => string,
): Connection<Node> {
  const edges = rows.slice(0, first).map((node) => ({ cursor: cursorOf(node), node }));
  return {
    edges,
    pageInfo: { hasNextPage: rows.length > first, endCursor: edges.at(-1)?.cursor ?? null },
  };
}
