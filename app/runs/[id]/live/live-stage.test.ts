import { expect, test } from 'vitest';
import { type LiveStage, stageSentence } from './live-stage.ts';

const stage = (own: Partial<LiveStage>): string =>
  stageSentence({
    ...{ status: 'RUNNING', queuePlace: 0, stopping: false, last: null, plannedEpochs: 34, share: 0.2 },
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
