import { isCivilDate } from '@mingcha/domain/calendar/civil-date';
import { GraphQLError, GraphQLScalarType, Kind } from 'graphql';

function asCivilDate(value: unknown): string {
  if (typeof value !== 'string' || !isCivilDate(value))
    throw new GraphQLError('A day is written YYYY-MM-DD.', { extensions: { code: 'BAD_INPUT' } });
  return value;
}

/** A civil day in Asia/Shanghai. */
export const CivilDateScalar = new GraphQLScalarType<string, string>({
  name: 'Date',
  description: 'A civil day in Asia/Shanghai, `YYYY-MM-DD`.',
  serialize: asCivilDate,
  parseValue: asCivilDate,
  parseLiteral: (node) => asCivilDate(node.kind === Kind.STRING ? node.value : null),
});

function asInstant(value: unknown): string {
  const instant = value instanceof Date ? value : new Date(String(value));
  if (Number.isNaN(instant.getTime())) {
    throw new GraphQLError('An instant is written in ISO 8601.', { extensions: { code: 'BAD_INPUT' } });
  }
  return instant.toISOString();
}

/** An instant. */
export const InstantScalar = new GraphQLScalarType<string, string>({
  name: 'DateTime',
  description: 'An instant, ISO 8601 in UTC.',
  serialize: asInstant,
  parseValue: asInstant,
});
