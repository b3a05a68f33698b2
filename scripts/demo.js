import path from 'node:path';
import './set-engine-flag.js';
import { prepareClient } from './prepare-client.js';
import { requirePinnedNode } from './require-pinned-node.js';

// Fills a data folder with two years of weekly history played forward: npm run demo -- [folder]

requirePinnedNode();
await prepareClient();
const startedIn = process.env.INIT_CWD ?? process.cwd();
const folder = path.resolve(startedIn, process.argv[2] ?? process.env.HINDCAST_DATA_DIR ?? 'demo-data');
process.env.HINDCAST_DATA_DIR = folder;
const { fillDemo } = await import('./demo/fill-demo.ts');
process.exitCode = await fillDemo(folder, { say: (line) => console.log(line) });
