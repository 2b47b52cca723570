import { openDatabase } from '@mingcha/database/tenant';
import { pino } from 'pino';
import { readEnv } from './env';
import { handleJob } from './handlers';
import { openQueue } from './queue';
import { relayBatch } from './relay';
import { runTimetable } from './schedule';

const RELAY_EVERY_MS = 500;
const TIMETABLE_EVERY_MS = 30_000;

const env = readEnv();
const log = pino({ level: env.MINGCHA_LOG_LEVEL, name: 'worker' });
const database = await openDatabase({ app: env.MINGCHA_APP_URL, relay: env.MINGCHA_RELAY_URL });
const jobQueue = openQueue(env);
await jobQueue.queue.waitUntilReady();
const worker = jobQueue.work(
  (job) => handleJob(database, job.name, job.data),
  (err, job) => log.error({ err, job: job?.name, id: job?.id }, job ? 'a job failed' : 'the queue stumbled'),
);
await worker.waitUntilReady();

let stopping = false;

/** Runs a step again and again, each time after the last has ended; a failure is told and tried again. */
async function repeat(everyMs: number, step: () => Promise<number>): Promise<void> {
  while (!stopping) {
    const count = await step().catch((err: unknown) => {
      log.error({ err }, 'a step failed');
      return 0;
    });
    // A full step may have left more behind.
    if (count === 0) await new Promise((resolve) => setTimeout(resolve, everyMs));
  }
}

const done = new Map<string, string>();
const relaying = repeat(RELAY_EVERY_MS, () => relayBatch(database, jobQueue));
void repeat(TIMETABLE_EVERY_MS, () => runTimetable(database, new Date(), done));

async function stop(): Promise<void> {
  if (stopping) return;
  stopping = true;
  await relaying;
  await worker.close();
  await jobQueue.queue.close();
  await database.close();
  process.exit(0);
}
process.on('SIGTERM', stop);
process.on('SIGINT', stop);
// Started by `mingcha start`: when that process is gone, killed or not, this one has no reason to stay.
process.on('disconnect', stop);

log.info('ready');
process.send?.({ ready: 'worker' });
