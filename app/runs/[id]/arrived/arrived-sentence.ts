import type { ArrivedScore } from '#lib/forecast/schema.ts';
import { countSteps, nameSteps, type Step } from '#lib/time-series.ts';
import { formatCount, formatNumber } from '../../../_ui/words/format-number.ts';

/** How a forecast did on what has come since: "7 of the 28 forecast days have come: they were missed by 68 on average, and 6
 * of 7 were inside the 80% band." Null where nothing has come. */
export function arrivedSentence({ arrived, points, mae, inside80 }: ArrivedScore, step: Step): string | null {
  if (arrived === 0 || mae === null) return null;
  const have = arrived === 1 ? 'has' : 'have';
  const missed = arrived === 1 ? 'it was missed' : 'they were missed';
  const inside = `${formatCount(inside80)} of ${formatCount(arrived)} ${inside80 === 1 ? 'was' : 'were'} inside the 80% band`;
  return `${formatCount(arrived)} of the ${formatCount(points.length)} forecast ${nameSteps(points.length, step)} ${have} come since: ${missed} by ${formatNumber(mae)} on average (MAE), and ${inside}.`;
}

/** "Version 2 of the data has 7 more days": what a newer version has beyond the data of a run. */
export const newerDataSentence = (number: number, more: number, step: Step): string =>
  more > 0
    ? `Version ${number} of the data goes on for ${countSteps(more, step)} beyond what this run knew.`
    : `Version ${number} of the data is newer than what this run knew.`;
