import { LIVE_PATH } from '@mingcha/contract/live';
import { hashOfSecret } from '@mingcha/database/secret';
import type { Database } from '@mingcha/database/tenant';
import type { FastifyInstance } from 'fastify';
import { readSession } from '../session/authenticate';
import { readSessionCookie } from '../session/session-cookie';
import { LiveStreams } from './live-streams';

/** More than this unread, and the browser is gone or asleep: it comes back by itself and asks for what it missed. */
const MOST_UNREAD_BYTES = 64 * 1024;

/** Server-sent events over the same origin: the cookie says who, and opening a stream prolongs no session. */
export function liveRoutes(database: Database, now: () => Date) {
  return async (app: FastifyInstance): Promise<void> => {
    const streams = new LiveStreams(database, now);
    app.addHook('preClose', () => streams.close());
    app.get(LIVE_PATH, async (request, reply) => {
      const secret = readSessionCookie(request);
      const session = secret && (await readSession(database, hashOfSecret(secret), now()));
      // An EventSource takes any other answer as final; 204 is how it is told to stay away.
      if (!session) return reply.code(204).send();
      reply.hijack();
      const { raw } = reply;
      raw.writeHead(200, {
        ...(reply.getHeaders() as Record<string, string>),
        'content-type': 'text/event-stream; charset=utf-8',
        'cache-control': 'no-store',
        // Nginx would keep the words until there are enough of them.
        'x-accel-buffering': 'no',
      });
      const close = await streams.open(session.account, session.endsAt, {
        write: (text) => {
          raw.write(text);
          return !raw.destroyed && raw.writableLength < MOST_UNREAD_BYTES;
        },
        // The connection goes with its stream: left open it would hold up the end of the server.
        end: () => {
          const { socket } = raw;
          raw.end(() => socket?.destroy());
        },
      });
      if (raw.destroyed) close();
      raw.once('close', close);
      return undefined;
    });
  };
}
