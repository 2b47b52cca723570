import { unwrapResolverError } from '@apollo/server/errors';
import { GraphQLError, type GraphQLFormattedError } from 'graphql';
import type { Logger } from 'pino';

const ERROR_CODES = ['UNAUTHENTICATED', 'FORBIDDEN', 'NOT_FOUND', 'BAD_INPUT'] as const;

export function unauthenticated(): GraphQLError {
  return new GraphQLError('Sign in first.', {
    extensions: { code: 'UNAUTHENTICATED', http: { status: 200 } },
  });
}

export function forbidden(): GraphQLError {
  return new GraphQLError('Your role does not allow this.', { extensions: { code: 'FORBIDDEN' } });
}

export function badInput(message: string, field: string): GraphQLError {
  return new GraphQLError(message, { extensions: { code: 'BAD_INPUT', field } });
}

const CALLER_FAULTS: Record<string, string> = {
  BAD_USER_INPUT: 'BAD_INPUT',
  GRAPHQL_PARSE_FAILED: 'BAD_INPUT',
  GRAPHQL_VALIDATION_FAILED: 'BAD_INPUT',
  BAD_REQUEST: 'BAD_INPUT',
  OPERATION_RESOLUTION_FAILURE: 'BAD_INPUT',
  PERSISTED_QUERY_NOT_FOUND: 'BAD_INPUT',
  PERSISTED_QUERY_NOT_SUPPORTED: 'BAD_INPUT',
};

/** SQLSTATEs of a text with the character NUL: no column keeps it, and only PostgreSQL minds. */
const NUL_IN_TEXT: readonly unknown[] = ['22021', '22P05'];

/** Apollo hides suggestions in documents; GraphQL also makes them about the values of variables. */
const SUGGESTION = / Did you mean [^?]*\?/;

function pathOf({ path }: GraphQLFormattedError): Pick<GraphQLFormattedError, 'path'> {
  return path ? { path } : {};
}

function isNulInText(error: unknown): boolean {
  return error instanceof Error && 'code' in error && NUL_IN_TEXT.includes(error.code);
}

/** The one formatter of errors: four codes speak, all else is an opaque INTERNAL whose cause is only in the log. */
export function errorFormatter(log: Logger) {
  return (formatted: GraphQLFormattedError, error: unknown): GraphQLFormattedError => {
    const cause = unwrapResolverError(error);
    if (isNulInText(cause))
      return { ...pathOf(formatted), message: 'A text holds no NUL.', extensions: { code: 'BAD_INPUT' } };
    const given = String(formatted.extensions?.code ?? '');
    const code = CALLER_FAULTS[given] ?? given;
    const known = (ERROR_CODES as readonly string[]).includes(code);
    if (!known) log.error({ err: cause }, 'a resolver failed');
    const field = formatted.extensions?.field;
    return {
      message: known
        ? formatted.message.replace(SUGGESTION, '')
        : 'Something went wrong here; the request id finds it in the log.',
      ...pathOf(formatted),
      extensions: { code: known ? code : 'INTERNAL', ...(field ? { field } : {}) },
    };
  };
}
