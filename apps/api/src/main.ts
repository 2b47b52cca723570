import { fieldSealOf } from '@mingcha/database/field-seal';
import { openDatabase } from '@mingcha/database/tenant';
import { pino } from 'pino';
import { readEnv } from './env';
import { readPersistedDocuments } from './graphql/persisted-documents';
import { buildServer } from './server';

const env = readEnv();
const log = pino({
  level: env.MINGCHA_LOG_LEVEL,
  name: 'api',
  redact: ['req.headers.cookie', 'req.headers.authorization'],
});
const database = await openDatabase({ app: env.MINGCHA_APP_URL });
const server = await buildServer({
  database,
  seal: fieldSealOf(env.MINGCHA_FIELD_KEYS),
  log,
  consoleDir: env.MINGCHA_CONSOLE_DIR,
  documents:
    env.MINGCHA_DOCUMENTS_FILE === undefined ? undefined : readPersistedDocuments(env.MINGCHA_DOCUMENTS_FILE),
  secureCookie: env.MINGCHA_SECURE_COOKIE === '1',
});

let stopping = false;
async function stop(): Promise<void> {
  if (stopping) return;
  stopping = true;
  await server.close();
  await database.close();
  process.exit(0);
}
process.on('SIGTERM', stop);
process.on('SIGINT', stop);
// Started by `mingcha start`: when that process is gone, killed or not, this one has no reason to stay.
process.on('disconnect', stop);

const address = await server.listen({ host: env.MINGCHA_HOST, port: env.MINGCHA_PORT });
log.info({ address }, 'ready');
process.send?.({ ready: address });
