import { type Result, refuse, succeed } from '#lib/result.ts';
import type { TimeSeries } from '#lib/time-series.ts';
import { patternOfCells } from '../cells/times/time-pattern.ts';
import type { TimeReport } from '../columns/kinds/create-time-cells.ts';
import type { ColumnRoles } from '../columns/roles/column-roles.ts';
import { guessHelpers } from '../columns/roles/guess-helpers.ts';
import type { ReadingPlan } from '../plan/plan-reading.ts';
import type { Ledger } from '../rows/create-ledger.ts';
import type { NumberTable } from '../rows/create-row-store.ts';
import type { TableReader } from '../rows/create-table-reader.ts';
import {
  type Absence,
  type IngestNote,
  type IngestOptions,
  type IngestProblem,
  type IngestSummary,
  ingestLimits,
} from '../schema.ts';
import { findStep } from '../steps/find-step.ts';
import { blankNumbers } from './blank-numbers.ts';
import { buildSeries } from './build-series.ts';
import { groupRows, type SeriesRows } from './group-rows.ts';
import { clockOf, doubledIn, noteZone, showLocalTimes } from './keep-zone.ts';
import { leaveOtherSteps } from './leave-other-steps.ts';
import { createZoneClock } from './notes/zone-clock.ts';
import { stepOfResampling } from './resample-rows.ts';
import { writeNotes } from './write-notes.ts';

/** What a table was understood as once its last row is read. */
export type FinishedTable = { readonly summary: IngestSummary; readonly series: TimeSeries[] };

/** Makes series of a table that was read to its end: groups, sorts, finds the step, fills the calendar.
 * @param rowTextAt  the text of a row by its byte, null where it is no longer at hand */
export function finishTable(
  plan: ReadingPlan,
  planned: ColumnRoles,
  reader: TableReader,
  ledger: Ledger,
  rowTextAt: (byte: number) => string | null,
): Result<FinishedTable, IngestProblem> {
  const problem = reader.problem();
  if (problem !== null) return refuse(problem);
  const { table, layout, dropped } = withoutZeros(plan, planned, reader.table());
  if (table.places.length() === 0) {
    return refuse({
      code: 'no-usable-rows',
      rowsRefused: ledger.refused(),
      firstReason: ledger.firstReason(),
    });
  }
  const zone = plan.options.timeZone === undefined ? null : createZoneClock(plan.options.timeZone);
  if (zone === null && plan.options.timeZone !== undefined) {
    return refuse({ code: 'unknown-zone', timeZone: plan.options.timeZone });
  }
  const clock = clockOf(reader);
  if (zone !== null && clock === 'instants') showLocalTimes(table.timestamps, zone);
  const targets = layout.targetIndexes.map((index) => plan.columns[index].name);
  const timeColumn = plan.columns[layout.timeIndex].name;
  const blanked = blankNumbers(table.values, plan.options.missingNumbers ?? []);
  const { groups: parted, idIndex } = groupBest(layout, table);
  const isCounted = plan.columns[layout.timeIndex].time?.form.name === 'index';
  const { resample = null, impute = null } = plan.options;
  const mixed =
    isCounted || resample !== null ? null : leaveOtherSteps(parted, table, plan, ledger, rowTextAt);
  const groups = plan.across?.runs === 'rows' ? parted.map(countRows) : (mixed?.groups ?? parted);
  const keys = groups.length * targets.length;
  if (keys > ingestLimits.seriesPerUpload) {
    return refuse({ code: 'too-many-series', series: keys, limit: ingestLimits.seriesPerUpload });
  }
  const absent = absenceOf(plan.options);
  const found =
    resample !== null && !isCounted
      ? { step: stepOfResampling(resample), notes: [] }
      : isCounted
        ? countedStep
        : findStep(groups.map((group) => group.timestamps));
  const built = buildSeries(
    table,
    groups,
    targets,
    {
      step: found.step,
      isCounted,
      timeColumn,
      impute,
      absent,
      resample: isCounted ? null : resample,
      isDoubled: doubledIn(zone, groups),
    },
    ledger,
    rowTextAt,
  );
  if (built.series.length === 0) {
    return refuse({
      code: 'no-usable-rows',
      rowsRefused: ledger.refused(),
      firstReason: ledger.firstReason(),
    });
  }
  const columns = reader.reports();
  const time = reader.time();
  const idColumn = idIndex < 0 ? null : plan.columns[idIndex].name;
  const nameAt = (index: number): string => plan.columns[index].name;
  const timeParts = layout.timeParts?.indexes.slice(1).map(nameAt);
  const moreIdColumns = layout.moreIdIndexes.length > 0 ? layout.moreIdIndexes.map(nameAt) : undefined;
  const helpColumns = helpersOf(plan.options, targets, built.series);
  const outOfOrder = groups.reduce((sum, group) => sum + group.outOfOrder, 0);
  const notes = writeNotes({
    plan,
    layout,
    time,
    built,
    found,
    absent,
    columns,
    outOfOrder,
    idColumn,
    rows: table.places.length(),
    blanked: targets.map((name, slot) => ({ name, count: blanked[slot] })),
  });
  if (dropped.length > 0) notes.push(noteZeros(dropped));
  if (mixed !== null && mixed.sentence !== null)
    notes.push({ kind: 'other-steps', sentence: mixed.sentence });
  if (zone !== null && clock !== 'none') notes.push(...noteZone(zone, groups, found.step));
  return succeed({
    series: built.series,
    summary: {
      dialect: { ...plan.dialect, dateOrder: time.order },
      columns,
      layout: {
        timeColumn,
        ...(timeParts === undefined ? {} : { timeParts }),
        idColumn,
        ...(moreIdColumns === undefined ? {} : { moreIdColumns }),
        targetColumns: targets,
        ...(helpColumns.length > 0 ? { helpColumns } : {}),
      },
      step: found.step,
      timePattern: patternOf(
        plan,
        layout,
        time,
        clock === 'instants' ? (plan.options.timeZone ?? null) : null,
      ),
      rowsRead: table.places.length() - (mixed?.rowsLeftOut ?? 0),
      rowsRefused: ledger.refused(),
      gapsFilled: built.gapsFilled,
      ledger: ledger.entries(),
      ledgerCounts: ledger.counts(),
      ledgerDropped: ledger.dropped(),
      notes,
      question: time.settled ? null : plan.question,
      clock,
      timeZone: clock === 'none' ? null : (plan.options.timeZone ?? null),
    },
  });
}

