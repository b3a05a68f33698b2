import { expect, test } from 'vitest';
import { packStoredPart, type StoredPart, unpackStoredPart } from './stored-part.ts';

test('a series comes out of JSON with every digit, its gaps and both its times', () => {
  const series = {
    key: 'a',
    step: { unit: 'observation', count: 1 } as const,
    timestamps: Float64Array.of(1, 2, 3),
    values: Float64Array.of(0.1 + 0.2, Number.NaN, 1e9 + 0.125),
    observedAt: Float64Array.of(1_700_000_000_123, 1_700_000_001_000, 1_700_000_777_000),
  };
  const sent: StoredPart = JSON.parse(JSON.stringify(packStoredPart(series)));
  expect(unpackStoredPart(sent)).toEqual(series);
});
