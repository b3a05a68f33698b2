import { expect, test } from 'vitest';
import { checkLayers } from './check-layers.ts';
import { unmatchedNames } from './check-list.ts';
import { findCycles } from './find-cycles.ts';
import { readModule } from './read-module.ts';

/** One import that is not allowed, planted in a file of its own; the check must name that very file. */
const forbidden: readonly { arrow: string; file: string; source: string }[] = [
  { arrow: 'rnn imports a package', file: 'lib/rnn/a.ts', source: "import { z } from 'zod';" },
  { arrow: 'rnn imports node:', file: 'lib/rnn/reference/b.ts', source: "import fs from 'node:fs';" },
  {
    arrow: 'rnn imports a shared word',
    file: 'lib/rnn/c.ts',
    source: "import { ok } from '#lib/result.ts';",
  },
  {
    arrow: 'rnn climbs out of its folder',
    file: 'lib/rnn/reference/d.ts',
    source: "import { ok } from '../../result.ts';",
  },
  {
    arrow: 'forecast reaches past a door',
    file: 'lib/forecast/a.ts',
    source: "import { x } from '#lib/rnn/reference/gru.ts';",
  },
  {
    arrow: 'forecast reaches ingest',
    file: 'lib/forecast/b.ts',
    source: "import { x } from '#lib/ingest/index.ts';",
  },
  {
    arrow: 'forecast climbs into a sibling',
    file: 'lib/forecast/baselines/c.ts',
    source: "import { x } from '../../ingest/index.ts';",
  },
  {
    arrow: 'memory reaches storage',
    file: 'lib/memory/a.ts',
    source: "import { x } from '#lib/db/index.ts';",
  },
  { arrow: 'ingest imports node:', file: 'lib/ingest/a.ts', source: "import fs from 'node:fs';" },
  { arrow: 'ingest imports React', file: 'lib/ingest/b.ts', source: "import { useState } from 'react';" },
  {
    arrow: 'ingest reaches a sibling',
    file: 'lib/ingest/c.ts',
    source: "import { x } from '#lib/forecast/schema.ts';",
  },
  {
    arrow: 'threads reach storage',
    file: 'lib/threads/a.ts',
    source: "import { x } from '#lib/db/index.ts';",
  },
  {
    arrow: 'forecast reaches the threads',
    file: 'lib/forecast/t.ts',
    source: "import { x } from '#lib/threads/index.ts';",
  },
  {
    arrow: 'holidays reach a sibling',
    file: 'lib/holidays/a.ts',
    source: "import { x } from '#lib/forecast/schema.ts';",
  },
  {
    arrow: 'forecast reaches the holidays',
    file: 'lib/forecast/h.ts',
    source: "import { x } from '#lib/holidays/index.ts';",
  },
  {
    arrow: 'export reaches storage',
    file: 'lib/export/a.ts',
    source: "import { x } from '#lib/runs/index.ts';",
  },
  { arrow: 'export imports node:', file: 'lib/export/b.ts', source: "import fs from 'node:fs';" },
  { arrow: 'db reaches a sibling', file: 'lib/db/a.ts', source: "import { x } from '#lib/runs/schema.ts';" },
  {
    arrow: 'db climbs into a sibling',
    file: 'lib/db/b.ts',
    source: "import { x } from '../runs/schema.ts';",
  },
  {
    arrow: 'the generated client outside lib/db',
    file: 'lib/runs/a.ts',
    source: "import { x } from '../db/generated/client.ts';",
  },
  {
    arrow: 'datasets reaches runs',
    file: 'lib/datasets/a.ts',
    source: "import { x } from '#lib/runs/index.ts';",
  },
  {
    arrow: 'datasets reaches ingest',
    file: 'lib/datasets/b.ts',
    source: "import { x } from '#lib/ingest/schema.ts';",
  },
  {
    arrow: 'the training thread reaches the database',
    file: 'lib/runs/thread/train-worker.ts',
    source: "import { x } from '#lib/db/index.ts';",
  },
  { arrow: 'runs imports Next', file: 'lib/runs/c.ts', source: "import { x } from 'next/headers';" },
  { arrow: 'share reaches runs', file: 'lib/share/a.ts', source: "import { x } from '#lib/runs/index.ts';" },
  {
    arrow: 'access reaches storage',
    file: 'lib/access/a.ts',
    source: "import { x } from '#lib/db/index.ts';",
  },
  { arrow: 'lib reaches app', file: 'lib/share/b.ts', source: "import { x } from '../../app/page.tsx';" },
  { arrow: 'app reaches rnn', file: 'app/a.ts', source: "import { x } from '#lib/rnn/index.ts';" },
  { arrow: 'app reaches db', file: 'app/b.ts', source: "import { x } from '#lib/db/index.ts';" },
  {
    arrow: 'app reaches past a door',
    file: 'app/runs/c.ts',
    source: "import { x } from '#lib/runs/queue/queue.ts';",
  },
  {
    arrow: 'app climbs past a door',
    file: 'app/runs/d.ts',
    source: "import { x } from '../../lib/runs/queue.ts';",
  },
  {
    arrow: 'a browser worker reaches storage',
    file: 'app/datasets/p.worker.ts',
    source: "import { x } from '#lib/datasets/index.ts';",
  },
  {
    arrow: 'a client file reaches a server door',
    file: 'app/e.tsx',
    source: "'use client';\nimport { x } from '#lib/ingest/index.ts';",
  },
  {
    arrow: 'a client file behind a comment reaches a server door',
    file: 'app/f.tsx',
    source: "// why\n'use client';\nimport { type T, x } from '#lib/runs/index.ts';",
  },
  {
    arrow: 'bin reaches past a door',
    file: 'bin/a.ts',
    source: "import { x } from '#lib/ingest/sniff.ts';",
  },
  {
    arrow: 'a file imports its own index',
    file: 'lib/ingest/d.ts',
    source: "import { x } from './index.ts';",
  },
  {
    arrow: 'a re-export reaches a sibling',
    file: 'lib/ingest/e.ts',
    source: "export { x } from '#lib/forecast/schema.ts';",
  },
  {
    arrow: 'a dynamic import reaches a sibling',
    file: 'lib/ingest/f.ts',
    source: "export const x = () => import('#lib/runs/index.ts');",
  },
  {
    arrow: 'a room reaches one above it',
    file: 'lib/ingest/cells/a.ts',
    source: "import { x } from '../table/find-table.ts';",
  },
  {
    arrow: 'a folder of a room reaches a room above, by a type',
    file: 'lib/ingest/cells/times/b.ts',
    source: "import type { X } from '../../columns/kinds/time-facts.ts';",
  },
  {
    arrow: 'a room within a folder reaches the folder, which stands above it',
    file: 'lib/ingest/cells/signs/c.ts',
    source: "import { x } from '../cell-kind.ts';",
  },
  {
    arrow: 'a room reaches a file above all rooms',
    file: 'lib/ingest/series/a.ts',
    source: "import { x } from '../ingest-csv.ts';",
  },
  {
    arrow: 'a file that is a room reaches a folder above it',
    file: 'lib/ingest/say-count.ts',
    source: "import { x } from './text/decode.ts';",
  },
  {
    arrow: 'a folder that is no room of its layer',
    file: 'lib/ingest/novel/a.ts',
    source: "import { x } from '../text/decode.ts';",
  },
  {
    arrow: 'a shared file imports a layer',
    file: 'lib/result.ts',
    source: "import type { X } from '#lib/rnn/schema.ts';",
  },
  {
    arrow: 'a folder that the list does not name imports a layer',
    file: 'lib/novel/a.ts',
    source: "import { x } from '#lib/rnn/index.ts';",
  },
  {
    arrow: 'app reaches bin',
    file: 'app/g.ts',
    source: "import { x } from '../bin/gate.ts';",
  },
  { arrow: 'bin reaches app', file: 'bin/b.ts', source: "import { x } from '../app/samples.ts';" },
  {
    arrow: 'an example reaches past a door',
    file: 'examples/a.ts',
    source: "import { x } from '#lib/forecast/verdict.ts';",
  },
  {
    arrow: 'a type alone reaches a sibling',
    file: 'lib/share/c.ts',
    source: "import type { X } from '#lib/runs/schema.ts';",
  },
  {
    arrow: 'a layer writes its own alias',
    file: 'lib/memory/b.ts',
    source: "import { x } from '#lib/memory/lag-curve.ts';",
  },
  {
    arrow: 'a layer climbs to one that it may use',
    file: 'lib/memory/c.ts',
    source: "import { x } from '../forecast/index.ts';",
  },
];

