import { expect, test } from 'vitest';
import { summarise } from './summarise.js';

const passed = (name: string, seconds: number) => ({ name, state: 'passed' as const, seconds, reason: '' });
const counts = [
  { passed: 900, failed: [], skipped: [{ name: 'lib/a.test.ts: figures', reason: 'it needs BENCH_DATA' }] },
  { passed: 60, failed: ['e2e/share.spec.ts: a link shows a run'], skipped: [], flaky: 2 },
];

test('the last lines say the times, what was skipped and why, and end with the count alone', () => {
  const text = summarise({
    results: [passed('Types', 5.04)],
    counts: counts.slice(0, 1),
    seconds: 7,
    cores: 2,
  });
  expect(text).toContain('side by side on 2 cores');
  expect(text).toMatch(/Types +5\.0 s/);
  expect(text).toMatch(/All together +7\.0 s/);
  expect(text).toContain('lib/a.test.ts: figures: it needs BENCH_DATA');
  expect(text.split('\n').at(-1)).toBe('900 passed, 0 failed, 1 skipped');
});

test('the first failure is named, then the others, and what was not run for its sake', () => {
  const results = [
    passed('Types', 5),
    { name: 'Build', state: 'failed' as const, seconds: 3, reason: 'It ended with code 1.' },
    { name: 'Unit tests', state: 'failed' as const, seconds: 9, reason: 'It ended with code 1.' },
    { name: 'Browser tests', state: 'not run' as const, seconds: 0, reason: 'it needs "Build"' },
  ];
  const lines = summarise({ results, counts, seconds: 9, cores: 1 }).split('\n');
  expect(lines).toContain('Failed first: Build. It ended with code 1.');
  expect(lines).toContain('  e2e/share.spec.ts: a link shows a run');
  expect(lines).toContain('Failed as well: Unit tests.');
  expect(lines).toContain('Not run: Browser tests, because it needs "Build".');
  expect(lines).toContain('2 browser tests passed on their second try only.');
  expect(lines.at(-1)).toBe('960 passed, 1 failed, 1 skipped');
});
