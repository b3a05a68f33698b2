import { spawnSync } from 'node:child_process';
import { expect, test } from 'vitest';
import { projectRoot } from '../scripts/project.js';
import { damagedFiles, faultsOf, findFaults } from './fuzz-commands.fixture.ts';

const seed = Number(process.env.FUZZ_SEED ?? 1_000_000);
const ways = 24;
/** Of these files each command runs as a program of its own too. */
const oneIn = 100;

test('every file of the corpus, damaged in two dozen ways: read or refused in a sentence, and no row vanishes', async () => {
  const found: string[] = [];
  let count = 0;
  for (const file of damagedFiles(seed, ways)) {
    // Forecasts of every third: reading is what damage falls on.
    const commands = count % 3 === 0 ? ['inspect', 'clean', 'forecast'] : ['inspect', 'clean'];
    for (const fault of await findFaults(file, commands)) found.push(`${file.name}: ${fault}`);
    if (count++ % oneIn !== 0) continue;
    for (const args of [
      ['inspect', '-'],
      ['clean', '-'],
      ['forecast', '-', '--preset', 'instant'],
    ]) {
      const { status, stdout, stderr } = spawnSync(process.execPath, ['scripts/hindcast.js', ...args], {
        ...{ cwd: projectRoot, input: file.bytes, encoding: 'utf8', timeout: 60_000, maxBuffer: 1 << 28 },
      });
      for (const fault of faultsOf({ code: status ?? -1, out: stdout, err: stderr }))
        found.push(`${file.name}: ${args[0]} as a program: ${fault}`);
    }
  }
  expect(count).toBeGreaterThan(5_000);
  expect(found).toEqual([]);
}, 3_600_000);
