import { defineConfig } from 'vitest/config';
import base from './vitest.config.ts';

/** Real servers that are attacked, killed and loaded, by `npm run test:faults`; FAULTS=short leaves what tells soonest. */
const files =
  process.env.FAULTS === 'short' ? ['faults/{routes,upgrade,kills}.test.ts'] : ['faults/*.test.ts'];

export default defineConfig({
  resolve: base.resolve,
  test: {
    include: files,
    testTimeout: 900_000,
    pool: 'forks',
    // Each has the machine to itself: what they measure is time, and what they start trains.
    fileParallelism: process.env.FAULTS === 'short',
    globalSetup: './scripts/testing/set-up.js',
  },
});
