import { z } from 'zod';

const schema = z.object({
  /** PostgreSQL as the role `mingcha_app`. */
  MINGCHA_APP_URL: z.url(),
  /** Keys that seal single fields, `name:base64` of 32 bytes joined by commas, the current one first. */
  MINGCHA_FIELD_KEYS: z.string().min(1),
  MINGCHA_HOST: z.string().default('127.0.0.1'),
  MINGCHA_PORT: z.coerce.number().int().min(0).max(65_535).default(4600),
  /** The built console; without it only the API is served. */
  MINGCHA_CONSOLE_DIR: z.string().optional(),
  /** The console's persisted documents; with them nothing else is answered. */
  MINGCHA_DOCUMENTS_FILE: z.string().optional(),
  /** `1` behind TLS: the session cookie then never travels in the clear. */
  MINGCHA_SECURE_COOKIE: z.enum(['0', '1']).default('0'),
  MINGCHA_LOG_LEVEL: z.enum(['silent', 'error', 'warn', 'info', 'debug']).default('info'),
});

export type Env = z.infer<typeof schema>;

/** The one reader of this program's environment; a wrong value ends it with its name. */
export function readEnv(): Env {
  return schema.parse(process.env);
}
