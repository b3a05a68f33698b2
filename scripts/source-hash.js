import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { inProject, projectRoot } from './project.js';

const folders = ['app', 'lib', 'public'];
const files = [
  'instrumentation.ts',
  'next.config.js',
  'postcss.config.mjs',
  'package.json',
  'package-lock.json',
  'prisma/schema.prisma',
  'tsconfig.json',
];

/** sha256 over everything that a build is made from: names and bytes, in a fixed order. */
export function sourceHash() {
  const hash = createHash('sha256');
  const all = [...folders.flatMap(filesBelow), ...files.map((file) => inProject(file))];
  for (const file of all) {
    hash.update(`${path.relative(projectRoot, file)}\0`);
    hash.update(readFileSync(file));
  }
  return hash.digest('hex');
}

function filesBelow(folder) {
  return readdirSync(inProject(folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.join(entry.parentPath, entry.name))
    .filter((file) => !file.includes(`${path.sep}generated${path.sep}`) && !/\.test\.tsx?$/.test(file))
    .sort();
}
