import { setTimeout as wait } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { runSteps } from './run-steps.js';

const silent = { start: () => {}, write: () => {}, end: () => {} };

/** A step that takes some time and notes when it begins and ends. */
const noting = (log: string[], name: string, ms: number, more: object = {}) => ({
  name,
  ...more,
  run: async () => {
    log.push(`${name} begins`);
    await wait(ms);
    log.push(`${name} ends`);
  },
});
const failing = (name: string, more: object = {}) => ({
  name,
  ...more,
  run: async () => {
    throw new Error('It ended with code 1.');
  },
});

test('steps that need nothing of each other run side by side, never more than there are slots', async () => {
  const log: string[] = [];
  const steps = [noting(log, 'a', 60), noting(log, 'b', 10), noting(log, 'c', 10)];
  const results = await runSteps(steps, { slots: 2, output: silent });
  expect(log).toEqual(['a begins', 'b begins', 'b ends', 'c begins', 'c ends', 'a ends']);
  expect(results.map(({ name, state }) => [name, state])).toEqual([
    ['b', 'passed'],
    ['c', 'passed'],
    ['a', 'passed'],
  ]);
});

test('a step waits for those that it needs, and for those that write the same files', async () => {
  const log: string[] = [];
  const steps = [
    noting(log, 'browser', 1, { needs: ['build'] }),
    noting(log, 'build', 1, { after: ['types'] }),
    failing('types'),
  ];
  const results = await runSteps(steps, { slots: 4, output: silent });
  expect(log).toEqual(['build begins', 'build ends', 'browser begins', 'browser ends']);
  expect(results[0]).toMatchObject({ name: 'types', state: 'failed', reason: 'It ended with code 1.' });
});

test('one that fails stops only what needs it, however far down', async () => {
  const log: string[] = [];
  const steps = [
    failing('build'),
    noting(log, 'browser', 1, { needs: ['build'] }),
    noting(log, 'pictures', 1, { needs: ['browser'] }),
    noting(log, 'lint', 1),
  ];
  const results = await runSteps(steps, { slots: 1, output: silent });
  expect(log).toEqual(['lint begins', 'lint ends']);
  expect(
    results.filter(({ state }) => state === 'not run').map(({ name, reason }) => [name, reason]),
  ).toEqual([
    ['browser', 'it needs "build"'],
    ['pictures', 'it needs "browser"'],
  ]);
});
