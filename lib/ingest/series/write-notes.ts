import { formatTimestamp } from '../cells/times/format-timestamp.ts';
import { sayMissingWords } from '../columns/kinds/missing-counts.ts';
import { localDays } from '../columns/kinds/read-local-days.ts';
import type { ColumnRoles } from '../columns/roles/column-roles.ts';
import type { ReadingPlan } from '../plan/plan-reading.ts';
import type { TableReader } from '../rows/create-table-reader.ts';
import type { Absence, ColumnReport, IngestNote } from '../schema.ts';
import type { findStep } from '../steps/find-step.ts';
import type { BuiltSeries } from './build-series.ts';
import { noteOtherCalendar } from './notes/other-calendar.ts';
import { describeValues } from './values/describe-values.ts';

/** Writes what there is to know about a table that was read, in the order in which it was read. */
export function writeNotes(facts: {
  readonly plan: ReadingPlan;
  readonly layout: ColumnRoles;
  readonly time: ReturnType<TableReader['time']>;
  readonly built: BuiltSeries;
  readonly found: ReturnType<typeof findStep>;
  readonly absent: Absence;
  readonly columns: readonly ColumnReport[];
  readonly outOfOrder: number;
  readonly idColumn: string | null;
  /** Rows of the table that could be used. */
  readonly rows: number;
  /** Numbers of each target that the user takes for missing values. */
  readonly blanked: readonly { readonly name: string; readonly count: number }[];
}): IngestNote[] {
  const { plan, layout, time, built, found, absent, columns, outOfOrder, idColumn, rows, blanked } = facts;
  const { resample, impute, missingNumbers = [] } = plan.options;
  const isCounted = plan.columns[layout.timeIndex].time?.form.name === 'index';
  const notes: IngestNote[] = [...plan.notes];
  const add = (when: boolean, kind: string, sentence: () => string): void => {
    if (when) notes.push({ kind, sentence: sentence() });
  };
  const timeName = plan.columns[layout.timeIndex].name;
  const order = time.order === 'day-first' ? 'day/month/year' : 'month/day/year';
  add(
    !time.settled && time.order !== 'year-first' && time.facts.exchangeable > 0,
    'ambiguous-date-order',
    () => {
      return `Every date in "${timeName}" fits day/month/year and month/day/year; they were read as ${order}. Say which is right.`;
    },
  );
  add(plan.columns[layout.timeIndex].time?.evenOrder === true, 'date-order-by-step', () => {
    return `Every date in "${timeName}" fits day/month/year and month/day/year; only as ${order} do the rows come evenly, so they were read so.`;
  });
  add(time.facts.twoDigitYears > 0, 'two-digit-years', () => {
    const firstYear = plan.columns[layout.timeIndex].time?.firstYear;
    return firstYear === undefined
      ? `Years in "${timeName}" have two digits: 69 to 99 were read as the 1900s, 00 to 68 as the 2000s.`
      : `Years in "${timeName}" have two digits and are one stretch, which was read from ${firstYear} on.`;
  });
  const otherCalendar = isCounted ? null : noteOtherCalendar(built.series);
  add(otherCalendar !== null, 'other-calendar', () => otherCalendar ?? '');
  add(time.facts.zoned > 0, 'instants', () => {
    const others = time.facts.unzoned > 0 ? ' Times without an offset were taken for UTC.' : '';
    const written =
      plan.options.timeZone === undefined ? ' A forecast writes them with the offset of the latest one.' : '';
    return `Times with an offset were read as instants and are kept in ${plan.options.timeZone ?? 'UTC'}.${written}${others}`;
  });
  add(plan.columns[layout.timeIndex].time?.form.name === localDays, 'local-days', () => {
    return `Every timestamp in "${timeName}" is a local midnight; its day was kept and the offset from UTC left out.`;
  });
  add(idColumn !== null && layout.idIndex < 0, 'id-found-later', () => {
    return `Timestamps repeat further down and "${idColumn}" tells the series apart; it was taken for the id column.`;
  });
  add(
    outOfOrder > 0,
    'sorted',
    () =>
      `${say(outOfOrder, 'row')} came out of order; the rows were sorted by time. There is nothing to do.`,
  );
  add(built.repeats.dropped > 0, 'duplicates', () => {
    return `${say(built.repeats.dropped, 'row')} had a timestamp that comes again; the last value was kept. If they belong to different series, choose the column that names these as series id.`;
  });
  const { doubledMs } = built.repeats;
  add(doubledMs.length > 0, 'repeated-dst-hour', () => {
    const times = doubledMs.slice(0, 3).map(formatTimestamp).join(', ');
    const more = doubledMs.length > 3 ? ` and ${say(doubledMs.length - 3, 'other time')}` : '';
    return `The clock was set back: ${times}${more} came twice, and the two values were averaged.`;
  });
  notes.push(...found.notes);
  add(built.gapsFilled > 0 && absent === 'zero', 'absent-zero', () => {
    const one = built.gapsFilled === 1;
    return `${say(built.gapsFilled, 'period')} of the calendar ${one ? 'has' : 'have'} no row and ${one ? 'was' : 'were'} read as 0: nothing happened in ${one ? 'it' : 'them'}. If nobody knows, say so (--absent missing).`;
  });
  add(built.gapsFilled > 0 && absent === 'missing', 'gaps', () => {
    return `${say(built.gapsFilled, 'row')} missing from the calendar ${built.gapsFilled === 1 ? 'was' : 'were'} put in with missing values, drawn as ${built.gapsFilled === 1 ? 'a gap' : 'gaps'}.`;
  });
  add(resample !== undefined && !isCounted, 'resampled', () => {
    const steps = built.series.reduce((most, { values }) => Math.max(most, values.length), 0);
    return `${say(rows, 'row')} were gathered by ${resample?.unit}; each value is ${wayWords[resample?.how ?? 'sum']} of its rows. The longest series has ${say(steps, resample?.unit ?? 'step')}.`;
  });
  add(impute !== undefined, 'imputed', () => {
    return built.imputed === 0
      ? 'No value was missing: nothing was filled.'
      : `${say(built.imputed, 'missing value')} ${built.imputed === 1 ? 'was' : 'were'} filled with ${imputationWords[impute ?? 'last']}, and ${built.imputed === 1 ? 'is' : 'are'} shaded on the chart.`;
  });
  const quiet = absent === 'missing' && plan.options.absent === undefined ? looksLikeNothing(built) : null;
  add(quiet !== null, 'absent-perhaps-zero', () => {
    return `No value of "${quiet}" is 0, though periods of the calendar have no row: where rows tell only of what happened, such a period is 0 (--absent zero).`;
  });
  notes.push(...describeValues(built.series, isCounted));
  add(missingNumbers.length > 0, 'missing-numbers', () => sayBlanked(missingNumbers, blanked));
  const named = layout.targetIndexes.map((index) => columns[index]).filter(({ missing }) => missing > 0);
  add(named.length > 0, 'missing-words', () => sayMissing(named));
  for (const column of plan.columns) {
    add(
      column.numbers === 'percent',
      'percent',
      () => `"${column.name}" holds percentages: 12% was read as 12.`,
    );
    add(column.numbers === 'large-integer', 'large-integers', () => {
      return `"${column.name}" holds integers past 2^53, whose last digits a number cannot keep.`;
    });
  }
  add(built.empty.length > 0, 'no-values', () => {
    const shown = built.empty.slice(0, 5).map((key) => `"${key}"`);
    const more = built.empty.length > 5 ? ` and ${built.empty.length - 5} more` : '';
    return `No number was found for ${shown.join(', ')}${more}; left out.`;
  });
  return notes;
}

