import { type Act, can } from '@mingcha/domain/access/access';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { ApiContext } from '../graphql/context';
import type { OpenContext } from './open-context';

/** An error in the form GraphQL answers give it, so that the console has one way to read both. */
export const told = (code: string, message: string, extra: object = {}) => ({
  errors: [{ message, extensions: { code, ...extra } }],
});

/** At a door beside GraphQL: lets in whoever may do the act; anybody else has been answered, and it is null. */
export async function admit(
  open: OpenContext,
  request: FastifyRequest,
  reply: FastifyReply,
  act: Act,
): Promise<ApiContext | null> {
  const context = await open(request, reply);
  if (context.viewer === null) reply.code(401).send(told('UNAUTHENTICATED', 'Sign in first.'));
  else if (!can(context.viewer.roles, act))
    reply.code(403).send(told('FORBIDDEN', 'Your role does not allow this.'));
  else return context;
  return null;
}
