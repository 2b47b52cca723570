import { setTimeout } from 'node:timers/promises';
import type { Query } from './actor';
import { HeardClient } from './connect';

/** What a word may be about. It carries no content: whoever hears it asks through the tenant door. */
export const LIVE_TOPICS = ['NOTICES', 'JOB', 'SESSION'] as const;
export type LiveTopic = (typeof LIVE_TOPICS)[number];

export interface LiveWord {
  topic: LiveTopic;
  tenantId: string;
  accountId: string;
}

const CHANNEL = 'mingcha_live';

/** Says to whom something changed; heard when, and only if, the transaction commits. */
export async function tellAccounts(
  query: Query,
  topic: LiveTopic,
  tenantId: string,
  accountIds: readonly string[],
): Promise<void> {
  if (accountIds.length === 0) return;
  await query(
    `select pg_notify('${CHANNEL}', concat_ws(' ', $1::text, $2::text, a)) from unnest($3::text[]) a`,
    [topic, tenantId, [...new Set(accountIds)]],
  );
}

function readWord(payload: string): LiveWord | null {
  const [topic, tenantId, accountId] = payload.split(' ');
  const known = LIVE_TOPICS.find((each) => each === topic);
  return known && tenantId && accountId ? { topic: known, tenantId, accountId } : null;
}

export interface LiveListener {
  hear(word: LiveWord): void;
  /** Words may have been missed while the connection was away. */
  missed(): void;
}

const AGAIN_AFTER_MS = 1_000;

/** Listens on one connection of its own, for a whole process; lost, it is opened again until `close`. */
export async function listenLive(url: string, listener: LiveListener): Promise<() => Promise<void>> {
  let client: HeardClient | null = null;
  let closed = false;

  async function open(): Promise<void> {
    const fresh = new HeardClient({ connectionString: url });
    fresh.on('notification', ({ payload }) => {
      const word = readWord(payload ?? '');
      if (word) listener.hear(word);
    });
    fresh.on('end', () => {
      if (!closed && client === fresh) void reopen();
    });
    await fresh.connect();
    await fresh.query(`listen ${CHANNEL}`);
    client = fresh;
  }

  async function reopen(): Promise<void> {
    client = null;
    while (!closed && client === null) {
      await setTimeout(AGAIN_AFTER_MS, undefined, { ref: false });
      await open().catch(() => undefined);
    }
    if (!closed) listener.missed();
  }

  await open();
  return async () => {
    closed = true;
    await client?.end();
  };
}
