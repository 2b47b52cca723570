import type { FastifyReply, FastifyRequest } from 'fastify';

const NAME = 'mingcha_session';

export function readSessionCookie(request: FastifyRequest): string | null {
  return request.cookies[NAME] ?? null;
}

/** Never readable by script, never sent by another site, gone with the browser. */
export function setSessionCookie(reply: FastifyReply, secret: string, secure: boolean): void {
  reply.setCookie(NAME, secret, { path: '/', httpOnly: true, sameSite: 'strict', secure });
}

export function clearSessionCookie(reply: FastifyReply): void {
  reply.clearCookie(NAME, { path: '/' });
}
