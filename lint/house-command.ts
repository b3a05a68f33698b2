// npm run house [-- FOLDER]  measures the sources of a checkout: lines, folders in a ring, folders of many files
import path from 'node:path';
import { folderCycles } from './check-cycles.ts';
import { readProject, readSources } from './read-project.ts';

const root = process.argv[2];
const sources = readSources(root);
const lines = new Map<string, number>();
const files = new Map<string, number>();
for (const [file, text] of sources) {
  const layer = /^lib\/[^/]+(?=\/)|^[^/]+/.exec(file)?.[0] ?? file;
  const count = /\.fixture\.ts$|\.long\.ts$/.test(file) ? 0 : text.split('\n').length - 1;
  lines.set(layer, (lines.get(layer) ?? 0) + count);
  const folder = path.posix.dirname(file);
  files.set(folder, (files.get(folder) ?? 0) + 1);
}
console.log('Lines without tests');
for (const [layer, count] of [...lines].sort(([a], [b]) => a.localeCompare(b)))
  console.log(`  ${layer}  ${count}`);
console.log('Folders of more than 20 files');
for (const [folder, count] of [...files].filter(([, own]) => own > 20).sort(([, a], [, b]) => b - a))
  console.log(`  ${folder}  ${count}`);
const rings = folderCycles(readProject(root));
console.log(`Folders in a ring: ${rings.length} groups`);
for (const ring of rings) console.log(`  ${ring.join(' -> ')}`);