/** Rows that were numbered through the whole file are counted within their series. */
const countRows = (group: SeriesRows): SeriesRows => ({
  ...group,
  timestamps: Float64Array.from(group.timestamps.keys(), (index) => index + 1),
});

/** Where rows are summed or counted, a period without one is 0. */
const absenceOf = ({ absent, resample }: IngestOptions): Absence =>
  absent ?? (resample?.how === 'sum' || resample?.how === 'count' ? 'zero' : 'missing');

/** Leaves out the targets that are 0 in every row, unless the user chose them or no other is left. */
function withoutZeros(plan: ReadingPlan, layout: ColumnRoles, table: NumberTable) {
  const isZero = (column: Float64Array): boolean =>
    column.every((value) => value === 0 || Number.isNaN(value));
  const slots = [...layout.targetIndexes.keys()];
  const isFew = table.places.length() < fewestZeros || plan.options.targetColumns !== undefined;
  const kept = isFew
    ? slots
    : slots.filter((slot) => !isZero(table.values[slot]) || table.values[slot].every(Number.isNaN));
  if (kept.length === slots.length || kept.length === 0) return { table, layout, dropped: [] };
  return {
    table: { ...table, values: kept.map((slot) => table.values[slot]) },
    layout: { ...layout, targetIndexes: kept.map((slot) => layout.targetIndexes[slot]) },
    dropped: slots
      .filter((slot) => !kept.includes(slot))
      .map((slot) => plan.columns[layout.targetIndexes[slot]].name),
  };
}

/** As the user chose them, else as guessed; not all of them, or nothing would be forecast. */
function helpersOf(
  { helpColumns }: IngestOptions,
  targets: readonly string[],
  series: readonly TimeSeries[],
) {
  const helpers = (helpColumns ?? guessHelpers(targets, series)).filter((name) => targets.includes(name));
  return helpers.length < targets.length ? helpers : [];
}

const fewestZeros = 20;

function noteZeros(names: readonly string[]): IngestNote {
  const shown = names.slice(0, 5).map((name) => `"${name}"`);
  const more = names.length > 5 ? ` and ${names.length - 5} more` : '';
  const one = names.length === 1;
  const sentence = `${shown.join(', ')}${more} ${one ? 'is' : 'are'} 0 in every row and ${one ? 'was' : 'were'} left out; choose ${one ? 'it' : 'them'} if ${one ? 'it is' : 'they are'} to be forecast.`;
  return { kind: 'only-zeros', sentence };
}

function patternOf(
  plan: ReadingPlan,
  layout: ColumnRoles,
  { order, latest }: TimeReport,
  timeZone: string | null,
): string | null {
  const reading = plan.columns[layout.timeIndex].time;
  // A timestamp put together from parts has no one form to go on in.
  if (reading === null || layout.timeParts !== null) return null;
  return patternOfCells(reading.form, order, plan.timeCells, latest, timeZone);
}

/** Observations that the file numbers itself: a number left out is a gap. */
const countedStep: ReturnType<typeof findStep> = {
  step: { unit: 'observation', count: 1 },
  notes: [
    {
      kind: 'counted',
      sentence: 'The time column counts the observations; there is no calendar.',
    },
  ],
};

/** By the id column, or by the spare one where timestamps turned out to repeat and it tells them apart. */
function groupBest(layout: ColumnRoles, table: NumberTable): { groups: SeriesRows[]; idIndex: number } {
  if (layout.idIndex >= 0) return { groups: groupRows(table, true), idIndex: layout.idIndex };
  const whole = groupRows(table, false);
  const repeats = whole[0].rowCount - whole[0].timestamps.length;
  if (repeats === 0 || table.ids.length < 2 || table.ids.length * 2 > whole[0].rowCount) {
    return { groups: whole, idIndex: -1 };
  }
  const parted = groupRows(table, true);
  const left = parted.reduce((sum, group) => sum + group.rowCount - group.timestamps.length, 0);
  const backward = parted.reduce((sum, group) => sum + group.outOfOrder, 0);
  const explained =
    left <= 0.1 * repeats && (repeats >= 0.2 * whole[0].rowCount || backward < whole[0].outOfOrder);
  return explained ? { groups: parted, idIndex: layout.spareIdIndex } : { groups: whole, idIndex: -1 };
}
