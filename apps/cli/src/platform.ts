import { mkdirSync } from 'node:fs';
import type { DatabaseUrls } from '@mingcha/database/connect';
import { openServer } from '@mingcha/database/embedded';
import { migrate } from '@mingcha/database/migrate';
import { seedReference } from '@mingcha/database/seed-reference';
import { type Database, openDatabase } from '@mingcha/database/tenant';
import { firstDayOfYear, yearOf } from '@mingcha/domain/calendar/civil-date';
import { civilDateAt } from '@mingcha/domain/calendar/shanghai';
import type { Env } from './env';

/** The platform's memory, opened for one command or for as long as the platform runs. */
export interface Platform {
  urls: DatabaseUrls;
  database: Database;
  /** The civil day in Asia/Shanghai. */
  today: string;
  close(): Promise<void>;
}

/** Opens the database (starting the embedded one where nobody has), migrated and with its reference data. */
export async function openPlatform(env: Env, now: () => Date = () => new Date()): Promise<Platform> {
  mkdirSync(env.dataDir, { recursive: true });
  const server = env.urls === null ? await openServer(env.dataDir) : null;
  const urls = env.urls ?? server?.urls;
  if (!urls) throw new Error('There is no database to open.');
  try {
    const today = civilDateAt(now().getTime());
    await migrate(urls.owner);
    await seedReference(urls.owner, firstDayOfYear(yearOf(today)));
    const database = await openDatabase(urls, { poolSize: 4, clock: now });
    return {
      urls,
      database,
      today,
      close: async () => {
        await database.close();
        await server?.stop();
      },
    };
  } catch (error) {
    await server?.stop();
    throw error;
  }
}
