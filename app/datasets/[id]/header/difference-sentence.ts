import type { VersionDifference } from '#lib/datasets/schema.ts';
import { formatCount } from '../../../_ui/words/format-number.ts';
import { shownName } from '../../../_ui/words/shown-name.ts';

/** What a version says otherwise than the one before it: "Since version 1: 7 values added, 2 revised, none removed." */
export function differenceSentence(
  { added, revised, gone, kept, newSeries, lostSeries }: VersionDifference,
  number: number,
): string {
  const before = `version ${number - 1}`;
  if (added + revised + gone === 0) return `The same ${formatCount(kept)} values as ${before}.`;
  const parts = [
    `${formatCount(added)} ${added === 1 ? 'value' : 'values'} added`,
    `${count(revised)} revised`,
    `${count(gone)} removed`,
  ];
  const series = [
    ...(newSeries.length > 0 ? [`new series ${named(newSeries)}`] : []),
    ...(lostSeries.length > 0 ? [`without ${named(lostSeries)}`] : []),
  ];
  return `Since ${before}: ${[...parts, ...series].join(', ')}.`;
}

const count = (number: number): string => (number === 0 ? 'none' : formatCount(number));

const named = (keys: readonly string[]): string => {
  const shown = keys
    .slice(0, 3)
    .map((key) => shownName(key, 40))
    .join(', ');
  return keys.length > 3 ? `${shown} and ${formatCount(keys.length - 3)} more` : shown;
};
