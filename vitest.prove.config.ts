import { defineConfig } from 'vitest/config';
import { oneGraphql } from './vitest.config';

// `npm run prove` and `npm run bench`: what takes minutes and wants the machine for itself, one file at a time.
export default defineConfig({
  resolve: { alias: oneGraphql },
  test: {
    include: ['{apps,packages}/*/src/**/*.{prove,bench}.ts'],
    globalSetup: ['packages/testing/src/global-setup.ts', 'packages/testing/src/journeys/prepared-folder.ts'],
    reporters: ['default', './packages/testing/src/figures.reporter.ts'],
    fileParallelism: false,
    testTimeout: 1_800_000,
    hookTimeout: 600_000,
  },
});
