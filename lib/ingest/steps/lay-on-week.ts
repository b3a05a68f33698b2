import { placeInWeek, startOfWeek, weekOf } from './weeks.ts';

/** The times of rows that keep the same places of every week, as opening hours do, with those added that have no row: on holidays.
 * So a week is always as many rows, and one place stands as far from the same place a week before.
 * @param times  when rows were observed, strictly increasing, in milliseconds of the wall clock
 * @returns strictly increasing; null where the places are not always the same, or where none lacks */
export function layOnWeek(times: Float64Array): Float64Array | null {
  const { length } = times;
  if (length < fewestTimes) return null;
  const [first, last] = [weekOf(times[0]), weekOf(times[length - 1])];
  // The first and the last week may be cut.
  const weeks = last - first - 1;
  if (weeks < fewestWeeks) return null;
  const taken = new Map<number, number>();
  for (const timestampMs of times) {
    const week = weekOf(timestampMs);
    if (week === first || week === last) continue;
    const place = placeInWeek(timestampMs);
    taken.set(place, (taken.get(place) ?? 0) + 1);
  }
  const places = [...taken]
    .filter(([, rows]) => 2 * rows > weeks)
    .map(([place]) => place)
    .sort((one, other) => one - other);
  const isPlace = new Set(places);
  const outside = times.reduce(
    (sum, timestampMs) => sum + (isPlace.has(placeInWeek(timestampMs)) ? 0 : 1),
    0,
  );
  if (outside > mostOutside * length) return null;
  const laid = new Set(times);
  for (let week = first; week <= last; week++) {
    for (const place of places) {
      const timestampMs = startOfWeek(week) + place;
      if (timestampMs > times[0] && timestampMs < times[length - 1]) laid.add(timestampMs);
    }
  }
  const added = laid.size - length;
  return added > 0 && added <= mostAdded * length ? Float64Array.from(laid).sort() : null;
}

const fewestTimes = 20;
const fewestWeeks = 3;
/** Share of the rows that may come at other times: an extra hour. */
const mostOutside = 0.02;
/** Share of the rows that may be added: more is a pattern that nobody kept. */
const mostAdded = 0.2;
