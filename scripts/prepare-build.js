import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { inProject } from './project.js';
import { runPackage } from './run.js';
import { sourceHash } from './source-hash.js';

const stamp = inProject('.next', 'source.sha256');

/** Builds the site unless there is a build of this very source. */
export async function prepareBuild() {
  const hash = sourceHash();
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === hash) return;
  console.log('Building the site (once for each version of the source)...');
  const code = await runPackage('node_modules/next/dist/bin/next', ['build'], {
    quiet: true,
    env: { NODE_ENV: 'production' },
  });
  if (code !== 0) throw new Error('The site could not be built; the lines above say why.');
  writeFileSync(stamp, hash);
}
