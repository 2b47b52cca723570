import { type Cast, type CastName, enter, givenCast, type TestActor } from './actors';
import { givenWorld, type World } from './given';

interface InjectRequest {
  method: 'GET' | 'POST';
  url: string;
  headers: Record<string, string>;
  payload?: string | Uint8Array;
  remoteAddress?: string;
}

/** A server that can be asked without a socket: what Fastify's `inject` offers. */
export interface Injectable {
  inject(request: InjectRequest): Promise<{
    statusCode: number;
    headers: Record<string, unknown>;
    body: string;
    rawPayload: Buffer;
  }>;
  close(): Promise<unknown>;
}

export interface AnswerError {
  message: string;
  path?: (string | number)[];
  extensions: { code: string; field?: string };
}

export interface Answer<Data> {
  status: number;
  headers: Record<string, unknown>;
  /** The body, byte for byte. */
  text: string;
  data: Data;
  errors: AnswerError[];
}

export interface AskOptions {
  headers?: Record<string, string>;
  /** From which desk; a session's address is not checked, a sign-in's is counted. */
  address?: string;
}

export type Ask = <Data = Record<string, unknown>>(
  document: string,
  variables?: Record<string, unknown>,
  options?: AskOptions,
) => Promise<Answer<Data>>;

/** The code of the only error of an answer, or null. */
export function codeOf({ errors }: Answer<unknown>): string | null {
  return errors[0]?.extensions.code ?? null;
}

/** The session secret that an answer hands over, or null. */
export function secretOf({ headers }: Answer<unknown>): string | null {
  return /mingcha_session=([^;]+)/.exec(String(headers['set-cookie'] ?? ''))?.[1] ?? null;
}

/** The API in this process, on a world of its own. */
export interface Api {
  world: World;
  cast: Cast;
  server: Injectable;
  /** Asks as one of the cast, as anybody who entered, or as nobody. */
  as(who: CastName | TestActor | null): Ask;
  /** Asks beside GraphQL, as somebody or nobody. */
  send(who: CastName | TestActor | null, request: InjectRequest): Promise<Answer<unknown>>;
  /** Posts a body as it is. */
  post(body: string, headers: Record<string, string>): Promise<Answer<unknown>>;
  enter(part: Parameters<typeof enter>[1]): Promise<TestActor>;
  close(): Promise<void>;
}

function answerOf<Data>({
  statusCode,
  headers,
  body,
}: Awaited<ReturnType<Injectable['inject']>>): Answer<Data> {
  const isJson = String(headers['content-type']).includes('json');
  const parsed = isJson ? (JSON.parse(body) as { data?: Data; errors?: AnswerError[] }) : {};
  return {
    status: statusCode,
    headers,
    text: body,
    data: parsed.data as Data,
    errors: parsed.errors ?? [],
  };
}

/** `build` makes the server on the world's database and clock: the packages do not know the apps. */
export async function givenApi(build: (world: World) => Promise<Injectable>, day?: string): Promise<Api> {
  const world = await givenWorld(day);
  const cast = await givenCast(world);
  const server = await build(world);
  const send = (payload: string, headers: Record<string, string>, address = '10.0.0.1') =>
    server.inject({ method: 'POST', url: '/graphql', headers, payload, remoteAddress: address });
  const cookieOf = (who: CastName | TestActor | null): Record<string, string> => {
    const actor = typeof who === 'string' ? cast[who] : who;
    return actor === null ? {} : { cookie: `mingcha_session=${actor.secret}` };
  };
  const as =
    (who: CastName | TestActor | null): Ask =>
    async (query, variables = {}, { headers = {}, address } = {}) => {
      const sent = { 'content-type': 'application/json', ...cookieOf(who), ...headers };
      return answerOf(await send(JSON.stringify({ query, variables }), sent, address));
    };
  return {
    world,
    cast,
    server,
    as,
    post: async (body, headers) => answerOf(await send(body, headers)),
    send: async (who, request) =>
      answerOf(await server.inject({ ...request, headers: { ...cookieOf(who), ...request.headers } })),
    enter: (part) => enter(world, part),
    close: async () => {
      await server.close();
      await world.drop();
    },
  };
}
