import {
  deriveTenant,
  forgetReceivers,
  gatherDigests,
  type JobDefinition,
  jobEnvelope,
  makeBulletin,
  remind,
  sendDigest,
  sweepAttachments,
  verifyAudit,
} from '@mingcha/contract/jobs';
import type { Database, TenantTx } from '@mingcha/database/tenant';
import { UnrecoverableError } from 'bullmq';
import type { z } from 'zod';
import type { Around, Outside } from './around';
import { handleDeriveTenant } from './jobs/derive-tenant';
import { handleForgetReceivers } from './jobs/forget-receivers';
import { handleGatherDigests } from './jobs/gather-digests';
import { handleMakeBulletin } from './jobs/make-bulletin';
import { handleRemind } from './jobs/remind';
import { handleSendDigest } from './jobs/send-digest';
import { handleSweepAttachments } from './jobs/sweep-attachments';
import { handleVerifyAudit } from './jobs/verify-audit';
import { progressOf } from './progress';

type Handler<Payload> = (tx: TenantTx, payload: Payload, around: Around) => Promise<void>;

/** A job and its one handler, the payload checked in between. */
interface Registration {
  name: string;
  run(tx: TenantTx, payload: unknown, around: Around): Promise<void>;
}

/** What cannot be read today cannot be read tomorrow: such a job joins the failed ones without another try. */
function read<Content>(schema: z.ZodType<Content>, content: unknown): Content {
  const reading = schema.safeParse(content);
  if (!reading.success) throw new UnrecoverableError(reading.error.message);
  return reading.data;
}

function on<Payload>(job: JobDefinition<Payload>, handle: Handler<Payload>): Registration {
  return { name: job.name, run: (tx, payload, around) => handle(tx, read(job.payload, payload), around) };
}

/** Every job has exactly one handler; a test compares this list with the contract. */
export const handlers: Registration[] = [
  on(deriveTenant, handleDeriveTenant),
  on(remind, handleRemind),
  on(gatherDigests, handleGatherDigests),
  on(sendDigest, handleSendDigest),
  on(verifyAudit, handleVerifyAudit),
  on(sweepAttachments, handleSweepAttachments),
  on(forgetReceivers, handleForgetReceivers),
  on(makeBulletin, handleMakeBulletin),
];

/**
 * Opens the tenant door in the name the envelope carries, and runs the handler inside one transaction. Who asked for
 * the job sees it fail once there is no further try.
 */
export async function handleJob(
  database: Database,
  outside: Outside,
  name: string,
  data: unknown,
  isLastTry = true,
): Promise<void> {
  const handler = handlers.find((candidate) => candidate.name === name);
  if (!handler) throw new UnrecoverableError(`There is no handler for the job ${name}.`);
  const { tenantId, actorId, requestId, payload } = read(jobEnvelope, data);
  const actor = { tenantId, accountId: actorId, name: '系统', roles: [], requestId };
  const { tell, fail } = progressOf(database, actor, payload);
  try {
    await database.withTenant(actor, (tx) => handler.run(tx, payload, { ...outside, tell }));
  } catch (error) {
    if (isLastTry || error instanceof UnrecoverableError) await fail();
    throw error;
  }
}
