import { latinDigits } from './latin-digits.ts';
import { withoutUnit } from './number-unit.ts';
import { withoutFlag } from './without-flag.ts';

/** What a number is read from: the cell without the unit of its column and without a flag, its digits Latin. */
export function bareNumber(cell: string, unit: string): string {
  const own = withoutUnit(latinDigits(cell), unit);
  return withoutFlag(own) ?? own;
}

/** What a timestamp is read from: the cell without the brackets that logs put around it, its digits Latin. */
export function bareTime(cell: string): string {
  const latin = latinDigits(cell);
  return latin.includes('[') ? latin.replace(/^\s*\[([^[\]]*)\]\s*$/, '$1') : latin;
}
