import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { closeDatabase } from '#lib/db/index.ts';
import { listFollowed, readFollowed } from '#lib/follow/index.ts';
import { fillDemo } from './fill-demo.ts';
import { historyWeeks, makeHistories } from './histories.ts';

afterAll(closeDatabase);

test('each history grows by a row a week, and its past changes only where it was preliminary', async () => {
  const rowsOf = (file: string) => file.trim().split('\n');
  for (const { name, fileAt, future, horizon } of await makeHistories('public/samples')) {
    for (let weeks = historyWeeks - 30; weeks < historyWeeks; weeks++) {
      const [before, after] = [rowsOf(fileAt(weeks)), rowsOf(fileAt(weeks + 1))];
      expect(after).toHaveLength(before.length + 1);
      expect(before).toHaveLength(1 + weeks + (future.length > 0 ? horizon : 0));
      const changed = before.slice(0, weeks + 1).filter((row, place) => row !== after[place]);
      expect(changed.length).toBeLessThanOrEqual(name === 'Sales' && (weeks - 1) % 3 === 0 ? 1 : 0);
    }
  }
});

test('a short demo has three followed forecasts that have answered every week', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'hindcast-demo-'));
  process.env.HINDCAST_DATA_DIR = folder;
  const said: string[] = [];
  expect(await fillDemo(folder, { say: (line) => said.push(line), weeks: 4 })).toBe(0);
  expect(said.at(-1)).toContain(folder);
  const followed = await listFollowed();
  expect(followed.map(({ datasetName, made }) => [datasetName, made]).sort()).toEqual([
    ['Price', 5],
    ['Sales', 5],
    ['Weather', 5],
  ]);
  const sales = followed.find(({ datasetName }) => datasetName === 'Sales');
  const detail = await readFollowed(sales?.id ?? '', null);
  expect(detail?.kept.some(({ revised }) => (revised?.count ?? 0) > 0)).toBe(true);
  await closeDatabase();
  expect(await fillDemo(folder, { say: (line) => said.push(line) })).toBe(3);
}, 300_000);
