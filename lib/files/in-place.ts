import type { IngestProblem, IngestSummary, LedgerEntry } from '#lib/ingest/schema.ts';
import type { OpenTable, TableFacts } from './open-table.ts';

type Told = Pick<IngestSummary, 'columns' | 'ledger' | 'notes'>;

/** What lib/ingest said of the CSV that was made of a table, said of the file: lines are its rows, cells have their address, and what the file
 * knows of its table comes first. */
export function inPlace<Reading extends Told>(
  reading: Reading,
  table: OpenTable,
  facts: TableFacts,
): Reading {
  const columnOf = new Map(reading.columns.map(({ name }, column) => [name, column]));
  const ledger = reading.ledger.map((entry): LedgerEntry => {
    const { number, words } = table.placeOf(entry.line, columnOf.get(entry.column ?? '') ?? null);
    const reason = `${upper(words)}: ${sayPlaces(entry.reason, table)}`;
    return { ...entry, line: number, byte: null, reason };
  });
  const notes = [
    ...facts.notes,
    ...reading.notes.map((note) => ({ ...note, sentence: sayPlaces(note.sentence, table) })),
  ];
  return { ...reading, ledger, notes };
}

/** A problem of the CSV, said of the file. */
export function problemInPlace(problem: IngestProblem, table: OpenTable): IngestProblem {
  if (problem.code === 'no-usable-rows')
    return { ...problem, firstReason: sayPlaces(problem.firstReason, table) };
  return problem.code === 'cell-too-long'
    ? { ...problem, line: table.placeOf(problem.line, null).number }
    : problem;
}

/** Sentences speak of lines; what stands in quotes is the file's own text. */
function sayPlaces(sentence: string, table: OpenTable): string {
  const sayPlace = (_: string, first: string, line: string): string => {
    const { words } = table.placeOf(Number(line), null);
    return first === 'L' ? upper(words) : words;
  };
  return sentence
    .split('"')
    .map((part, index) => (index % 2 === 1 ? part : part.replace(/\b([Ll])ine (\d+)/g, sayPlace)))
    .join('"');
}

const upper = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1);