/** The first series of which absent rows may mean that nothing happened: whole numbers above 0, with many short gaps between them.
 * @returns its key, null where there is none */
function looksLikeNothing({ series, gapsFilled }: BuiltSeries): string | null {
  if (gapsFilled < fewestQuiet) return null;
  const quiet = series.find(({ values }) => {
    let gaps = 0;
    for (const value of values) {
      if (Number.isNaN(value)) gaps++;
      else if (value <= 0 || !Number.isInteger(value)) return false;
    }
    return gaps >= fewestQuiet && gaps >= 0.05 * values.length;
  });
  return quiet?.key ?? null;
}

const fewestQuiet = 5;

/** Columns whose words for missing values are named; the others are counted. */
const columnsNamed = 3;

function sayMissing(columns: readonly ColumnReport[]): string {
  const said = columns
    .slice(0, columnsNamed)
    .map(({ name, missingWords }) => `"${name}": ${sayMissingWords(missingWords)}`);
  const others = columns.length - said.length;
  return `Treated as missing in ${said.join('; in ')}${others > 0 ? `; and in ${say(others, 'other column')}` : ''}.`;
}

function sayBlanked(
  numbers: readonly number[],
  blanked: readonly { readonly name: string; readonly count: number }[],
): string {
  const holders = blanked.filter(({ count }) => count > 0);
  const what = numbers.join(' and ');
  if (holders.length === 0) return `No value is ${numbers.join(' or ')}: nothing was taken for missing.`;
  const said = holders.slice(0, columnsNamed).map(({ name, count }) => `"${name}" (${say(count, 'time')})`);
  const others = holders.length - said.length;
  return `${what} ${numbers.length === 1 ? 'was' : 'were'} taken for a missing value in ${said.join(', ')}${others > 0 ? `; and in ${say(others, 'other column')}` : ''}.`;
}

const wayWords = { sum: 'the sum', count: 'the number', mean: 'the mean', last: 'the last' } as const;
const imputationWords = {
  last: 'the value before',
  linear: 'a straight line between the neighbours',
  season: 'the value of the season before',
} as const;

const say = (amount: number, noun: string): string =>
  `${amount.toLocaleString('en-GB')} ${noun}${amount === 1 ? '' : 's'}`;
