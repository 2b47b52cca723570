/** What a person may ask the worker for. */
export const JOB_KINDS = ['MAKE_BULLETIN'] as const;
export type JobKind = (typeof JOB_KINDS)[number];

/** Where a requested job is, in the order it goes through; it ends DONE or FAILED. */
export const JOB_STEPS = ['QUEUED', 'COUNTING', 'WRITING', 'DONE', 'FAILED'] as const;
export type JobStep = (typeof JOB_STEPS)[number];

/** An hour after it was asked for, a job without an end is not waited for any longer: it may be asked for again. */
export const JOB_LOST_AFTER_MS = 3_600_000;
