import { afterAll, beforeAll, expect, test } from 'vitest';
import { closeDatabase, database } from '#lib/db/index.ts';
import { startRun } from '../commands/start-run.ts';
import { openTestDirectory, quickSettings, storeTestDataset } from '../test-data.ts';
import { readNeighbours } from './series-neighbours.ts';

let runId = '';
beforeAll(async () => {
  await openTestDirectory();
  const { id: versionId } = await storeTestDataset();
  const started = await startRun({ versionId, seriesKeys: ['north', 'south'], settings: quickSettings });
  if (!started.ok) throw new Error(started.problem.code);
  runId = started.value.id;
  const skills = { north: 0.3, east: -0.2, south: 0.1, west: null };
  await database().forecast.createMany({
    data: Object.entries(skills).map(([key, skill], position) => ({
      ...{ runId, position, key, skill, cutoff: 0, heldOut: [], future: [], methods: [], notes: [] },
    })),
  });
});
afterAll(closeDatabase);

test('each series has those beside it in the order of the list; one without a skill comes last', async () => {
  expect(await readNeighbours(runId, 'worst', 'east')).toEqual({ place: 1, previous: null, next: 'south' });
  expect(await readNeighbours(runId, 'worst', 'west')).toEqual({ place: 4, previous: 'north', next: null });
  expect(await readNeighbours(runId, 'best', 'south')).toEqual({ place: 2, previous: 'north', next: 'east' });
  expect(await readNeighbours(runId, 'name', 'north')).toEqual({ place: 2, previous: 'east', next: 'south' });
  expect(await readNeighbours(runId, 'name', 'nobody')).toBeNull();
});
