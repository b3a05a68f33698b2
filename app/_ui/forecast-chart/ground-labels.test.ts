import fc from 'fast-check';
import { expect, test } from 'vitest';
import { groundLabels } from './ground-labels.ts';

const originText = 'origin Mon 9 Feb 2026';

test('with room, the origin is named left of its line and both grounds over themselves', () => {
  const labels = groundLabels({ width: 1_000, origin: 600, originText, heldOutFrom: 600, futureFrom: 800 });
  expect(labels.map(({ text }) => text)).toEqual([originText, 'held out', 'future']);
  expect(labels[0]?.left).toBeLessThan(600 - originText.length * 6);
  expect(labels[1]?.left).toBe(604);
});

test('an origin out of view has no label, and what is too narrow has none', () => {
  const labels = groundLabels({ width: 300, origin: null, originText, heldOutFrom: -50, futureFrom: 290 });
  expect(labels).toEqual([{ text: 'held out', left: 4 }]);
});

test('no label leaves the plot or lies on another, however narrow the plot', () => {
  const pixels = fc.integer({ min: 0, max: 1_400 });
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 1_400 }), pixels, pixels, (width, first, second) => {
      const [origin, futureFrom] = first < second ? [first, second] : [second, first];
      const labels = groundLabels({
        ...{ width, originText, heldOutFrom: origin, futureFrom },
        origin: origin <= width ? origin : null,
      });
      const spans = labels.map(({ text, left }) => [left, left + 6.2 * text.length] as const);
      for (const [left, right] of spans) {
        expect(left).toBeGreaterThanOrEqual(0);
        expect(right).toBeLessThanOrEqual(width + 1e-9);
      }
      const sorted = spans.toSorted(([a], [b]) => a - b);
      for (const [index, [left]] of sorted.entries())
        if (index > 0) expect(left).toBeGreaterThanOrEqual(sorted[index - 1]?.[1] ?? 0);
    }),
  );
});
