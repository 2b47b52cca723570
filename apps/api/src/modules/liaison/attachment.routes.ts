import type { Readable } from 'node:stream';
import { type Act, can } from '@mingcha/domain/access/access';
import { HEAD_BYTES, LARGEST_FILE, mayBeAllowed } from '@mingcha/domain/liaison/attachment';
import { type Refusal, type RefusalCode, refuse } from '@mingcha/domain/refusal';
import type { FastifyPluginAsync, FastifyReply, FastifyRequest } from 'fastify';
import type { ApiContext } from '../../graphql/context';
import type { OpenContext } from '../../session/open-context';
import { findAttachmentContent, storeAttachment } from './attachment.store';

const STATUS: Partial<Record<RefusalCode, number>> = { FILE_TOO_LARGE: 413, FILE_TYPE_NOT_TAKEN: 415 };

/**
 * Files come and go beside GraphQL: `POST /files` takes one as its raw body, its name in a header, and
 * `GET /files/<id>` gives it back. Both know the same session and the same rights.
 */
export function attachmentRoutes(open: OpenContext): FastifyPluginAsync {
  return async (app) => {
    app.removeAllContentTypeParsers();
    app.addContentTypeParser('application/octet-stream', (_request, payload, done) => done(null, payload));

    app.post('/files', async (request, reply) => {
      // A page of another site can set neither this header nor this type without our leave.
      if (request.headers['x-mingcha-csrf'] !== '1') return say(reply, 403, 'FORBIDDEN');
      const context = await admit(open, request, reply, 'RECORD_CONTACT');
      if (context === null) return reply;
      const file = await readFile(request);
      const outcome = 'code' in file ? file : await storeAttachment(context, nameOf(request), file.bytes);
      if ('code' in outcome) return reply.code(STATUS[outcome.code] ?? 422).send(outcome);
      return reply.code(201).send(outcome);
    });

    app.get<{ Params: { id: string } }>('/files/:id', async (request, reply) => {
      const context = await admit(open, request, reply, 'READ_CONTACTS');
      if (context === null) return reply;
      const content = await findAttachmentContent(context, request.params.id);
      if (content === null) return say(reply, 404, 'NOT_FOUND');
      return reply
        .header('content-type', content.mediaType)
        .header('content-disposition', dispositionOf(content.name))
        .header('content-security-policy', "default-src 'none'; sandbox")
        .header('x-content-type-options', 'nosniff')
        .send(content.bytes);
    });
  };
}

function say(reply: FastifyReply, status: number, code: string): FastifyReply {
  return reply.code(status).send({ code });
}

/** Lets in whoever may do the act; anybody else has been answered, and it is null. */
async function admit(
  open: OpenContext,
  request: FastifyRequest,
  reply: FastifyReply,
  act: Act,
): Promise<ApiContext | null> {
  reply.header('cache-control', 'no-store');
  const context = await open(request, reply);
  if (context.viewer === null) say(reply, 401, 'UNAUTHENTICATED');
  else if (!can(context.viewer.roles, act)) say(reply, 403, 'FORBIDDEN');
  else return context;
  return null;
}

/** Reads the body as far as it may become a file: no more than the limit, no further than the first wrong bytes. */
async function readFile(request: FastifyRequest): Promise<{ bytes: Buffer } | Refusal> {
  const body = request.body as Readable | undefined;
  if (body === undefined) return refuse('FILE_EMPTY', 'file');
  // What is not read any more is let run off, so that the sender hears the answer.
  const stop = (code: RefusalCode) => {
    body.resume();
    return refuse(code, 'file');
  };
  if (Number(request.headers['content-length']) > LARGEST_FILE) return stop('FILE_TOO_LARGE');
  const chunks: Buffer[] = [];
  let size = 0;
  let isHeadSeen = false;
  for await (const chunk of body.iterator({ destroyOnReturn: false }) as AsyncIterable<Buffer>) {
    chunks.push(chunk);
    size += chunk.length;
    if (size > LARGEST_FILE) return stop('FILE_TOO_LARGE');
    if (!isHeadSeen && size >= HEAD_BYTES) {
      isHeadSeen = true;
      if (!mayBeAllowed(Buffer.concat(chunks))) return stop('FILE_TYPE_NOT_TAKEN');
    }
  }
  return { bytes: Buffer.concat(chunks) };
}

/** The name as the sender gives it, percent-encoded; one that is not is no name. */
function nameOf(request: FastifyRequest): string {
  try {
    return decodeURIComponent(String(request.headers['x-file-name'] ?? ''));
  } catch {
    return '';
  }
}

/** Always a download, never a page of ours; the name in UTF-8 (RFC 6266). */
function dispositionOf(name: string): string {
  const encoded = encodeURIComponent(name).replace(
    /['()*]/g,
    (sign) => `%${sign.charCodeAt(0).toString(16)}`,
  );
  return `attachment; filename*=UTF-8''${encoded}`;
}
