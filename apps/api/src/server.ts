import { randomUUID } from 'node:crypto';
import { ApolloServer } from '@apollo/server';
import { ApolloServerPluginCacheControlDisabled } from '@apollo/server/plugin/disabled';
import fastifyApollo, { fastifyApolloDrainPlugin } from '@as-integrations/fastify';
import cookie from '@fastify/cookie';
import helmet from '@fastify/helmet';
import serveFiles from '@fastify/static';
import type { FieldSeal } from '@mingcha/database/field-seal';
import type { Database } from '@mingcha/database/tenant';
import Fastify, { type FastifyBaseLogger, type FastifyInstance, LogController } from 'fastify';
import type { Logger } from 'pino';
import type { ApiContext } from './graphql/context';
import { costLimit } from './graphql/cost';
import { errorFormatter } from './graphql/errors';
import { documentLimits } from './graphql/limits';
import { onlyPersisted, type PersistedDocuments } from './graphql/persisted-documents';
import { tellRequestId } from './graphql/request-id';
import { liveRoutes } from './live/live.routes';
import { bulletinRoutes } from './modules/bulletin/bulletin.routes';
import { panelPaperRoutes } from './modules/gathering/panel-papers.routes';
import { importRoutes } from './modules/import/import.routes';
import { attachmentRoutes } from './modules/liaison/attachment.routes';
import { buildApiSchema } from './schema';
import { contextOpener } from './session/open-context';

export interface ServerOptions {
  database: Database;
  /** Seals what must not be read in the database. */
  seal: FieldSeal;
  log: Logger;
  /** The only documents that are answered; without them any document within the limits is. */
  documents?: PersistedDocuments | undefined;
  /** The built console, served at `/`. */
  consoleDir?: string | undefined;
  secureCookie?: boolean;
  now?: () => Date;
}

const LARGEST_BODY = 1024 * 1024;
const CLOSING_MS = 2_000;
const ASSET = /^\/assets\//;

/** The API and, beside it, the console: one origin, so that cookies need no exception. */
export async function buildServer(options: ServerOptions): Promise<FastifyInstance> {
  const { database, log, seal, secureCookie = false, now = () => new Date() } = options;
  const app = Fastify({
    loggerInstance: log as FastifyBaseLogger,
    bodyLimit: LARGEST_BODY,
    genReqId: () => randomUUID(),
    logController: new LogController({ disableRequestLogging: true }),
  });
  const limits = documentLimits();
  const apollo = new ApolloServer<ApiContext>({
    ...limits,
    schema: buildApiSchema(),
    introspection: false,
    hideSchemaDetailsFromClientErrors: true,
    includeStacktraceInErrorResponses: false,
    allowBatchedHttpRequests: false,
    csrfPrevention: true,
    persistedQueries: false,
    formatError: errorFormatter(log),
    plugins: [
      ...limits.plugins,
      costLimit,
      tellRequestId,
      // Nothing is ever cached, so no field need be asked how long.
      ApolloServerPluginCacheControlDisabled(),
      fastifyApolloDrainPlugin(app),
    ],
  });
  await apollo.start();

  await app.register(cookie);
  await app.register(helmet, {
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: ["'self'"],
        // antd writes its styles at run time; scripts are only our own files.
        styleSrc: ["'self'", "'unsafe-inline'"],
        imgSrc: ["'self'", 'data:'],
        objectSrc: ["'none'"],
        baseUri: ["'none'"],
        formAction: ["'self'"],
        frameAncestors: ["'none'"],
      },
    },
    hsts: secureCookie,
  });
  app.addHook('preClose', async () => {
    // Answers under way are finished; a browser that keeps its connection open does not keep the server from ending.
    setTimeout(() => app.server.closeAllConnections(), CLOSING_MS).unref();
  });
  app.addHook('onRequest', async (request, reply) => {
    reply.header('x-request-id', request.id);
  });
  app.get('/healthz', async () => 'ok');

  if (options.documents !== undefined) {
    const check = onlyPersisted(options.documents);
    app.addHook('preHandler', async (request, reply) =>
      request.url === '/graphql' ? check(request, reply) : undefined,
    );
  }
  const openContext = contextOpener(database, now, secureCookie, seal);
  await app.register(importRoutes(openContext));
  await app.register(bulletinRoutes(openContext));
  await app.register(panelPaperRoutes(openContext));
  await app.register(liveRoutes(database, now));
  await app.register(attachmentRoutes(openContext));
  await app.register(fastifyApollo(apollo), {
    path: '/graphql',
    method: ['POST'],
    context: async (request, reply) => {
      reply.header('cache-control', 'no-store');
      return openContext(request, reply);
    },
  });

  if (options.consoleDir !== undefined) {
    await app.register(serveFiles, {
      root: options.consoleDir,
      setHeaders: (reply, path) => {
        const lasting = ASSET.test(path.slice(options.consoleDir?.length));
        reply.header('cache-control', lasting ? 'public, max-age=31536000, immutable' : 'no-cache');
      },
    });
    // Every address of the console is one page; the router in the browser tells them apart.
    app.setNotFoundHandler((request, reply) => {
      if (request.method !== 'GET' || ASSET.test(request.url))
        return reply.code(404).send({ error: 'Not found' });
      return reply.sendFile('index.html');
    });
  }
  return app;
}
