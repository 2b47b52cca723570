import {
  deriveTenant,
  gatherDigests,
  type JobDefinition,
  jobEnvelope,
  remind,
  sendDigest,
  sweepAttachments,
  verifyAudit,
} from '@mingcha/contract/jobs';
import type { Database, TenantTx } from '@mingcha/database/tenant';
import { UnrecoverableError } from 'bullmq';
import type { z } from 'zod';
import { handleDeriveTenant } from './jobs/derive-tenant';
import { handleGatherDigests } from './jobs/gather-digests';
import { handleRemind } from './jobs/remind';
import { handleSendDigest } from './jobs/send-digest';
import { handleSweepAttachments } from './jobs/sweep-attachments';
import { handleVerifyAudit } from './jobs/verify-audit';
import type { Mailer } from './mail/mailer';

/** What handlers reach outside the database. */
export interface Outside {
  /** Null where no post office was given. */
  mailer: Mailer | null;
}

type Handler<Payload> = (tx: TenantTx, payload: Payload, outside: Outside) => Promise<void>;

/** A job and its one handler, the payload checked in between. */
interface Registration {
  name: string;
  run(tx: TenantTx, payload: unknown, outside: Outside): Promise<void>;
}

/** What cannot be read today cannot be read tomorrow: such a job joins the failed ones without another try. */
function read<Content>(schema: z.ZodType<Content>, content: unknown): Content {
  const reading = schema.safeParse(content);
  if (!reading.success) throw new UnrecoverableError(reading.error.message);
  return reading.data;
}

function on<Payload>(job: JobDefinition<Payload>, handle: Handler<Payload>): Registration {
  return { name: job.name, run: (tx, payload, outside) => handle(tx, read(job.payload, payload), outside) };
}

/** Every job has exactly one handler; a test compares this list with the contract. */
export const handlers: Registration[] = [
  on(deriveTenant, handleDeriveTenant),
  on(remind, handleRemind),
  on(gatherDigests, handleGatherDigests),
  on(sendDigest, handleSendDigest),
  on(verifyAudit, handleVerifyAudit),
  on(sweepAttachments, handleSweepAttachments),
];

/** Opens the tenant door in the name the envelope carries, and runs the handler inside one transaction. */
export async function handleJob(
  database: Database,
  outside: Outside,
  name: string,
  data: unknown,
): Promise<void> {
  const handler = handlers.find((candidate) => candidate.name === name);
  if (!handler) throw new UnrecoverableError(`There is no handler for the job ${name}.`);
  const { tenantId, actorId, requestId, payload } = read(jobEnvelope, data);
  const actor = { tenantId, accountId: actorId, name: '系统', roles: [], requestId };
  await database.withTenant(actor, (tx) => handler.run(tx, payload, outside));
}
