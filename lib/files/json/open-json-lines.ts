import type { Budget } from '../bytes/budget.ts';
import type { OpenTable } from '../open-table.ts';
import { damaged } from '../refusal.ts';
import { collectNames } from '../rows/collect-names.ts';
import { isRecord } from '../rows/flatten-record.ts';
import { tableOfRows } from '../rows/table-of-rows.ts';
import { rowOfRecord } from './open-json.ts';

/** Opens JSON lines: a record on each line; blank lines are passed over.
 * @throws a refusal that says which line is none */
export function openJsonLines(text: string, makeBudget: () => Budget): OpenTable {
  // The line of each record: the names are line 1 of what is written, the first record line 2.
  const lineOf: number[] = [];
  let found: { names: readonly string[]; mayHaveComma: boolean } | null = null;
  const survey = () => (found ??= collectNames(recordsOf(text, lineOf)));
  return {
    name: '',
    hidden: false,
    chunks: () => tableOfRows(survey().names, rowsOf(text, survey().names), makeBudget()),
    facts: async () => ({ notes: [], decimal: survey().mayHaveComma ? null : '.', timeZone: null }),
    placeOf: (line) => {
      const number = lineOf[line - 2] ?? 0;
      return { number, words: number === 0 ? 'the names' : `line ${number}` };
    },
  };
}

function* rowsOf(text: string, names: readonly string[]): Generator<readonly string[]> {
  for (const record of recordsOf(text, [])) yield rowOfRecord(record, names);
}

function* recordsOf(text: string, lines: number[]): Generator<object> {
  let number = 0;
  for (let at = 0; at < text.length; ) {
    const end = text.indexOf('\n', at);
    const line = text.slice(at, end < 0 ? text.length : end).trim();
    at = end < 0 ? text.length : end + 1;
    number++;
    if (line === '') continue;
    lines.push(number);
    yield parseRecord(line, number);
  }
}

function parseRecord(line: string, number: number): object {
  let record: unknown = null;
  try {
    record = JSON.parse(line);
  } catch {
    // Said below, as what is JSON and no record.
  }
  if (!isRecord(record)) throw damaged('a file of JSON lines', `line ${number} is no record`);
  return record;
}
