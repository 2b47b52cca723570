import {
  deriveTenant,
  type JobDefinition,
  jobEnvelope,
  makeBulletin,
  notifyOverdue,
  verifyAudit,
} from '@mingcha/contract/jobs';
import type { Database, TenantTx } from '@mingcha/database/tenant';
import { UnrecoverableError } from 'bullmq';
import type { z } from 'zod';
import { handleDeriveTenant } from './jobs/derive-tenant';
import { handleMakeBulletin } from './jobs/make-bulletin';
import { handleNotifyOverdue } from './jobs/notify-overdue';
import { handleVerifyAudit } from './jobs/verify-audit';
import { progressOf, type TellProgress } from './progress';

type Handler<Payload> = (tx: TenantTx, payload: Payload, tell: TellProgress) => Promise<void>;

/** A job and its one handler, the payload checked in between. */
interface Registration {
  name: string;
  run(tx: TenantTx, payload: unknown, tell: TellProgress): Promise<void>;
}

/** What cannot be read today cannot be read tomorrow: such a job joins the failed ones without another try. */
function read<Content>(schema: z.ZodType<Content>, content: unknown): Content {
  const reading = schema.safeParse(content);
  if (!reading.success) throw new UnrecoverableError(reading.error.message);
  return reading.data;
}

function on<Payload>(job: JobDefinition<Payload>, handle: Handler<Payload>): Registration {
  return { name: job.name, run: (tx, payload, tell) => handle(tx, read(job.payload, payload), tell) };
}

/** Every job has exactly one handler; a test compares this list with the contract. */
export const handlers: Registration[] = [
  on(deriveTenant, handleDeriveTenant),
  on(notifyOverdue, handleNotifyOverdue),
  on(verifyAudit, handleVerifyAudit),
  on(makeBulletin, handleMakeBulletin),
];

/**
 * Opens the tenant door in the name the envelope carries, and runs the handler inside one transaction. Who asked for
 * the job sees it fail once there is no further try.
 */
export async function handleJob(
  database: Database,
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
    await database.withTenant(actor, (tx) => handler.run(tx, payload, tell));
  } catch (error) {
    if (isLastTry || error instanceof UnrecoverableError) await fail();
    throw error;
  }
}
