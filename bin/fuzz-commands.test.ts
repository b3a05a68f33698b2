import { expect, test } from 'vitest';
import { damagedFiles, findFaults } from './fuzz-commands.fixture.ts';

const seed = 20_261_201;
/** Processor time alone would be a second; what the machine does besides is not ours. */
const limitMs = 120_000;

/** One file in so many: the long form takes all of them, in many ways each. */
const oneIn = 4;

test(
  'damaged files: every command reads or refuses them in a sentence, and no row vanishes',
  async () => {
    const found: string[] = [];
    let count = 0;
    for (const file of damagedFiles(seed, 1)) {
      if (count++ % oneIn !== 0) continue;
      for (const fault of await findFaults(file, ['inspect', 'clean', 'forecast']))
        found.push(`${file.name}: ${fault}`);
    }
    expect(count).toBeGreaterThan(200);
    expect(found).toEqual([]);
  },
  limitMs,
);
