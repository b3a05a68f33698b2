// npm run layers             checks the imports of the project against lint/layers.ts
// npm run layers -- --write  shows the list in ARCHITECTURE.md too
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { checkLayers } from './check-layers.ts';
import { unmatchedNames } from './check-list.ts';
import { writeLayerTable } from './layer-table.ts';
import { readProject } from './read-project.ts';

const architecture = path.resolve(import.meta.dirname, '../ARCHITECTURE.md');
const document = readFileSync(architecture, 'utf8');
const written = writeLayerTable(document);
if (process.argv.includes('--write')) writeFileSync(architecture, written);

const modules = readProject();
const problems = checkLayers(modules).map(({ file, line, message }) => `${file}:${line}  ${message}`);
if (written !== document && !process.argv.includes('--write'))
  problems.push('ARCHITECTURE.md:1  The list of layers has changed: run npm run layers -- --write.');
for (const name of unmatchedNames(modules))
  problems.push(`lint/layers.ts:1  No file matches ${name}: was it moved?`);
for (const problem of problems) console.error(problem);
console.log(`${modules.length} files, ${problems.length} problems`);
process.exitCode = problems.length === 0 ? 0 : 1;
