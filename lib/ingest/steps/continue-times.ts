import { millisecondsPerDay } from '../cells/times/civil-time.ts';
import { monthIndex, ordinal } from './find-month-step.ts';
import { placeInWeek, startOfWeek, weekOf } from './weeks.ts';

/** The times at which a series without an even step goes on, by the pattern that its own show: the same days of every month, the same
 * places in the week (opening hours, sessions, certain weekdays), or distances that come by turns (4, 4 and 5 weeks).
 * @param observedAt  when each value was observed, strictly increasing, in milliseconds of the wall clock
 * @param count       how many are wanted
 * @returns [count], null where no such pattern is seen */
export function continueTimes(observedAt: Float64Array, count: number): Float64Array | null {
  const times = observedAt.subarray(Math.max(0, observedAt.length - timesLookedAt));
  if (times.length < fewestTimes) return null;
  return byDaysOfMonth(times, count) ?? byPlacesInWeek(times, count) ?? byTurns(times, count);
}

const timesLookedAt = 20_000;
const fewestTimes = 6;

/** The days of every month on which rows come, where these are few and always the same. */
type DaysOfMonth = {
  readonly days: readonly { readonly day: number; readonly fromEnd: boolean }[];
  readonly clockMs: number;
};

/** The 1st and the 15th, the 15th and the last day; null where rows keep no such days. */
function findDaysOfMonth(times: Float64Array): DaysOfMonth | null {
  const clockMs = modulo(times[0], millisecondsPerDay);
  const months = new Map<number, number[]>();
  for (const timestampMs of times) {
    if (modulo(timestampMs, millisecondsPerDay) !== clockMs) return null;
    const month = monthIndex(timestampMs);
    const own = months.get(month);
    const day = new Date(timestampMs).getUTCDate();
    if (own === undefined) months.set(month, [day]);
    else if (own.push(day) > mostDaysOfMonth) return null;
  }
  // The first and the last month may be cut.
  const whole = [...months].slice(1, -1);
  if (whole.length < fewestMonths) return null;
  const [[, firstDays]] = whole;
  if (firstDays.length < 2 || whole.some(([, own]) => own.length !== firstDays.length)) return null;
  const days = firstDays.map((first, place) => {
    if (whole.every(([, own]) => own[place] === first)) return { day: first, fromEnd: false };
    const [fromEnd, ...others] = new Set(whole.map(([month, own]) => lastDayOf(month) - own[place]));
    return others.length === 0 ? { day: fromEnd, fromEnd: true } : null;
  });
  const known = days.filter((rule) => rule !== null);
  return known.length === days.length ? { days: known, clockMs } : null;
}

const mostDaysOfMonth = 6;
const fewestMonths = 3;
const lastDayOf = (month: number): number =>
  new Date(Date.UTC(Math.floor(month / 12), (month % 12) + 1, 0)).getUTCDate();

/** The days of each month on which the rows of all series come, in words: "the 1st and 15th"; null where these are not the same. */
export function describeDaysOfMonth(series: readonly Float64Array[]): string | null {
  const words = new Set(
    series.map((times) => {
      const found = times.length < fewestTimes ? null : findDaysOfMonth(times);
      return found?.days.map(({ day, fromEnd }) => sayDay(day, fromEnd)).join(' and ') ?? null;
    }),
  );
  const [only] = words;
  return words.size === 1 && only !== null ? `the ${only}` : null;
}

const sayDay = (day: number, fromEnd: boolean): string =>
  fromEnd ? (day === 0 ? 'last day' : `${day} days before the last`) : ordinal(day);

function byDaysOfMonth(times: Float64Array, count: number): Float64Array | null {
  const found = findDaysOfMonth(times);
  if (found === null) return null;
  return collect(count, times[times.length - 1], function* (lastMs) {
    for (let month = monthIndex(lastMs); ; month++) {
      for (const { day, fromEnd } of found.days) {
        const last = lastDayOf(month);
        const own = fromEnd ? last - day : Math.min(day, last);
        yield Date.UTC(Math.floor(month / 12), month % 12, own) + found.clockMs;
      }
    }
  });
}

/** Distances that repeat themselves: 4, 4 and 5 weeks. */
function byTurns(times: Float64Array, count: number): Float64Array | null {
  const distances = Array.from(times.subarray(1), (timestampMs, index) => timestampMs - times[index]);
  for (let period = 2; period <= Math.min(longestTurn, distances.length / 3); period++) {
    const repeated = distances.filter((distance, index) => distance === distances[index - period]).length;
    if (repeated < 0.95 * (distances.length - period)) continue;
    const turn = distances.slice(-period);
    return collect(count, times[times.length - 1], function* (lastMs) {
      for (let index = 0, at = lastMs; ; index++) {
        at += turn[index % period];
        yield at;
      }
    });
  }
  return null;
}

const longestTurn = 12;

/** Places in the week that are taken in most of the last weeks: rows of opening hours. */
function byPlacesInWeek(times: Float64Array, count: number): Float64Array | null {
  const lastMs = times[times.length - 1];
  const lastWeek = weekOf(lastMs);
  const firstWeek = Math.max(weekOf(times[0]), lastWeek - weeksLookedAt);
  const weeks = lastWeek - firstWeek;
  if (weeks < fewestWeeks) return null;
  const taken = new Map<number, number>();
  let looked = 0;
  for (const timestampMs of times) {
    const week = weekOf(timestampMs);
    // The last week may be cut.
    if (week < firstWeek || week >= lastWeek) continue;
    const place = placeInWeek(timestampMs);
    taken.set(place, (taken.get(place) ?? 0) + 1);
    looked++;
  }
  const usual = [...taken].filter(([, rows]) => rows * 2 > weeks);
  const explained = usual.reduce((sum, [, rows]) => sum + rows, 0);
  if (usual.length === 0 || explained < 0.8 * looked) return null;
  const places = usual.map(([place]) => place).sort((left, right) => left - right);
  return collect(count, lastMs, function* () {
    for (let week = lastWeek; ; week++) for (const place of places) yield startOfWeek(week) + place;
  });
}

const weeksLookedAt = 8;
const fewestWeeks = 2;

/** The first times of an endless list that lie behind the last one. */
function collect(count: number, lastMs: number, list: (lastMs: number) => Generator<number>): Float64Array {
  const found = new Float64Array(count);
  let next = 0;
  for (const timestampMs of list(lastMs)) {
    if (next === count) break;
    if (timestampMs > lastMs) found[next++] = timestampMs;
  }
  return found;
}

const modulo = (value: number, by: number): number => ((value % by) + by) % by;
