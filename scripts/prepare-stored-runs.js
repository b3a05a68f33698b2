import { createHash } from 'node:crypto';
import { existsSync, globSync, readFileSync, writeFileSync } from 'node:fs';
import { inProject, projectRoot } from './project.js';
import { runPackage } from './run.js';

/** Where the stored runs of the browser tests are: a data folder, with `stored.json` saying where in it each run is. */
export const storedRunsFolder = inProject('node_modules', '.cache', 'stored-runs');
const stamp = inProject('node_modules', '.cache', 'stored-runs', 'sources.sha256');

/** All that decides what is stored: the layers below the pages with the schema and its migrations, and the recipe. */
const sources = [
  'lib/**/*.{ts,json}',
  'prisma/**/*.{prisma,sql}',
  'app/samples.ts',
  'public/samples/*.csv',
  'scripts/stored/*.ts',
  'package-lock.json',
];

/** Trains the stored runs unless they are there as this very source stores them.
 * @param {(text: string | Uint8Array) => void} [write] what takes the words about it instead of the console */
export async function prepareStoredRuns(write) {
  const hash = sourcesHash();
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === hash) return;
  const say = write ?? ((text) => process.stdout.write(text));
  say('Training the stored runs (once for each version of the source)...\n');
  const code = await runPackage('scripts/stored/make-runs.ts', [storedRunsFolder], { write });
  if (code !== 0) throw new Error('The stored runs could not be made; the lines above say why.');
  writeFileSync(stamp, hash);
}

function sourcesHash() {
  const hash = createHash('sha256');
  const isIn = (file) => !file.includes('generated') && !/\.(test|fixture)\.ts$/.test(file);
  for (const file of globSync(sources, { cwd: projectRoot }).filter(isIn).sort()) {
    hash.update(`${file}\0`);
    hash.update(readFileSync(inProject(file)));
  }
  return hash.digest('hex');
}
