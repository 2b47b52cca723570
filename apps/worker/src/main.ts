import { setTimeout } from 'node:timers/promises';
import { openDatabase } from '@mingcha/database/tenant';
import { pino } from 'pino';
import { readEnv } from './env';
import { handleJob } from './handlers';
import { openMailer } from './mail/mailer';
import { openQueue } from './queue';
import { relayBatch } from './relay';
import { runTimetable } from './schedule';

const RELAY_EVERY_MS = 500;
const TIMETABLE_EVERY_MS = 30_000;

const env = readEnv();
const log = pino({ level: env.MINGCHA_LOG_LEVEL, name: 'worker' });
const database = await openDatabase({ app: env.MINGCHA_APP_URL, relay: env.MINGCHA_RELAY_URL });
const mailer = openMailer(env);
const jobQueue = openQueue(env, (err, job) =>
  log.error({ err, job: job?.name, id: job?.id }, job ? 'a job failed' : 'the queue stumbled'),
);
await jobQueue.queue.waitUntilReady();
const worker = jobQueue.work((job) =>
  handleJob(database, { mailer }, job.name, job.data, job.attemptsMade + 1 >= (job.opts.attempts ?? 1)),
);
await worker.waitUntilReady();

const end = new AbortController();

/** Runs a step again and again, each time after the last has ended; a failure is told and tried again. */
async function repeat(everyMs: number, step: () => Promise<number>): Promise<void> {
  while (!end.signal.aborted) {
    const count = await step().catch((err: unknown) => {
      log.error({ err }, 'a step failed');
      return 0;
    });
    // A full step may have left more behind. The pause is cut short by the end.
    if (count === 0) await setTimeout(everyMs, undefined, { signal: end.signal }).catch(() => undefined);
  }
}

const done = new Map<string, string>();
const repeating = [
  repeat(RELAY_EVERY_MS, () => relayBatch(database, jobQueue)),
  repeat(TIMETABLE_EVERY_MS, () => runTimetable(database, new Date(), done)),
];

async function stop(): Promise<void> {
  if (end.signal.aborted) return;
  end.abort();
  await Promise.all(repeating);
  await worker.close();
  await jobQueue.queue.close();
  mailer?.close();
  await database.close();
  process.exit(0);
}
process.on('SIGTERM', stop);
process.on('SIGINT', stop);
// Started by `mingcha start`: when that process is gone, killed or not, this one has no reason to stay.
process.on('disconnect', stop);

log.info('ready');
process.send?.({ ready: 'worker' });
