import { expect, test } from 'vitest';
import { paletteEntries } from './palette-entries.ts';

const found = [{ kind: 'Run', name: 'Sales v1: north', href: '/runs/1' }];

test('without a search what was used last comes first, then every page and action', () => {
  const entries = paletteEntries('', found);
  expect(entries[0]).toEqual(found[0]);
  expect(entries.map(({ href }) => href)).toContain('/datasets/new');
});

test('pages and actions are found by any of their words, in any order and case', () => {
  expect(paletteEntries('FILE new', []).map(({ href }) => href)).toEqual(['/datasets/new']);
  expect(paletteEntries('runs', found).map(({ href }) => href)).toEqual([
    ...['/runs', '/runs?status=RUNNING', '/runs?status=QUEUED', '/runs?sort=skill', '/runs/1'],
  ]);
  expect(paletteEntries('nothing like it', [])).toEqual([]);
});
