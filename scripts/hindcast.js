import './set-engine-flag.js';
import './keep-compiled.js';
import { prepareClient } from './prepare-client.js';
import { requirePinnedNode } from './require-pinned-node.js';

requirePinnedNode();
// npm changes into the project's folder; a user's file is meant from where the command was typed.
const startedIn = process.env.INIT_CWD ?? process.cwd();
if (['backup', 'token'].includes(process.argv[2] ?? '')) await prepareClient();
const { runCommand } = await import('../bin/hindcast.ts');
process.exitCode = await runCommand(process.argv.slice(2), { startedIn });
