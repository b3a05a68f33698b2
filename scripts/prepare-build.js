import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { inProject } from './project.js';
import { runPackage } from './run.js';
import { sourceHash } from './source-hash.js';

const stamp = inProject('.next', 'source.sha256');

/** Builds the site unless there is a build of this very source.
 * @param {(text: string | Uint8Array) => void} [write] what takes the words about it instead of the console */
export async function prepareBuild(write) {
  const hash = sourceHash();
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === hash) return;
  const say = write ?? ((text) => process.stdout.write(text));
  say('Building the site (once for each version of the source)...\n');
  const code = await runPackage('node_modules/next/dist/bin/next', ['build'], {
    quiet: true,
    write,
    env: { NODE_ENV: 'production' },
  });
  if (code !== 0) throw new Error('The site could not be built; the lines above say why.');
  writeFileSync(stamp, hash);
}
