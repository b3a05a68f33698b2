import type { VersionDifference } from './schema.ts';

/** What a version says otherwise than the one before it: "Since version 1: 7 values added, 2 revised, none removed."
 * @param number  of the version
 * @param show  writes the name of a series for whoever reads it */
export function describeDifference(
  { added, revised, gone, kept, newSeries, lostSeries }: VersionDifference,
  number: number,
  show: (key: string) => string,
): string {
  const before = `version ${number - 1}`;
  if (added + revised + gone === 0) return `The same ${write(kept)} values as ${before}.`;
  const parts = [
    `${write(added)} ${added === 1 ? 'value' : 'values'} added`,
    `${count(revised)} revised`,
    `${count(gone)} removed`,
  ];
  const series = [
    ...(newSeries.length > 0 ? [`new series ${named(newSeries, show)}`] : []),
    ...(lostSeries.length > 0 ? [`without ${named(lostSeries, show)}`] : []),
  ];
  return `Since ${before}: ${[...parts, ...series].join(', ')}.`;
}

const write = (number: number): string => number.toLocaleString('en-US');
const count = (number: number): string => (number === 0 ? 'none' : write(number));

const named = (keys: readonly string[], show: (key: string) => string): string => {
  const shown = keys.slice(0, 3).map(show).join(', ');
  return keys.length > 3 ? `${shown} and ${write(keys.length - 3)} more` : shown;
};
