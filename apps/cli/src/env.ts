import { resolve } from 'node:path';
import { z } from 'zod';

const schema = z.object({
  /** Where all state lives. */
  MINGCHA_DATA_DIR: z.string().optional(),
  /** A PostgreSQL of one's own, one URL per role; without them the embedded one is used. */
  MINGCHA_OWNER_URL: z.url().optional(),
  MINGCHA_APP_URL: z.url().optional(),
  MINGCHA_RELAY_URL: z.url().optional(),
  REDIS_URL: z.url().optional(),
  /** Keys that seal single fields; without them one is made and kept in the data folder. */
  MINGCHA_FIELD_KEYS: z.string().min(1).optional(),
});

export interface Env {
  dataDir: string;
  urls: { owner: string; app: string; relay: string } | null;
  redisUrl: string | null;
  fieldKeys: string | null;
}

/** The one reader of this program's environment. `root` is the checkout, where `.mingcha` lies by default. */
export function readEnv(root: string): Env {
  const env = schema.parse(process.env);
  const { MINGCHA_OWNER_URL: owner, MINGCHA_APP_URL: app, MINGCHA_RELAY_URL: relay } = env;
  const given = [owner, app, relay].filter((url) => url !== undefined).length;
  if (given !== 0 && given !== 3) {
    throw new Error(
      'Give MINGCHA_OWNER_URL, MINGCHA_APP_URL and MINGCHA_RELAY_URL together, or none of them.',
    );
  }
  return {
    dataDir: resolve(env.MINGCHA_DATA_DIR ?? `${root}/.mingcha`),
    urls: owner && app && relay ? { owner, app, relay } : null,
    redisUrl: env.REDIS_URL ?? null,
    fieldKeys: env.MINGCHA_FIELD_KEYS ?? null,
  };
}

/** The environment a child program is started with: ours, and what it is told. */
export function childEnv(told: Record<string, string>): NodeJS.ProcessEnv {
  return { ...process.env, ...told };
}
