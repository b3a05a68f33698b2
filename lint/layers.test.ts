import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';

/** One arrow that must never be, planted in a file of its own; the linter must name that very file. */
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
    file: 'lib/runs/train-worker.ts',
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
    source: "import { x } from '#lib/runs/queue.ts';",
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
    arrow: 'two files import each other',
    file: 'lib/runs/cycle-a.ts',
    source: "import { b } from './cycle-b.ts';\nexport const a = b;",
  },
  {
    arrow: 'the other of the two',
    file: 'lib/runs/cycle-b.ts',
    source: "import { a } from './cycle-a.ts';\nexport const b = a;",
  },
];

/** Arrows that are meant to be: the linter must leave them alone, or the rules would forbid everything. */
const allowed: readonly { file: string; source: string }[] = [
  { file: 'lib/rnn/ok.ts', source: "export { x } from './reference/ok.ts';" },
  { file: 'lib/rnn/reference/ok.ts', source: "export { x } from '../schema.ts';" },
  { file: 'lib/forecast/ok.ts', source: "export { x } from '#lib/rnn/index.ts';" },
  { file: 'lib/forecast/baselines/ok.ts', source: "export { x } from '../split.ts';" },
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
];

const root = path.resolve(import.meta.dirname, '..');
let folder = '';
let findings = new Map<string, string[]>();

beforeAll(() => {
  folder = mkdtempSync(path.join(os.tmpdir(), 'hindcast-layers-'));
  for (const file of ['biome.json', '.gitignore', 'lint'])
    cpSync(path.join(root, file), path.join(folder, file), { recursive: true });
  mkdirSync(path.join(folder, '.git'));
  symlinkSync(path.join(root, 'node_modules'), path.join(folder, 'node_modules'));
  for (const { file, source } of [...forbidden, ...allowed]) {
    mkdirSync(path.join(folder, path.dirname(file)), { recursive: true });
    writeFileSync(path.join(folder, file), `${source}\n`);
  }
  findings = lint();
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

test.each(forbidden)('the linter refuses: $arrow', ({ file }) => {
  const rules = findings.get(file) ?? [];
  expect(rules.some((rule) => /noRestrictedImports|noImportCycles|plugin/.test(rule))).toBe(true);
});

test.each(allowed)('the linter lets $file be', ({ file }) => {
  const rules = findings.get(file) ?? [];
  expect(rules.filter((rule) => /noRestrictedImports|noImportCycles|plugin/.test(rule))).toEqual([]);
});

/** Rules broken, by file. */
function lint(): Map<string, string[]> {
  const report = runBiome();
  const found = new Map<string, string[]>();
  for (const { category, location } of report.diagnostics) {
    const file = typeof location.path === 'string' ? location.path : location.path.file;
    found.set(file, [...(found.get(file) ?? []), category]);
  }
  return found;
}

type Report = { diagnostics: { category: string; location: { path: string | { file: string } } }[] };

function runBiome(): Report {
  const biome = path.join(root, 'node_modules/@biomejs/biome/bin/biome');
  const args = [biome, 'lint', '--reporter=json', '--max-diagnostics=none', '.'];
  try {
    return JSON.parse(execFileSync(process.execPath, args, { cwd: folder, stdio: 'pipe' }).toString());
  } catch (error) {
    // Biome exits 1 when it finds something, which is what is wanted here.
    if (error instanceof Error && 'stdout' in error) return JSON.parse(String(error.stdout));
    throw error;
  }
}
