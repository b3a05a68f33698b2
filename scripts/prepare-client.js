import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { inProject } from './project.js';
import { runPackage } from './run.js';

const generated = 'lib/db/generated';

/** Generates the Prisma client unless it is there for this very schema.
 * @param {(text: Uint8Array) => void} [write] what takes its words where it fails, instead of the console */
export async function prepareClient(write) {
  const hash = createHash('sha256')
    .update(readFileSync(inProject('prisma/schema.prisma')))
    .digest('hex');
  const stamp = inProject(generated, 'schema.sha256');
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === hash) return;
  const code = await runPackage('node_modules/prisma/build/index.js', ['generate'], {
    quiet: true,
    write,
    // `generate` asks for an engine that it never runs; naming one keeps it from downloading.
    env: { PRISMA_SCHEMA_ENGINE_BINARY: process.execPath, PRISMA_HIDE_UPDATE_MESSAGE: '1' },
  });
  if (code !== 0) throw new Error('The database client could not be generated; the lines above say why.');
  writeFileSync(stamp, hash);
}
