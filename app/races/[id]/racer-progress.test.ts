import { expect, test } from 'vitest';
import { parseRaceEvent } from './parse-race-event.ts';
import { applyRaceEvent, type RacerProgress } from './racer-progress.ts';

const racer = (runId: string, cell: RacerProgress['cell']): RacerProgress => ({
  ...{ runId, cell, status: 'QUEUED', queuePlace: 1, epochs: [] },
});
const racers = [racer('a', 'elman'), racer('b', 'gru')];

const after = (message: unknown) => applyRaceEvent(racers, parseRaceEvent(JSON.stringify(message)));

test('a change of state is that of its own run', () => {
  const event = { id: 3, type: 'status', status: 'RUNNING', queuePlace: 0, failure: null };
  expect(after({ runId: 'b', event }).map(({ status }) => status)).toEqual(['QUEUED', 'RUNNING']);
});

test('a run that the stream does not name was deleted, and is waited for no more', () => {
  expect(after({ runIds: ['b'] }).map(({ runId }) => runId)).toEqual(['b']);
});

test('what is no event changes nothing', () => {
  expect(after({ runId: 'a', event: { type: 'wedding' } })).toBe(racers);
});
