import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

export default defineConfig({
  resolve: {
    // `server-only` throws outside a server component; tests run the server's code directly.
    alias: { 'server-only': fileURLToPath(new URL('./scripts/empty-module.js', import.meta.url)) },
  },
  test: {
    include: [
      'lib/**/*.test.ts',
      'bin/**/*.test.ts',
      'examples/**/*.test.ts',
      'app/**/*.test.ts',
      'scripts/**/*.test.ts',
      'lint/**/*.test.ts',
    ],
    testTimeout: 60_000,
    pool: 'forks',
    globalSetup: './scripts/test-folder.js',
  },
});
