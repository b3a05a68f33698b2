import { removeSeason } from './seasonal-strength.ts';

/** Where two cycles of a persistent series resemble each other by chance, the share comes out as far from 0 as this over the
 * square of the cycles; measured on autoregressions that remember for one to four days. */
const chanceOfCycles = 1.4;

/** What all series of a panel say together of a season that single ones are too short to tell: the mean of their seasonal
 * shares, in deviations of what it would be by chance. Unlike series count each for itself, those that move together as few: one
 * weather that lasts for days looks like a week in all of them.
 * @param shares  of each series, as `seasonalShare` gives them
 * @param rests   the same series without shorter seasons, each of two cycles or more; they end together
 * @param cycles  that most of them have */
export function panelEvidence(
  shares: readonly number[],
  rests: readonly Float64Array[],
  period: number,
  cycles: number,
): number {
  const count = shares.length;
  const mean = shares.reduce((sum, share) => sum + share / count, 0);
  const scatter = Math.sqrt(shares.reduce((sum, share) => sum + (share - mean) ** 2 / count, 0));
  const deviation = Math.max(scatter, chanceOfCycles / cycles ** 2);
  const independent = countIndependent(rests.map((rest) => removeSeason(rest, period)));
  return (mean * Math.sqrt(independent)) / deviation;
}

/** The number of independent series whose mean would vary as much as that of these. */
function countIndependent(series: readonly Float64Array[]): number {
  const length = Math.min(...series.map((values) => values.length));
  const mean = new Float64Array(length);
  let moving = 0;
  for (const values of series) {
    const recent = values.subarray(values.length - length);
    const deviation = deviationOf(recent);
    if (!(deviation > 0)) continue;
    moving++;
    for (let step = 0; step < length; step++) mean[step] += recent[step] / deviation;
  }
  if (moving === 0) return 1;
  const variance = (deviationOf(mean) / moving) ** 2;
  return Math.max(1, Math.min(moving, 1 / variance));
}

function deviationOf(values: Float64Array): number {
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  return Math.sqrt(values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / values.length);
}
