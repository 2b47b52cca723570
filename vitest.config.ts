import { availableParallelism } from 'node:os';
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

/** Node loads graphql's CommonJS for the libraries; our sources must meet the same copy, or no type is a type. */
export const oneGraphql = [
  {
    find: /^graphql$/,
    replacement: fileURLToPath(new URL('./node_modules/graphql/index.js', import.meta.url)),
  },
];

/** Chromium is Debian's; where it cannot be installed the journeys are left out, and `npm test` says so. */
const browser = process.env.MINGCHA_BROWSER !== '0';

export default defineConfig({
  test: {
    // PostgreSQL does half of the work, so a core kept free for it would stand idle half of the time.
    maxWorkers: availableParallelism(),
    projects: [
      {
        test: {
          name: 'pure',
          include: [
            'packages/{domain,contract,documents}/src/**/*.test.ts',
            'apps/console/src/**/*.test.{ts,tsx}',
          ],
          // Thousands of cases in one test take more than the usual five seconds on a busy machine.
          testTimeout: 30_000,
        },
      },
      {
        resolve: { alias: oneGraphql },
        test: {
          name: 'stored',
          include: ['packages/{database,testing}/src/**/*.test.ts', 'apps/{api,worker,cli}/src/**/*.test.ts'],
          exclude: ['**/journeys/**', '**/node_modules/**'],
          globalSetup: ['packages/testing/src/global-setup.ts'],
          // Reading the API's modules takes longer than most files' tests; each file has a database of its own.
          isolate: false,
          testTimeout: 30_000,
          hookTimeout: 60_000,
        },
      },
      {
        test: {
          name: 'running',
          include: ['packages/testing/src/journeys/**/*.browser.test.ts'],
          exclude: browser ? [] : ['**/*.browser.test.ts'],
          globalSetup: ['packages/testing/src/journeys/prepared-folder.ts'],
          // Each starts the whole platform, on a copy of one prepared folder.
          sequence: { groupOrder: 1 },
          testTimeout: 120_000,
          hookTimeout: 120_000,
        },
      },
      {
        test: {
          name: 'starting',
          include: ['packages/testing/src/journeys/start-and-end.test.ts'],
          // After all else, so that nothing else loads the machine while start-up is timed.
          sequence: { groupOrder: 2 },
          testTimeout: 120_000,
          hookTimeout: 120_000,
        },
      },
    ],
  },
});
