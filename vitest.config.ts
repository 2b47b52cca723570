import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

/** Node loads graphql's CommonJS for the libraries; our sources must meet the same copy, or no type is a type. */
export const oneGraphql = [
  { find: /^graphql$/, replacement: fileURLToPath(new URL('./node_modules/graphql/index.js', import.meta.url)) },
];

export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: 'pure',
          include: [
            'packages/{domain,contract,documents}/src/**/*.test.ts',
            'apps/console/src/**/*.test.{ts,tsx}',
          ],
        },
      },
      {
        resolve: { alias: oneGraphql },
        test: {
          name: 'stored',
          include: [
            'packages/{database,testing}/src/**/*.test.ts',
            'apps/{api,worker,cli}/src/**/*.test.ts',
          ],
          globalSetup: ['packages/testing/src/global-setup.ts'],
          testTimeout: 30_000,
          hookTimeout: 60_000,
        },
      },
    ],
  },
});
