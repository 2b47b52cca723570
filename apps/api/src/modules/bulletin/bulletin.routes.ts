import { bulletinPath } from '@mingcha/contract/bulletins';
import { can } from '@mingcha/domain/access/access';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { ApiContext } from '../../graphql/context';
import { fetchBulletin } from './bulletin.service';

type ContextOf = (request: FastifyRequest, reply: FastifyReply) => Promise<ApiContext>;

const DOCX = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';
const told = (code: string, message: string) => ({ errors: [{ message, extensions: { code } }] });

/** The file of a bulletin, as it was made. Not there and not yours are the same answer. */
export function bulletinRoutes(contextOf: ContextOf) {
  return async (app: FastifyInstance): Promise<void> => {
    app.get<{ Params: { id: string } }>(bulletinPath(':id'), async (request, reply) => {
      const context = await contextOf(request, reply);
      if (context.viewer === null) return reply.code(401).send(told('UNAUTHENTICATED', 'Sign in first.'));
      if (!can(context.viewer.roles, 'READ_BULLETINS'))
        return reply.code(403).send(told('FORBIDDEN', 'Your role does not allow this.'));
      const file = await fetchBulletin(context, request.params.id);
      if (file === null) return reply.code(404).send(told('NOT_FOUND', 'There is no such bulletin.'));
      return reply
        .type(DOCX)
        .header('content-disposition', `attachment; filename="bulletin-${file.month}.docx"`)
        .send(file.content);
    });
  };
}
