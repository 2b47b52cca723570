import { createHash } from 'node:crypto';
import type { DataSource } from 'typeorm';
import { openSource, withClient } from './connect';
import policies from './policies.sql?raw';

const MIGRATING = 5_310_113;

/**
 * Brings the schema up to date as its owner: the missing steps, then `policies.sql` if it changed.
 * Two at once wait for each other. Returns the names of the steps taken.
 */
export function migrate(ownerUrl: string): Promise<string[]> {
  return withClient(ownerUrl, async (lock) => {
    await lock.query('select pg_advisory_lock($1)', [MIGRATING]);
    const source = await openSource(ownerUrl, 1);
    try {
      const steps = await source.runMigrations({ transaction: 'all' });
      await applyPolicies(source, steps.length > 0);
      return steps.map((step) => step.name);
    } finally {
      await source.destroy();
    }
  });
}

/** The schema's comment remembers which text of `policies.sql` is in force. */
async function applyPolicies(source: DataSource, changed: boolean): Promise<void> {
  const fingerprint = createHash('sha256').update(policies).digest('hex');
  const [found] = await source.query<{ comment: string | null }[]>(
    `select obj_description('public'::regnamespace) as comment`,
  );
  if (!changed && found?.comment === fingerprint) return;
  // One simple query is one transaction: nobody ever sees the tables without their policies.
  await source.query(`${policies};\ncomment on schema public is '${fingerprint}';`);
}
