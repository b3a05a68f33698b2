import { latinDigits } from '../signs/latin-digits.ts';
import { withoutUnit } from './number-unit.ts';
import { withoutFlag } from './without-flag.ts';

/** What a number is read from: the cell without the unit of its column and without a flag, its digits Latin. */
export function bareNumber(cell: string, unit: string): string {
  const own = withoutUnit(latinDigits(cell), unit);
  return withoutFlag(own) ?? own;
}
