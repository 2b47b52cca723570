import { z } from 'zod';

/** How often a job is tried, and how long to wait before the second try (it doubles from there). */
export interface RetryPolicy {
  attempts: number;
  backoffMs: number;
}

export interface JobDefinition<Payload> {
  name: string;
  payload: z.ZodType<Payload>;
  retry: RetryPolicy;
}

function defineJob<Payload>(definition: JobDefinition<Payload>): JobDefinition<Payload> {
  return definition;
}

/** Re-derives one tenant's duties: new windows, expiries, whatever the passing of days changed. */
export const deriveTenant = defineJob({
  name: 'derive-tenant',
  payload: z.object({}),
  retry: { attempts: 8, backoffMs: 2_000 },
});

/** Tells everybody who answers for a duty, and those above, what stage it has reached and was not told yet. */
export const remind = defineJob({
  name: 'remind',
  payload: z.object({}),
  retry: { attempts: 8, backoffMs: 2_000 },
});

/** Checks the hash chain of one tenant's audit log. */
export const verifyAudit = defineJob({
  name: 'verify-audit',
  payload: z.object({}),
  retry: { attempts: 3, backoffMs: 60_000 },
});

/** Removes one tenant's uploaded files that no contact took within a day. */
export const sweepAttachments = defineJob({
  name: 'sweep-attachments',
  payload: z.object({}),
  retry: { attempts: 3, backoffMs: 60_000 },
});

/** Removes names and numbers of those who came for minors once their time is over. */
export const forgetReceivers = defineJob({
  name: 'forget-receivers',
  payload: z.object({}),
  retry: { attempts: 8, backoffMs: 60_000 },
});

/** Puts together what is new for everybody who has an address, one digest for each person and day. */
export const gatherDigests = defineJob({
  name: 'gather-digests',
  payload: z.object({}),
  retry: { attempts: 8, backoffMs: 2_000 },
});

/** Sends one digest; for two hours, then the next working day gathers what it had. */
export const sendDigest = defineJob({
  name: 'send-digest',
  payload: z.object({ digestId: z.uuid() }),
  retry: { attempts: 8, backoffMs: 60_000 },
});

/** Makes the monthly bulletin of a bureau and those below it; the last month's, unless said otherwise. */
export const makeBulletin = defineJob({
  name: 'make-bulletin',
  payload: z.object({
    month: z
      .string()
      .regex(/^\d{4}-\d{2}$/)
      .optional(),
    /** The request whose progress is shown; none where the timetable asks. */
    jobId: z.uuid().optional(),
  }),
  retry: { attempts: 3, backoffMs: 2_000 },
});

export const jobs = [
  deriveTenant,
  remind,
  gatherDigests,
  sendDigest,
  verifyAudit,
  sweepAttachments,
  forgetReceivers,
  makeBulletin,
] as const;

/** What travels with every job: in whose name and for whom it acts. The job's id is that of the outbox row. */
export const jobEnvelope = z.object({
  tenantId: z.uuid(),
  actorId: z.uuid().nullable(),
  requestId: z.string(),
  payload: z.unknown(),
});
export type JobEnvelope = z.infer<typeof jobEnvelope>;
