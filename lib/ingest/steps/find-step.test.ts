import { expect, test } from 'vitest';
import { findStep } from './find-step.ts';

test('a clock that is off by milliseconds keeps the even step, one that drifts by minutes does not', () => {
  const jittered = Float64Array.from({ length: 60 }, (_, row) => row * 3_600_000 + ((row * 379) % 900));
  expect(findStep([jittered]).step).toEqual({ unit: 'hour', count: 1 });
  const tenMinutes = Float64Array.from({ length: 60 }, (_, row) => row * 600_000 + ((row * 37) % 90));
  expect(findStep([tenMinutes]).step).toEqual({ unit: 'minute', count: 10 });
  const loose = Float64Array.from({ length: 60 }, (_, row) => row * 3_600_000 + ((row * 379) % 900) * 1000);
  expect(findStep([loose]).step.unit).toBe('observation');
});

test('a step that is none is told in round words', () => {
  const about = Float64Array.from({ length: 60 }, (_, at) => at * 70_000 + ((at * 7919) % 29_989));
  expect(findStep([about]).notes[0].sentence).toMatch(/no regular step \(about every \d\d s, irregular\)/);
  const hours = Float64Array.from({ length: 60 }, (_, at) => at * 9_000_000 + ((at * at * 7919) % 3_989_000));
  expect(findStep([hours]).notes[0].sentence).toContain('about every 2.6 h');
});

test('days in the middle of their months are named as such', () => {
  const paid = Float64Array.from({ length: 24 }, (_, at) => Date.UTC(2022, at, 15 + (at % 2)));
  const { step, notes } = findStep([paid]);
  expect(step).toEqual({ unit: 'month', count: 1 });
  expect(notes[0].sentence).toBe(
    "The rows fall on days from the 15th to the 16th of their months; each was read as its month's.",
  );
});

test('the 1st and the 15th are no irregular step', () => {
  const paid = Float64Array.from({ length: 24 }, (_, at) =>
    Date.UTC(2022, Math.floor(at / 2), at % 2 === 0 ? 1 : 15),
  );
  expect(findStep([paid]).notes[0]).toMatchObject({ kind: 'days-of-months' });
});