/** Some files that break a rule together; the check must name one of them. */
const forbiddenTogether: readonly { arrow: string; named: string; files: Record<string, string> }[] = [
  {
    arrow: 'two files import each other',
    named: 'lib/runs/cycle-a.ts',
    files: {
      'lib/runs/cycle-a.ts': "import { b } from './cycle-b.ts';\nexport const a = b;",
      'lib/runs/cycle-b.ts': "import { a } from './cycle-a.ts';\nexport const b = a;",
    },
  },
  {
    arrow: 'three files import each other in a ring, one of them a type',
    named: 'lib/runs/ring-a.ts',
    files: {
      'lib/runs/ring-a.ts': "export { b } from './ring-b.ts';",
      'lib/runs/ring-b.ts': "export const b = () => import('./ring-c.ts');",
      'lib/runs/ring-c.ts': "import type { a } from './ring-a.ts';",
    },
  },
  {
    arrow: 'two folders import each other, no two files of them',
    named: 'lib/runs/left',
    files: {
      'lib/runs/left/a.ts': "export { b } from '../right/b.ts';",
      'lib/runs/right/c.ts': "export { d } from '../left/d.ts';",
    },
  },
  {
    arrow: 'a folder imports the files above it, which import the folder',
    named: 'app/things',
    files: {
      'app/things/a.ts': "export { b } from './part/b.ts';",
      'app/things/part/c.ts': "export { d } from '../d.ts';",
    },
  },
  {
    arrow: 'the training thread reaches the database through another file',
    named: 'lib/runs/far.ts',
    files: {
      'lib/runs/thread/train-worker.ts': "import { near } from './messages.ts';",
      'lib/runs/thread/messages.ts': "export { near } from '../far.ts';",
      'lib/runs/far.ts': "import { database } from '#lib/db/index.ts';\nexport const near = database;",
    },
  },
  {
    arrow: 'a helping thread reaches a module of Node through another layer',
    named: 'lib/forecast/index.ts',
    files: {
      'lib/threads/helper-worker.ts': "import { fit } from '#lib/forecast/index.ts';",
      'lib/forecast/index.ts': "import fs from 'node:fs';\nexport const fit = fs;",
    },
  },
  {
    arrow: 'a browser worker reaches storage through another file of app',
    named: 'app/near.ts',
    files: {
      'app/far.worker.ts': "import './near.ts';",
      'app/near.ts': "export { x } from '#lib/datasets/index.ts';",
    },
  },
  {
    arrow: 'a client file reaches a server door through a file without a directive',
    named: 'app/between.ts',
    files: {
      'app/client.tsx': "'use client';\nimport { x } from './between.ts';",
      'app/between.ts': "export { x } from '#lib/runs/index.ts';",
    },
  },
  {
    arrow: 'a client file reaches Node through a door that is open to it',
    named: 'lib/share/schema.ts',
    files: {
      'app/client.tsx': "'use client';\nimport { x } from '#lib/share/schema.ts';",
      'lib/share/schema.ts': "export { x } from 'node:crypto';",
    },
  },
];

