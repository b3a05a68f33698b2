import { latinDigits } from '../signs/latin-digits.ts';

/** What a timestamp is read from: the cell without the brackets that logs put around it, its digits Latin. */
export function bareTime(cell: string): string {
  const latin = latinDigits(cell);
  return latin.includes('[') ? latin.replace(/^\s*\[([^[\]]*)\]\s*$/, '$1') : latin;
}
