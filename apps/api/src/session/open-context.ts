import type { FieldSeal } from '@mingcha/database/field-seal';
import { hashOfSecret } from '@mingcha/database/secret';
import type { Database } from '@mingcha/database/tenant';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { ApiContext } from '../graphql/context';
import { authenticate } from './authenticate';
import { clearSessionCookie, readSessionCookie, setSessionCookie } from './session-cookie';

export type OpenContext = (request: FastifyRequest, reply: FastifyReply) => Promise<ApiContext>;

/** How every request learns who asks, whichever door it came by. */
export function contextOpener(
  database: Database,
  now: () => Date,
  secureCookie: boolean,
  seal: FieldSeal,
): OpenContext {
  return async (request, reply) => {
    const facts = {
      requestId: request.id,
      address: request.ip,
      agent: request.headers['user-agent'] ?? '',
    };
    const secret = readSessionCookie(request);
    const viewer = secret === null ? null : await authenticate(database, hashOfSecret(secret), facts, now());
    const cookies = {
      set: (value: string) => setSessionCookie(reply, value, secureCookie),
      clear: () => clearSessionCookie(reply),
    };
    return new ApiContext(database, viewer, facts, cookies, now, seal);
  };
}
