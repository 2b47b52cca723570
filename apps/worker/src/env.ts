import { z } from 'zod';

/** Without these three nobody gets mail, and nothing else changes. */
const MAIL = ['MINGCHA_SMTP_URL', 'MINGCHA_MAIL_FROM', 'MINGCHA_LINK_BASE_URL'] as const;

const fields = z.object({
  /** PostgreSQL as the role `mingcha_app`. */
  MINGCHA_APP_URL: z.url(),
  /** PostgreSQL as the role `mingcha_relay`, which also owns the queue's schema. */
  MINGCHA_RELAY_URL: z.url(),
  /** Redis or Valkey for the queue; without it the queue lives in PostgreSQL. */
  REDIS_URL: z.url().optional(),
  /** The post office: `smtps://user:password@host` or `smtp://host:25`. */
  MINGCHA_SMTP_URL: z.url({ protocol: /^smtps?$/ }).optional(),
  /** The address that mail comes from. */
  MINGCHA_MAIL_FROM: z.email().optional(),
  /** Where the console is, as people reach it: links in mail begin with it. */
  MINGCHA_LINK_BASE_URL: z.url({ protocol: /^https?$/ }).optional(),
  MINGCHA_LOG_LEVEL: z.enum(['silent', 'error', 'warn', 'info', 'debug']).default('info'),
  /** How long a job may stay silent before another worker takes it over. */
  MINGCHA_JOB_LOCK_MS: z.coerce.number().int().min(500).default(30_000),
  MINGCHA_JOB_CONCURRENCY: z.coerce.number().int().min(1).default(4),
});

const schema = fields.refine(
  (env) => new Set(MAIL.map((name) => env[name] === undefined)).size === 1,
  `Give ${MAIL.join(', ')} together, or none of them.`,
);

export type Env = z.infer<typeof schema>;

/** The one reader of this program's environment; a wrong value ends it with its name. */
export function readEnv(): Env {
  return schema.parse(process.env);
}