/** Imports that are meant to be: were they refused, the rules would forbid everything. */
const allowed: readonly { file: string; source: string }[] = [
  { file: 'lib/rnn/ok.ts', source: "export { x } from './reference/ok.ts';" },
  { file: 'lib/rnn/reference/ok.ts', source: "export { x } from '../schema.ts';" },
  { file: 'lib/forecast/ok.ts', source: "export { x } from '#lib/rnn/index.ts';" },
  { file: 'lib/ingest/table/ok.ts', source: "export { x } from '../cells/times/x.ts';" },
  { file: 'lib/ingest/cells/times/ok.ts', source: "export { x } from '../signs/x.ts';" },
  { file: 'lib/ingest/table/ok2.ts', source: "export { x } from '../say-count.ts';" },
  { file: 'lib/ingest/top.ts', source: "export { x } from './series/x.ts';" },
  { file: 'lib/ingest/cells/ok.ts', source: "import type { X } from '../schema.ts';" },
  { file: 'lib/memory/part/ok.ts', source: "export { x } from '../curve.ts';" },
  { file: 'lib/holidays/ok.ts', source: "export { default } from 'date-holidays';" },
  { file: 'lib/runs/ok3.ts', source: "export { x } from '#lib/holidays/index.ts';" },
  { file: 'lib/runs/ok.ts', source: "export { x } from '#lib/datasets/index.ts';" },
  { file: 'lib/export/ok.ts', source: "export { x } from '#lib/forecast/schema.ts';" },
  { file: 'app/ok.ts', source: "export { x } from '#lib/runs/index.ts';" },
  { file: 'app/ok.tsx', source: "'use client';\nexport { x } from '#lib/runs/schema.ts';" },
  {
    file: 'app/ok2.tsx',
    source: "'use client';\nimport type { X } from '#lib/runs/index.ts';\nexport type Y = X;",
  },
  { file: 'app/datasets/ok.worker.ts', source: "export { x } from '#lib/ingest/index.ts';" },
  { file: 'app/datasets/ok-too.worker.ts', source: "export { x } from '#lib/export/index.ts';" },
  { file: 'app/samples/page.tsx', source: "export { x } from '../runs/list.ts';" },
  {
    file: 'app/ok3.tsx',
    source: "'use client';\nimport { save } from './ok-actions.ts';\nexport const x = save;",
  },
  {
    file: 'app/ok-actions.ts',
    source: "'use server';\nimport { x } from '#lib/runs/index.ts';\nexport const save = x;",
  },
];

