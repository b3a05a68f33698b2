import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type CellDialect, cutPlainLine, cutRow, endOfLine } from './cut-row.ts';

const dialects: fc.Arbitrary<CellDialect> = fc.record({
  delimiter: fc.constantFrom(',', ';', '||', ', ', ' ', '\t', ''),
  blankRuns: fc.constant(false),
  quote: fc.constantFrom('"', "'", ''),
  escaping: fc.constantFrom('doubled', 'backslash'),
});

const text = fc
  .array(fc.constantFrom(',', ', ', ';', '|', '||', '"', "'", '\\', '\0', ' ', '\t', 'ab', '1', '\n', '\r\n'))
  .map((pieces) => pieces.join(''));

test('a plain line is cut as any row is', () => {
  let plain = 0;
  fc.assert(
    fc.property(text, dialects, (whole, dialect) => {
      const cut = cutPlainLine(whole, 0, endOfLine(whole, 0), dialect);
      if (cut === null) return;
      plain++;
      expect(cut).toEqual(cutRow(whole, 0, whole.length, dialect));
    }),
    { seed: 7, numRuns: 2_000 },
  );
  expect(plain).toBeGreaterThan(300);
});
