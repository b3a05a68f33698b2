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
