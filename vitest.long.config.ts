import { defineConfig } from 'vitest/config';
import base from './vitest.config.ts';

/** What is proved before a release and takes minutes; `npm test` has a short form of each. */
export default defineConfig({
  resolve: base.resolve,
  test: {
    include: ['{lib,bin,app,scripts}/**/*.long.test.ts'],
    testTimeout: 1_800_000,
    pool: 'forks',
    execArgv: ['--experimental-wasm-revectorize'],
    globalSetup: './scripts/testing/set-up.js',
  },
});
