import { readFileSync } from 'node:fs';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';

/** SHA-256 of a document → the document, as the console's build wrote them. */
export type PersistedDocuments = ReadonlyMap<string, string>;

export function readPersistedDocuments(file: string): PersistedDocuments {
  const documents = z.record(z.string(), z.string()).parse(JSON.parse(readFileSync(file, 'utf8')));
  return new Map(Object.entries(documents));
}

const asked = z.object({
  variables: z.unknown(),
  operationName: z.unknown(),
  extensions: z.object({ persistedQuery: z.object({ sha256Hash: z.string() }) }),
});

function refusal(message: string) {
  return { errors: [{ message, extensions: { code: 'BAD_INPUT' } }] };
}

/**
 * People ask by the hash of a document their console was built with, and nothing else is run: an attacker may send
 * any text, but cannot ask any question (G15). The body that goes on holds the document and no extension.
 */
export function onlyPersisted(documents: PersistedDocuments) {
  return async (request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply | undefined> => {
    const body = asked.safeParse(request.body);
    if (!body.success)
      return reply.code(400).send(refusal('Only the documents of the console are answered here.'));
    const document = documents.get(body.data.extensions.persistedQuery.sha256Hash);
    if (document === undefined) {
      return reply.code(400).send(refusal('This document is not known: load the page again.'));
    }
    request.body = {
      query: document,
      variables: body.data.variables,
      operationName: body.data.operationName,
    };
    return undefined;
  };
}
