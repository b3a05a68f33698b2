import type { Step, TimeSeries } from '#lib/time-series.ts';
import { formatTimestamp } from '../../cells/times/format-timestamp.ts';
import { sayCount } from '../../say-count.ts';
import type { IngestNote } from '../../schema.ts';
import { findSentinel } from './find-sentinel.ts';
import { mostDistances, surveyValues, type ValueSurvey } from './survey-values.ts';

/** Notes on what the values of the series hold that a forecaster should know, each with what to do. Nothing is changed. */
export function describeValues(series: readonly TimeSeries[], isCounted: boolean): IngestNote[] {
  const at = ({ step, timestamps, observedAt }: TimeSeries, index: number): string => {
    if (observedAt !== undefined) return formatTimestamp(observedAt[index]);
    if (step.unit !== 'observation') return formatTimestamp(timestamps[index]);
    return `${isCounted ? '' : 'row '}${timestamps[index]}`;
  };
  const distances = new Float64Array(mostDistances);
  const surveys = series.map(({ values }) => surveyValues(values, distances));
  const notes: IngestNote[] = [];
  const add = <Found>(
    kind: string,
    find: (one: TimeSeries, survey: ValueSurvey) => Found | null,
    say: (one: TimeSeries, found: Found) => string,
  ): void => {
    let first: { readonly one: TimeSeries; readonly found: Found } | null = null;
    let count = 0;
    for (const [index, one] of series.entries()) {
      const found = find(one, surveys[index]);
      if (found === null) continue;
      count++;
      first ??= { one, found };
    }
    if (first === null) return;
    const others =
      count === 1
        ? ''
        : ` ${count === 2 ? 'One other series does' : `${numberWord(count - 1)} other series do`} too.`;
    notes.push({ kind, sentence: `${say(first.one, first.found)}${others}` });
  };
  add(
    'not-positive',
    (_, survey) => (survey.zeros + survey.negatives === 0 ? null : survey),
    ({ key }, { zeros, negatives }) => {
      const what = [
        zeros > 0 ? sayCount(zeros, 'zero') : '',
        negatives > 0 ? sayCount(negatives, 'negative value') : '',
      ]
        .filter(Boolean)
        .join(' and ');
      return `"${key}" contains ${what}, so percentage errors are unreliable. Use MASE.`;
    },
  );
  add('sentinel', findMissingWord, ({ key }, { value, count }) => {
    return `"${key}" holds ${value} in ${count} rows, far from all its other values: such numbers often stand for a missing value. It was read as it stands; if no value was meant, give it as a placeholder value.`;
  });
  add('flat', findFlat, (one, { start, length }) => {
    return `"${one.key}" stands still at ${one.values[start]} for ${length} rows from ${at(one, start)}: if a sensor hung there, blank those cells and upload again.`;
  });
  add('spikes', findSpikes, (one, { first, count: spikes }) => {
    return `"${one.key}" has ${sayCount(spikes, 'spike')} far from both neighbours, the first at ${at(one, first)} (${one.values[first]}): kept as read. A forecast leaves out what its season and level make unlikely, and says so.`;
  });
  add('own-step', findOwnStep, ({ key }, every) => {
    return `"${key}" has a value in every ${ordinal(every)} row only, as a column of another step beside the rest: its gaps are no missing values. Forecast it from a file apart, or gather the rows into its step.`;
  });
  add('short-for-season', findShort, ({ key, values }, season) => {
    return `"${key}" has ${values.length} rows, fewer than two seasons of ${season}: no season can be learned from it. Bring a longer file if there is one.`;
  });
  return notes;
}

/** How many rows lie from one value to the next, where that is always the same and more than one; null elsewhere. */
function findOwnStep({ values }: TimeSeries): number | null {
  // A series begins with a value.
  let every = 1;
  while (every < values.length && Number.isNaN(values[every])) every++;
  if (every < 2 || values.length < fewestOwnSteps * every) return null;
  let present = 0;
  for (let index = 0; index < values.length; index++) {
    if (Number.isNaN(values[index])) continue;
    if (index % every !== 0) return null;
    present++;
  }
  return present >= (0.9 * values.length) / every ? every : null;
}

const fewestOwnSteps = 5;
const ordinal = (count: number): string => (count === 2 ? 'second' : count === 3 ? 'third' : `${count}th`);

/** Rows from which a value that does not move is worth a word: two dozen, and a twentieth of the series. */
const shortestFlat = 24;

function findFlat({ values }: TimeSeries, { flat }: ValueSurvey): ValueSurvey['flat'] | null {
  const { length } = flat;
  return length >= Math.max(shortestFlat, values.length / 20) && length < values.length ? flat : null;
}

/** Where spikes are common they are how the series goes: demand that comes now and then, rain. */
function findSpikes({ values }: TimeSeries, { spikes }: ValueSurvey): ValueSurvey['spikes'] | null {
  return spikes.count === 0 || spikes.count > Math.max(3, values.length / 50) ? null : spikes;
}

const findMissingWord = ({ values }: TimeSeries, survey: ValueSurvey): ReturnType<typeof findSentinel> =>
  findSentinel(values, survey);

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

const words = ['', 'One', 'Two', 'Three', 'Four', 'Five', 'Six', 'Seven', 'Eight', 'Nine'];

/** A number that begins a sentence: a word while it is a digit. */
const numberWord = (count: number): string => words[count] ?? count.toLocaleString('en-GB');
