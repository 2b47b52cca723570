import {
  type GraphQLArgument,
  type GraphQLField,
  type GraphQLInputField,
  type GraphQLInputType,
  type GraphQLOutputType,
  type GraphQLSchema,
  getNamedType,
  isEnumType,
  isInputObjectType,
  isLeafType,
  isListType,
  isNonNullType,
  isObjectType,
  isUnionType,
} from 'graphql';

/** A root field of the schema, with everything it takes and gives. */
export interface RootField {
  name: string;
  kind: 'query' | 'mutation';
  field: GraphQLField<unknown, unknown>;
}

/** Every query and every mutation there is. */
export function rootFields(schema: GraphQLSchema): RootField[] {
  const of = (kind: RootField['kind'], type = schema.getQueryType()) =>
    Object.values(type?.getFields() ?? {}).map((field) => ({ name: field.name, kind, field }));
  return [...of('query'), ...of('mutation', schema.getMutationType())];
}

/** Everything that can be asked of a type, down to its last field. */
export function selectAll(type: GraphQLOutputType): string {
  const named = getNamedType(type);
  if (isLeafType(named)) return '';
  if (isUnionType(named)) {
    const members = named.getTypes().map((member) => `... on ${member.name} ${selectAll(member)}`);
    return `{ __typename ${members.join(' ')} }`;
  }
  if (!isObjectType(named)) throw new Error(`Say in schema-walk.ts how to select from ${named.name}.`);
  const fields = Object.values(named.getFields()).map(({ name, type: inner, args }) => {
    if (args.length > 0) throw new Error(`Say in schema-walk.ts what to give to ${named.name}.${name}.`);
    return `${name} ${selectAll(inner)}`;
  });
  return `{ ${fields.join(' ')} }`;
}

/** The document that asks one root field for everything, its arguments as variables. */
export function documentOf({ name, kind, field }: RootField): string {
  const variables = field.args.map((arg) => `$${arg.name}: ${arg.type}`).join(', ');
  const args = field.args.map((arg) => `${arg.name}: $${arg.name}`).join(', ');
  return [
    `${kind} ${variables && `(${variables})`}`,
    `{ ${name} ${args && `(${args})`} ${selectAll(field.type)} }`,
  ].join(' ');
}

/** What a leaf of the arguments gets. `path` is `voidContact.input.id`, however deep it lies. */
export type Fill = (path: string, typeName: string) => unknown;

function fillType(path: string, type: GraphQLInputType, fill: Fill): unknown {
  if (isNonNullType(type)) return fillType(path, type.ofType, fill);
  if (isListType(type)) return [fillType(path, type.ofType, fill)];
  if (isInputObjectType(type)) return fillFields(path, Object.values(type.getFields()), fill);
  if (isEnumType(type)) return type.getValues()[0]?.name;
  return fill(path, type.name);
}

function fillFields(
  path: string,
  fields: readonly (GraphQLArgument | GraphQLInputField)[],
  fill: Fill,
): Record<string, unknown> {
  return Object.fromEntries(fields.map(({ name, type }) => [name, fillType(`${path}.${name}`, type, fill)]));
}

/** Variables for the document of a root field. */
export function variablesOf({ name, field }: RootField, fill: Fill): Record<string, unknown> {
  return fillFields(name, field.args, fill);
}

/** The paths of a root field's leaves of one type, such as its ids. */
export function leavesOf(root: RootField, typeName: string): string[] {
  const paths: string[] = [];
  variablesOf(root, (path, type) => {
    if (type === typeName) paths.push(path);
  });
  return paths;
}