/** Files that the check names. */
function namedFiles(files: Readonly<Record<string, string>>): string[] {
  const modules = Object.entries(files).map(([file, source]) => readModule(file, source));
  return checkLayers(modules, []).map(({ file }) => file);
}

test.each(forbidden)('the check refuses: $arrow', ({ file, source }) => {
  expect(namedFiles({ [file]: source })).toContain(file);
});

test.each(forbiddenTogether)('the check refuses: $arrow', ({ named, files }) => {
  const places = namedFiles(files);
  expect(places.some((place) => place === named || place.startsWith(`${named}/`))).toBe(true);
});

test('what is meant to be is let through', () => {
  const named = namedFiles(Object.fromEntries(allowed.map(({ file, source }) => [file, source])));
  expect(named).toEqual([]);
});

test('a ring that is known is let through, and asked to be taken off the list once it is gone', () => {
  const modules = [
    readModule('app/things/a.ts', "export { b } from './part/b.ts';"),
    readModule('app/things/part/c.ts', "export { d } from '../d.ts';"),
  ];
  expect(checkLayers(modules, ['app'])).toEqual([]);
  expect(checkLayers(modules, ['app', 'lib/ingest'])).toMatchObject([
    { file: 'lint/layers.ts', message: expect.stringContaining('remove it from knownCycles') },
  ]);
});

test('a name in the list that no file bears is told', () => {
  const names = unmatchedNames([readModule('lib/rnn/index.ts', ''), readModule('lib/ingest/text/a.ts', '')]);
  expect(names).toEqual(expect.arrayContaining(['lib/runs/**', 'lib/ingest/cells/**', 'app/**/*.worker.ts']));
  expect(names).not.toContain('lib/rnn/**');
  expect(names).not.toContain('lib/ingest/text/**');
});

test('programs that nobody imports may take from the folders of others, their parts may not', () => {
  const programs = {
    'bench/measure.ts': "import { read } from '../scripts/train/read.ts';",
    'scripts/train/train.ts': "import { score } from '../../bench/score.ts';",
    'scripts/train/read.ts': '',
    'bench/score.ts': '',
  };
  expect(namedFiles(programs)).toEqual([]);
  expect(
    namedFiles({
      ...programs,
      'bench/other.ts': "import './measure.ts';",
      'scripts/train/go.ts': "import './train.ts';",
    }),
  ).toEqual(['bench']);
});

test('an import is read in every form, with its line and whether it loads anything', () => {
  const source = [
    "import { a } from './a.ts';",
    "import type { B } from '../b.ts';",
    "export * from './c.ts';",
    "import {\n  d,\n  type E,\n} from '#lib/d.ts';",
    "import './f.ts';",
    "const g = await import('./g.ts');",
    "export type { H } from './h.ts';",
    "// import { x } from './x.ts';",
    'const text = `import { y } from "./y.ts"`;',
    "import { z } from 'zod';",
  ].join('\n');
  const { imports } = readModule('app/deep/here.tsx', source);
  const read = imports.map(({ line, target, typeOnly }) => [line, target, typeOnly]);
  expect(read.sort((a, b) => Number(a[0]) - Number(b[0]))).toEqual([
    [1, 'app/deep/a.ts', false],
    [2, 'app/b.ts', true],
    [3, 'app/deep/c.ts', false],
    [4, 'lib/d.ts', false],
    [8, 'app/deep/f.ts', false],
    [9, 'app/deep/g.ts', false],
    [10, 'app/deep/h.ts', true],
    [13, null, false],
  ]);
});

test('of nodes that all reach each other the shortest ring is told, and a node beside them is not', () => {
  const edges = new Map(
    Object.entries({ a: ['b'], b: ['c'], c: ['a', 'b'], d: ['a'], e: [] }).map(([from, to]) => [
      from,
      new Set(to),
    ]),
  );
  expect(findCycles(edges)).toEqual([['b', 'c', 'b']]);
});
