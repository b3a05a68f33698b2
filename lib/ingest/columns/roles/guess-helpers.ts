import type { TimeSeries } from '#lib/time-series.ts';
import { mainColumn } from '../../main-column.ts';

/** Which columns of numbers help to predict the others rather than being forecast themselves: flags of 0 and 1, and columns
 * that go on beyond the end of the one that is most likely meant, as a plan or a price list does. None where nothing would be
 * left to forecast.
 * @param columns  of numbers, in the order of the file
 * @param series   made of them; of several ids one each */
export function guessHelpers(
  columns: readonly string[],
  series: readonly Pick<TimeSeries, 'key' | 'timestamps' | 'values'>[],
): string[] {
  if (columns.length < 2) return [];
  const facts = columns.map((name) => columnFacts(series.filter(({ key }) => isOf(key, name))));
  const measured = columns.filter((_, place) => !facts[place]?.isFlag);
  if (measured.length === 0) return [];
  const main = measured[mainColumn(measured)];
  const end = facts[columns.indexOf(main)]?.end ?? Number.POSITIVE_INFINITY;
  return columns.filter((name, place) => {
    const own = facts[place];
    return own !== undefined && name !== main && (own.isFlag || own.end > end);
  });
}

/** Whether a series is of a column: it goes by its name, or by `<id>/<name>` where a file holds several ids. */
const isOf = (key: string, name: string): boolean => key === name || key.endsWith(`/${name}`);

function columnFacts(series: readonly Pick<TimeSeries, 'timestamps' | 'values'>[]) {
  let end = Number.NEGATIVE_INFINITY;
  let [zeros, ones, others] = [0, 0, 0];
  for (const { timestamps, values } of series) {
    values.forEach((value, index) => {
      if (!Number.isFinite(value)) return;
      if (timestamps[index] > end) end = timestamps[index];
      if (value === 0) zeros++;
      else if (value === 1) ones++;
      else others++;
    });
  }
  return { end, isFlag: others === 0 && zeros > 0 && ones > 0 };
}
