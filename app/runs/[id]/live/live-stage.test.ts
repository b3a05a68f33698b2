import { expect, test } from 'vitest';
import { type LiveStage, stageSentence } from './live-stage.ts';

const stage = (own: Partial<LiveStage>): string =>
  stageSentence({
    ...{ status: 'RUNNING', queuePlace: 0, stopping: false, last: null, plannedEpochs: 34, share: 0.2 },
    doing: null,
    ...{ networks: { backtest: 2, final: 3 }, elapsedMs: null },
    ...own,
  });

test('a run is never silent: before its first epoch it says what it does and for how long', () => {
  expect(stage({ status: 'QUEUED', queuePlace: 2 })).toBe('Waiting in the queue, at place 2.');
  expect(stage({ elapsedMs: 12_345 })).toBe(
    'Fitting the simple methods; the first epoch of the networks follows (12 s so far).',
  );
});

test('each stage has its words: networks to be judged, networks that forecast, judging', () => {
  expect(stage({ last: { epoch: 5, member: 2 } })).toBe(
    'Epoch 5 of 34 of network 2 of 5, trained to be judged.',
  );
  expect(stage({ last: { epoch: 1, member: 3 } })).toMatch(/network 3 of 5, trained to forecast beyond/);
  expect(stage({ last: { epoch: 34, member: 5 }, share: 1 })).toMatch(
    /^All networks are trained\. Comparing/,
  );
  expect(stage({ last: { epoch: 34, member: 5 }, stopping: true })).toMatch(/^Stopping/);
});

test('within a long epoch the batches are told, before the first epoch the series, and the judging as such', () => {
  const training = { stage: 'training' as const, member: 1, epoch: 1, batch: 40, batches: 180, draft: null };
  expect(stage({ doing: training })).toBe(
    'Epoch 1 of 34 of network 1 of 5, batch 40 of 180, trained to be judged.',
  );
  expect(stage({ doing: { ...training, batches: 5 } })).toBe(
    'Epoch 1 of 34 of network 1 of 5, trained to be judged.',
  );
  // What was said before the last epoch is no longer so.
  expect(stage({ doing: training, last: { epoch: 1, member: 1 } })).not.toContain('batch');
  expect(stage({ doing: { stage: 'simple', done: 6, of: 18 } })).toBe(
    'Fitting the simple methods, 6 of 18 series done; the first epoch of the networks follows.',
  );
  expect(stage({ doing: { stage: 'judging' }, last: { epoch: 34, member: 5 } })).toMatch(
    /^All networks are trained\. Comparing/,
  );
});
