import './set-engine-flag.js';
import './keep-compiled.js';
import { prepareBuild } from './prepare-build.js';
import { prepareClient } from './prepare-client.js';
import { requirePinnedNode } from './require-pinned-node.js';

requirePinnedNode();
const development = process.argv.includes('--dev');
process.env.NEXT_TELEMETRY_DISABLED = '1';
process.env.CHECKPOINT_DISABLE = '1';
process.env.NODE_ENV = development ? 'development' : 'production';

try {
  await prepareClient();
  if (!development) await prepareBuild();
} catch (error) {
  console.error(error.message);
  process.exit(1);
}
const { serve } = await import('../bin/serve.ts');
await serve({ development, env: process.env });
