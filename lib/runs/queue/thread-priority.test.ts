import { readdirSync, readFileSync } from 'node:fs';
import { afterAll, expect, test, vi } from 'vitest';
import { closeDatabase } from '#lib/db/index.ts';
import { startRun } from '../commands/start-run.ts';
import { longSettings, openTestDirectory, storeTestDataset } from '../test-data.ts';
import { createQueue } from './queue.ts';

afterAll(closeDatabase);

test('a training thread gives way to the pages, and they keep their place', async ({ skip }) => {
  skip(process.platform !== 'linux', 'only Linux has a priority for each thread');
  await openTestDirectory();
  const { id: versionId } = await storeTestDataset();
  await startRun({ versionId, seriesKeys: ['north'], settings: longSettings });
  const before = nicenessOfThreads();
  const queue = createQueue({ threads: 1 });
  await queue.start();
  await vi.waitUntil(() => nicenessOfThreads().includes(10) || before[0] > 9, 20_000);
  expect(nicenessOfThreads()[0]).toBe(before[0]);
  await queue.stop();
}, 30_000);

/** Of each thread of this process, the main one first: field 19 of its `stat`, after the name in brackets. */
function nicenessOfThreads(): number[] {
  return readdirSync('/proc/self/task').map((thread) => {
    const stat = readFileSync(`/proc/self/task/${thread}/stat`, 'utf8');
    return Number(stat.slice(stat.lastIndexOf(')') + 2).split(' ')[16]);
  });
}
