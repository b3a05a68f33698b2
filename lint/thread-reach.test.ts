import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';

const root = path.resolve(import.meta.dirname, '..');
const threads = ['lib/runs/train-worker.ts', 'lib/threads/helper-worker.ts'];

/** Every file and package that a module reaches when it is loaded; types alone are not loaded. */
function reach(entry: string): { files: string[]; packages: string[] } {
  const files = new Set<string>();
  const packages = new Set<string>();
  const waiting = [entry];
  for (let file = waiting.pop(); file !== undefined; file = waiting.pop()) {
    if (files.has(file)) continue;
    files.add(file);
    for (const specifier of importsOf(readFileSync(path.join(root, file), 'utf8'))) {
      if (specifier.startsWith('#lib/')) waiting.push(specifier.slice(1));
      else if (specifier.startsWith('.')) waiting.push(path.join(path.dirname(file), specifier));
      else packages.add(specifier);
    }
  }
  return { files: [...files].sort(), packages: [...packages].sort() };
}

const importsOf = (source: string): string[] =>
  [
    ...source.matchAll(
      /^(?:import|export)\s(?!type\b)[^;]*?from\s'([^']+)'|^import\s'([^']+)'|\bimport\('([^']+)'\)/gm,
    ),
  ].map((match) => match[1] ?? match[2] ?? match[3] ?? '');

test.each(threads)('%s reaches the recipe and the network, and no storage', (thread) => {
  expect(existsSync(path.join(root, thread))).toBe(true);
  const { files, packages } = reach(thread);
  // Proof that the walk sees anything at all.
  expect(files).toContain('lib/forecast/jobs/work-off.ts');
  expect(files).toContain('lib/rnn/reference/lstm.ts');
  expect(
    files.filter((file) => /^(app|bin|lib\/(db|datasets|share|ingest|export|access))\//.test(file)),
  ).toEqual([]);
  expect(packages.filter((name) => !['zod', 'node:os', 'node:worker_threads'].includes(name))).toEqual([]);
});

test('the walk sees an import of every form', () => {
  const source = [
    "import { a } from './a.ts';",
    "import type { B } from './b.ts';",
    "export * from './c.ts';",
    "import {\n  d,\n} from './d.ts';",
    "import './e.ts';",
    "const f = await import('./f.ts');",
    "export type { G } from './g.ts';",
  ].join('\n');
  expect(importsOf(source)).toEqual(['./a.ts', './c.ts', './d.ts', './e.ts', './f.ts']);
});
