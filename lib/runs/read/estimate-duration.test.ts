import { afterAll, beforeAll, expect, test } from 'vitest';
import { closeDatabase, database } from '#lib/db/index.ts';
import { openTestDirectory, quickSettings, storeTestDataset } from '../test-data.ts';
import { estimateDuration } from './estimate-duration.ts';

beforeAll(async () => void (await openTestDirectory()));
afterAll(closeDatabase);

const finished = async (version: { id: string; datasetId: string }, trainedMs: number, epochs: number) => {
  await database().run.create({
    data: {
      ...{ datasetId: version.datasetId, versionId: version.id, status: 'SUCCEEDED', trainedMs },
      ...{
        seriesKeys: ['north'],
        searchKeys: '',
        settings: { ...quickSettings, epochs },
        settingsVersion: 1,
      },
      ...{ cell: 'gru', horizon: 5, seed: 1n, cutoff: 0 },
    },
  });
};

test('a run takes as long as those like it took here, more where more is asked for', async () => {
  const version = await storeTestDataset();
  expect(await estimateDuration(version.datasetId, quickSettings, 160)).toBeNull();
  await finished(version, 4_000, quickSettings.epochs);
  expect(await estimateDuration(version.datasetId, quickSettings, 160)).toBeCloseTo(4_000);
  const longer = await estimateDuration(
    version.datasetId,
    { ...quickSettings, epochs: 10 * quickSettings.epochs },
    160,
  );
  expect(longer).toBeGreaterThan(4_000);
  expect(longer).toBeLessThan(40_001);
});

test('runs on the same dataset say more than others', async () => {
  const other = await storeTestDataset(160, 'Other');
  await finished(other, 90_000, quickSettings.epochs);
  expect(await estimateDuration(other.datasetId, quickSettings, 160)).toBeCloseTo(90_000);
  const third = await storeTestDataset(160, 'Third');
  expect(await estimateDuration(third.datasetId, quickSettings, 160)).toBeGreaterThan(3_999);
});
