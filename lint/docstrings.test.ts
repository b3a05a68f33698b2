import { globSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

/** Names that Next gives a meaning: its documentation is theirs. */
const reserved = /^export (const (metadata|viewport|dynamic)|async function generateMetadata)\b/;
/** A type inferred from the value above it: that one has the words. */
const inferred = /^export type \w+ = (z\.infer<typeof |\(?(keyof )?typeof )/;
const declares = /^export (default )?(async )?(function|const|type) ?\w/;

/** Lines of a source that export something without a docstring above, each "line: text". */
function withoutDocstring(source: string): string[] {
  const lines = source.split('\n');
  return lines.flatMap((line, index) => {
    const above = lines[index - 1]?.trimEnd() ?? '';
    const isBound = !declares.test(line) || reserved.test(line) || inferred.test(line);
    return isBound || above.endsWith('*/') ? [] : [`${index + 1}: ${line}`];
  });
}

test('an export without a docstring is found, one with it and an inferred type are not', () => {
  const source = [
    'export const a = 1;',
    '/** Two. */',
    'export const b = 2;',
    'export type B = z.infer<typeof b>;',
    'export async function c() {}',
    'export const metadata = {};',
    "export type { E } from './e.ts';",
  ].join('\n');
  expect(withoutDocstring(source)).toEqual(['1: export const a = 1;', '5: export async function c() {}']);
});

test('every export has a docstring', () => {
  const files = globSync('{app,bench,bin,clients,lib}/**/*.{ts,tsx}').filter(
    (file) => !/\.(test|fixture)\.ts$|\/(generated|binaries|node_modules)\//.test(file),
  );
  expect(files.length).toBeGreaterThan(500);
  const missing = files.flatMap((file) =>
    withoutDocstring(readFileSync(file, 'utf8')).map((line) => `${file}:${line}`),
  );
  expect(missing).toEqual([]);
});
