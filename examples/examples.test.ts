import { expect, test } from 'vitest';
import { readWalk, runStep, saysTheSame, stepsOf, walks } from './walks.ts';

test('there are three walks, each with commands', () => {
  expect(walks).toHaveLength(3);
  for (const walk of walks) expect(stepsOf(readWalk(walk)).length).toBeGreaterThan(0);
});

test.each(walks)(
  '%s prints what it says',
  async (walk) => {
    for (const { command, output } of stepsOf(readWalk(walk))) {
      const printed = await runStep(command);
      // Shown only where they differ, whole.
      if (!saysTheSame(printed, output)) expect(printed, command).toBe(output);
    }
  },
  300_000,
);

test('outputs differ by their words, their whole numbers and by more than 3% of a fraction', () => {
  expect(saysTheSame('a,2024-01-05,100.4', 'a,2024-01-05,101.2')).toBe(true);
  expect(saysTheSame('by 31%', 'by 32%')).toBe(true);
  expect(saysTheSame('one\ntwo\nthree\nfour', 'one\n...\nfour')).toBe(true);
  expect(saysTheSame('a,2024-01-06,100.4', 'a,2024-01-05,100.4')).toBe(false);
  expect(saysTheSame('a,2024-01-05,100.4', 'a,2024-01-05,104.4')).toBe(false);
  expect(saysTheSame('149 rows', '150 rows')).toBe(false);
  expect(saysTheSame('by 31%', 'by 38%')).toBe(false);
  expect(saysTheSame('30.05.2024 x', '31.05.2024 x')).toBe(false);
  expect(saysTheSame('one\nfour', 'one\n...\nfour')).toBe(false);
  expect(saysTheSame('one\ntwo', 'one')).toBe(false);
});
