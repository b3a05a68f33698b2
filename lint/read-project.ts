import { globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { type Module, readModule } from './read-module.ts';

const root = path.resolve(import.meta.dirname, '..');

/** The project's sources that the layer rules are for: no test, no golden, nothing that is generated. */
export function readProject(): Module[] {
  return globSync('{app,bin,lib,bench,e2e,examples,lint,scripts}/**/*.{ts,tsx}', { cwd: root })
    .map((file) => file.replaceAll(path.sep, '/'))
    .filter((file) => !/\.test\.tsx?$|\/(?:goldens|corpus|generated|binaries|node_modules)\//.test(file))
    .map((file) => readModule(file, readFileSync(path.join(root, file), 'utf8')));
}
