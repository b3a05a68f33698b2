import type { Budget } from '../bytes/budget.ts';
import { bytesOf, csvLine } from './csv-line.ts';

const charactersAtOnce = 64 * 1024;

/** Writes names and rows as CSV, some ten thousand characters at a time; the names are line 1. */
export async function* tableOfRows(
  names: readonly string[],
  rows: Iterable<readonly string[]> | AsyncIterable<readonly string[]>,
  budget: Budget,
): AsyncGenerator<Uint8Array> {
  let text = csvLine(names);
  for await (const row of rows) {
    budget.spendCells(names.length);
    text += csvLine(row);
    if (text.length < charactersAtOnce) continue;
    budget.spendTime();
    yield bytesOf(text);
    text = '';
  }
  yield bytesOf(text);
}
