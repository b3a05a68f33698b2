import type { ColumnReport, DateQuestion, IngestProblem } from './schema.ts';

/** Says in one sentence why a file was refused: what was wanted, what came, and where. */
export function describeIngestProblem(problem: IngestProblem): string {
  switch (problem.code) {
    case 'empty-file':
      return 'The file is empty.';
    case 'not-text':
      return `This is ${problem.looksLike}, not a table of text; save the table as CSV and try again.`;
    case 'too-large':
      return `The file is larger than ${sayBytes(problem.limitBytes)}, the most that one upload may hold.`;
    case 'too-many-columns':
      return `The table has ${say(problem.columns)} columns; at most ${say(problem.limit)} are read.`;
    case 'too-many-series':
      return `The file holds ${say(problem.series)} series or more; at most ${say(problem.limit)} are read at once.`;
    case 'cell-too-long':
      return `Line ${problem.line}: a cell is longer than ${say(problem.limitCharacters)} characters; perhaps a quote is never closed.`;
    case 'no-rows':
      return 'The file has no rows of data below its header.';
    case 'no-such-table':
      return `Table ${problem.wanted} was asked for; the file has ${problem.tables === 1 ? 'one table' : `${problem.tables} tables`}.`;
    case 'no-time-column':
      return `No column holds dates or times; there is ${listColumns(problem.columns)}. Rows can be counted instead: choose no time column (--time none).`;
    case 'no-numeric-column':
      return `No column holds numbers to forecast; there is ${listColumns(problem.columns)}.`;
    case 'ambiguous-date-order':
      return describeDateQuestion(problem.question);
    case 'unknown-zone':
      return `There is no time zone "${clip(problem.timeZone)}"; wanted is a name such as Europe/Berlin or UTC.`;
    case 'unknown-column':
      return `There is no column "${clip(problem.wanted)}"; there is ${listNames(problem.columns)}.`;
    case 'no-usable-rows':
      return problem.rowsRefused === 0
        ? 'No row holds a number to forecast.'
        : `None of the rows could be used (${say(problem.rowsRefused)} refused). ${problem.firstReason}`;
  }
}

/** Asks in a sentence which reading of a date is right. */
function describeDateQuestion({ column, text, readings }: DateQuestion): string {
  const says = readings.map(({ dateOrder, date }) => `${date} (${orderWords[dateOrder]})`);
  return `"${clip(text)}" in "${clip(column)}" can be ${says.join(' or ')}, and no date in the file says which; choose one.`;
}

const orderWords = {
  'year-first': 'year first',
  'day-first': 'day first',
  'month-first': 'month first',
} as const;

const listed = 8;

function listColumns(columns: readonly ColumnReport[]): string {
  return listNames(
    columns.map((column) => column.name),
    (name, index) => `"${clip(name)}" (${columns[index].looksLike}${example(columns[index])})`,
  );
}

function example(column: ColumnReport): string {
  return column.examples.length === 0 ? '' : `, such as "${clip(column.examples[0])}"`;
}

function listNames(
  names: readonly string[],
  describe: (name: string, index: number) => string = (name) => `"${clip(name)}"`,
): string {
  const shown = names.slice(0, listed).map(describe);
  if (names.length > listed) shown.push(`${names.length - listed} more`);
  return shown.length < 2
    ? shown.join('')
    : `${shown.slice(0, -1).join(', ')} and ${shown[shown.length - 1]}`;
}

const clip = (text: string): string => (text.length > 40 ? `${text.slice(0, 39)}…` : text);

const say = (amount: number): string => amount.toLocaleString('en-GB');

const sayBytes = (bytes: number): string => `${say(Math.round(bytes / 1024 / 1024))} MiB`;
