import { defineConfig } from 'vitest/config';

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
        test: {
          name: 'stored',
          include: ['packages/{database,testing}/src/**/*.test.ts', 'apps/{api,worker,cli}/src/**/*.test.ts'],
          globalSetup: ['packages/testing/src/global-setup.ts'],
          testTimeout: 30_000,
          hookTimeout: 60_000,
        },
      },
    ],
  },
});
