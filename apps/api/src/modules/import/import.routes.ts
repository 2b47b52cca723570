import { IMPORT_PATHS, type ImportAnswer, LARGEST_WORKBOOK, XLSX } from '@mingcha/contract/imports';
import { writeTemplate } from '@mingcha/documents/book/write-template';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { ApiContext } from '../../graphql/context';
import { admit, told } from '../../session/admit';
import type { OpenContext } from '../../session/open-context';
import { type ImportIntent, importWorkbook } from './import-workbook';

/**
 * The doors for workbooks. Whoever asks is known and allowed before a byte of the body is read; only the media type
 * of .xlsx is taken, which no form of another site can send, and the cookie is never sent by another site either.
 */
export function importRoutes(open: OpenContext) {
  return async (app: FastifyInstance): Promise<void> => {
    const contexts = new WeakMap<FastifyRequest, ApiContext>();
    const oneAtATime = queueOfOne();
    app.removeAllContentTypeParsers();
    app.addContentTypeParser(
      XLSX,
      { parseAs: 'buffer', bodyLimit: LARGEST_WORKBOOK },
      async (_: FastifyRequest, body: Buffer) => body,
    );

    app.addHook('onRequest', async (request, reply) => {
      reply.header('cache-control', 'no-store');
      const context = await admit(open, request, reply, 'IMPORT_BOOK');
      if (context === null) return reply;
      contexts.set(request, context);
      return undefined;
    });

    app.setErrorHandler((error: Error & { statusCode?: number }, request, reply) => {
      const status = error.statusCode ?? 500;
      if (status === 413) return reply.code(413).send(tooLarge);
      if (status < 500) return reply.code(status).send(told('BAD_INPUT', error.message));
      request.log.error({ err: error }, 'an import failed');
      const message = 'Something went wrong here; the request id finds it in the log.';
      return reply.code(500).send(told('INTERNAL', message, { requestId: request.id }));
    });

    app.get(IMPORT_PATHS.template, async (_, reply) =>
      reply
        .type(XLSX)
        .header('content-disposition', 'attachment; filename="mingcha-template.xlsx"')
        .send(Buffer.from(await writeTemplate())),
    );

    const take = (intent: ImportIntent) => async (request: FastifyRequest, reply: FastifyReply) => {
      const context = contexts.get(request);
      if (!context) throw new Error('The door was not passed.');
      if (!Buffer.isBuffer(request.body)) return reply.code(415).send(told('BAD_INPUT', `Send ${XLSX}.`));
      const bytes: Uint8Array = request.body;
      return oneAtATime(() => importWorkbook(context, bytes, intent));
    };
    app.post(IMPORT_PATHS.check, take('CHECK'));
    app.post(IMPORT_PATHS.store, take('STORE'));
  };
}

const tooLarge: ImportAnswer = {
  stored: false,
  faults: [{ sheet: null, row: null, column: null, code: 'FILE_TOO_LARGE', message: '文件超过 20 MB 上限' }],
  notes: [],
  counts: [],
};

/** Lets one work go on at a time: an unpacked book is large, and reading it keeps this process busy. */
function queueOfOne() {
  let last: Promise<unknown> = Promise.resolve();
  return <Result>(work: () => Promise<Result>): Promise<Result> => {
    const mine = last.then(work, work);
    last = mine;
    return mine;
  };
}
