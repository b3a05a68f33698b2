import { prepareBuild } from './prepare-build.js';
import { prepareClient } from './prepare-client.js';
import { requirePinnedNode } from './require-pinned-node.js';
import { runPackage } from './run.js';

// Builds first, where there is no build of this source: a server that builds as it starts is another one.
requirePinnedNode();
await prepareClient();
await prepareBuild();
process.exitCode = await runPackage('node_modules/vitest/vitest.mjs', [
  ...['run', '--config', 'vitest.faults.config.ts'],
  ...process.argv.slice(2),
]);
