import { globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';

/** The rooms of lib/ingest, each of which knows those before it and none behind it. */
const rooms = [
  'text',
  'cells/signs',
  'cells/numbers',
  'cells/times',
  'cells',
  'dialect',
  'table',
  'columns/kinds',
  'columns/time-parts',
  'columns/unpivot',
  'columns/roles',
  'steps',
  'plan',
  'rows',
  'series/values',
  'series/notes',
  'series',
  'clean',
];

const root = 'lib/ingest';
const imported = /\bfrom '(\.[^']+)'/g;

/** Every import from one room into another: "room -> room (file)". Files at the top are shared words or doors, not rooms. */
function arrows(files: readonly string[], sourceOf: (file: string) => string) {
  const roomOf = (file: string): string => path.dirname(path.relative(root, file));
  return files.flatMap((file) =>
    Array.from(sourceOf(file).matchAll(imported), ([, target]) => ({
      from: roomOf(file),
      to: roomOf(path.join(path.dirname(file), target)),
      file,
    })).filter(({ from, to }) => from !== to && from !== '.' && to !== '.'),
  );
}

/** Arrows that lead to a room further down the list. */
const contrary = (found: ReturnType<typeof arrows>): string[] =>
  found
    .filter(({ from, to }) => rooms.indexOf(to) > rooms.indexOf(from))
    .map(({ from, to, file }) => `${from} -> ${to} (${file})`);

test('an import from a lower room into a higher one is found', () => {
  const found = arrows(['lib/ingest/cells/times/a.ts'], () => "import { b } from '../../series/b.ts';");
  expect(contrary(found)).toEqual(['cells/times -> series (lib/ingest/cells/times/a.ts)']);
});

test('the rooms of lib/ingest know those below them only', () => {
  const files = globSync(`${root}/**/*.ts`).filter((file) => !/\.(test|fixture)\.ts$/.test(file));
  const present = new Set(
    files.map((file) => path.dirname(path.relative(root, file))).filter((room) => room !== '.'),
  );
  expect([...present].toSorted()).toEqual(rooms.toSorted());
  expect(contrary(arrows(files, (file) => readFileSync(file, 'utf8')))).toEqual([]);
});

test('the words that all rooms share know no room', () => {
  for (const file of ['schema.ts', 'ledger-kinds.ts', 'say-count.ts']) {
    const targets = Array.from(
      readFileSync(`${root}/${file}`, 'utf8').matchAll(imported),
      ([, target]) => target,
    );
    expect(targets.filter((target) => target.split('/').length > 2)).toEqual([]);
  }
});
