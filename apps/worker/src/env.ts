import { z } from 'zod';

const schema = z.object({
  /** PostgreSQL as the role `mingcha_app`. */
  MINGCHA_APP_URL: z.url(),
  /** PostgreSQL as the role `mingcha_relay`, which also owns the queue's schema. */
  MINGCHA_RELAY_URL: z.url(),
  /** Redis or Valkey for the queue; without it the queue lives in PostgreSQL. */
  REDIS_URL: z.url().optional(),
  MINGCHA_LOG_LEVEL: z.enum(['silent', 'error', 'warn', 'info', 'debug']).default('info'),
  /** How long a job may stay silent before another worker takes it over. */
  MINGCHA_JOB_LOCK_MS: z.coerce.number().int().min(500).default(30_000),
  MINGCHA_JOB_CONCURRENCY: z.coerce.number().int().min(1).default(4),
});

export type Env = z.infer<typeof schema>;

/** The one reader of this program's environment; a wrong value ends it with its name. */
export function readEnv(): Env {
  return schema.parse(process.env);
}
