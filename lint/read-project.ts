import { globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { type Module, readModule } from './read-module.ts';

const here = path.resolve(import.meta.dirname, '..');

/** The project's sources that the layer rules are for: no test, no golden, nothing that is generated.
 * @param root  the folder of a checkout */
export const readProject = (root = here): Module[] =>
  [...readSources(root)].map(([file, text]) => readModule(file, text));

/** The same sources as text, by their path from the root. */
export function readSources(root = here): Map<string, string> {
  const files = globSync('{app,bin,lib,bench,e2e,examples,faults,lint,scripts}/**/*.{ts,tsx}', { cwd: root })
    .map((file) => file.replaceAll(path.sep, '/'))
    .filter((file) => !/\.test\.tsx?$|\/(?:goldens|corpus|generated|binaries|node_modules)\//.test(file))
    .sort();
  return new Map(files.map((file) => [file, readFileSync(path.join(root, file), 'utf8')]));
}
