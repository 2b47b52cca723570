import { bulletinPath } from '@mingcha/contract/bulletins';
import type { FastifyInstance } from 'fastify';
import { admit, told } from '../../session/admit';
import { downloadNamed } from '../../session/download';
import type { OpenContext } from '../../session/open-context';
import { type BulletinFile, fetchBulletin } from './bulletin.service';

const DOCX = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

/** The file of a bulletin, as it was made. Not there and not yours are the same answer. */
export function bulletinRoutes(open: OpenContext) {
  return async (app: FastifyInstance): Promise<void> => {
    app.get<{ Params: { id: string } }>(bulletinPath(':id'), async (request, reply) => {
      const context = await admit(open, request, reply, 'READ_BULLETINS');
      if (context === null) return reply;
      const file = await fetchBulletin(context, request.params.id);
      if (file === null) return reply.code(404).send(told('NOT_FOUND', 'There is no such bulletin.'));
      return reply
        .type(DOCX)
        .header('content-disposition', downloadNamed(nameOf(file)))
        .send(file.content);
    });
  };
}

/** 歙县民政局2026年10月通报.docx */
function nameOf({ bureau, month }: BulletinFile): string {
  const [year, number] = month.split('-');
  return `${bureau}${year}年${Number(number)}月通报.docx`;
}
