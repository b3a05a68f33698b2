import { prepareBuild } from './prepare-build.js';
import { prepareClient } from './prepare-client.js';
import { requirePinnedNode } from './require-pinned-node.js';

requirePinnedNode();
await prepareClient();
await prepareBuild();
