import type { Step, TimeSeries } from '#lib/time-series.ts';
import type { IngestNote } from '../schema.ts';
import { formatTimestamp } from './format-timestamp.ts';

/** Notes on what the values of the series hold that a forecaster should know, each with what to do. Nothing is changed. */
export function describeValues(series: readonly TimeSeries[], isCounted: boolean): IngestNote[] {
  const at = ({ step, timestamps, observedAt }: TimeSeries, index: number): string => {
    if (observedAt !== undefined) return formatTimestamp(observedAt[index]);
    if (step.unit !== 'observation') return formatTimestamp(timestamps[index]);
    return `${isCounted ? '' : 'row '}${timestamps[index]}`;
  };
  const notes: IngestNote[] = [];
  const add = <Found>(
    kind: string,
    find: (one: TimeSeries) => Found | null,
    say: (one: TimeSeries, found: Found) => string,
  ): void => {
    let first: { readonly one: TimeSeries; readonly found: Found } | null = null;
    let count = 0;
    for (const one of series) {
      const found = find(one);
      if (found === null) continue;
      count++;
      first ??= { one, found };
    }
    if (first === null) return;
    const others =
      count === 1
        ? ''
        : ` So ${count === 2 ? 'has one other' : `have ${count - 1} others`} of the ${series.length} series.`;
    notes.push({ kind, sentence: `${say(first.one, first.found)}${others}` });
  };
  add('not-positive', findNotPositive, ({ key }, { zeros, negatives }) => {
    const what = [
      zeros > 0 ? count(zeros, 'zero') : '',
      negatives > 0 ? count(negatives, 'negative value') : '',
    ]
      .filter(Boolean)
      .join(' and ');
    return `"${key}" holds ${what}: logarithms cannot be taken, and percentage errors (MAPE) mislead; go by MASE.`;
  });
  add('flat', findFlat, (one, { start, length }) => {
    return `"${one.key}" stands still at ${one.values[start]} for ${length} rows from ${at(one, start)}: if a sensor hung there, blank those cells and upload again.`;
  });
  add('spikes', findSpikes, (one, { first, count: spikes }) => {
    return `"${one.key}" has ${count(spikes, 'spike')} far from both neighbours, the first at ${at(one, first)} (${one.values[first]}): shown, not removed. Blank a cell if it is an error.`;
  });
  add('short-for-season', findShort, ({ key, values }, season) => {
    return `"${key}" has ${values.length} rows, fewer than two seasons of ${season}: no season can be learned from it. Bring a longer file if there is one.`;
  });
  return notes;
}

function findNotPositive({
  values,
}: TimeSeries): { readonly zeros: number; readonly negatives: number } | null {
  let zeros = 0;
  let negatives = 0;
  for (let index = 0; index < values.length; index++) {
    if (values[index] === 0) zeros++;
    else if (values[index] < 0) negatives++;
  }
  return zeros + negatives === 0 ? null : { zeros, negatives };
}

/** Rows from which a value that does not move is worth a word: two dozen, and a twentieth of the series. */
const shortestFlat = 24;

/** The longest stretch of one value, unless it is zero, which a series of sales may well be for long. */
function findFlat({ values }: TimeSeries): { readonly start: number; readonly length: number } | null {
  let best = { start: 0, length: 0 };
  let start = 0;
  for (let index = 1; index <= values.length; index++) {
    if (index < values.length && values[index] === values[start]) continue;
    if (index - start > best.length && values[start] !== 0) best = { start, length: index - start };
    start = index;
  }
  const { length } = best;
  return length >= Math.max(shortestFlat, values.length / 20) && length < values.length ? best : null;
}

/** A spike is further from both neighbours, on the same side, than this many typical steps. */
const spikeSteps = 12;

function findSpikes({ values }: TimeSeries): { readonly first: number; readonly count: number } | null {
  const bound = spikeSteps * typicalStep(values);
  if (!(bound > 0)) return null;
  let first = -1;
  let found = 0;
  for (let index = 1; index + 1 < values.length; index++) {
    const before = values[index] - values[index - 1];
    const after = values[index] - values[index + 1];
    // A missing neighbour is no distance: comparisons with NaN are false.
    const isFar = Math.abs(before) > bound && Math.abs(after) > bound;
    if (!isFar || before > 0 !== after > 0) continue;
    if (first < 0) first = index;
    found++;
  }
  // Where spikes are common they are how the series goes: demand that comes now and then, rain.
  return found === 0 || found > Math.max(3, values.length / 50) ? null : { first, count: found };
}

/** The median distance between neighbours, of a sample spread over the series. */
function typicalStep(values: Float64Array): number {
  const apart = Math.max(1, Math.floor(values.length / 5_000));
  const steps: number[] = [];
  for (let index = 1; index < values.length; index += apart) {
    const step = Math.abs(values[index] - values[index - 1]);
    if (!Number.isNaN(step)) steps.push(step);
  }
  return steps.length < 10 ? 0 : (Float64Array.from(steps).sort()[Math.floor(steps.length / 2)] ?? 0);
}

function findShort({ step, values }: TimeSeries): number | null {
  const season = shortestSeason(step);
  return season !== null && values.length < 2 * season ? season : null;
}

/** Steps of the shortest season that a calendar of this step may have: a day, a week, a year. */
function shortestSeason({ unit, count: steps }: Step): number | null {
  const whole = seasonOf.get(unit);
  return whole === undefined || whole % steps !== 0 || whole === steps ? null : whole / steps;
}

const seasonOf: ReadonlyMap<string, number> = new Map([
  ['minute', 1440],
  ['hour', 24],
  ['day', 7],
  ['businessDay', 5],
  ['tradingDay', 5],
  ['week', 52],
  ['month', 12],
  ['quarter', 4],
]);

const count = (amount: number, noun: string): string =>
  `${amount.toLocaleString('en-GB')} ${noun}${amount === 1 ? '' : 's'}`;
