import { latinDigits } from '../signs/latin-digits.ts';
import { type Measure, withoutUnit } from './number-unit.ts';
import { withoutFlag } from './without-flag.ts';

/** What a number is read from: the cell without the unit of its column and without a flag, its digits Latin. */
export function bareNumber(cell: string, measure: Measure): string {
  const own = withoutUnit(latinDigits(cell), measure);
  return withoutFlag(own) ?? own;
}
