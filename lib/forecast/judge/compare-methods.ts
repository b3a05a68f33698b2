import type { MethodName } from '../methods/method-table.ts';
import { divideByScale, type ErrorScales } from '../metrics/scaled-errors.ts';
import type { Comparison } from '../result/evidence-schema.ts';
import { testAccuracy } from './diebold-mariano.ts';
import type { HeldOutPart } from './fold-accuracy.ts';

const references = ['seasonalNaive', 'naive'] as const;

/** The forecast of one series beside seasonal naive and naive: skill by MAE, and whether chance would do as well. */
export const compareMethods = (part: HeldOutPart, horizon: number): Comparison[] =>
  comparePanel([{ part, scales: { absolute: 1, squared: 1 } }], horizon);

/** The same of a panel. Errors are in units of each series' MASE denominator, so that no series counts more for its
 * larger numbers; the test looks at the mean over the series of each held-out step, for series of one time move
 * together and are no independent witnesses. A method that not every series has is left out. */
export function comparePanel(
  panel: readonly { readonly part: HeldOutPart; readonly scales: ErrorScales }[],
  horizon: number,
): Comparison[] {
  const judged = panel.filter(({ part, scales }) => part.points.length > 0 && (scales.absolute ?? 0) > 0);
  return references.flatMap((against) => {
    const pairs = judged.flatMap(({ part, scales }) => {
      const own = lossesOf(part, part.forecastMethod, scales);
      const other = lossesOf(part, against, scales);
      return own && other ? [{ own, other }] : [];
    });
    if (pairs.length === 0) return [];
    const longest = Math.max(...pairs.map(({ own }) => own.length));
    const differences: number[] = [];
    let [ownSum, otherSum] = [0, 0];
    for (let step = 0; step < longest; step++) {
      // Counted from the end: a shorter held-out part is a later one.
      const known = pairs
        .map(({ own, other }) => ({ own: own.at(step - longest), other: other.at(step - longest) }))
        .filter(isKnown);
      for (const { own, other } of known) {
        ownSum += own;
        otherSum += other;
      }
      if (known.length > 0)
        differences.push(known.reduce((sum, { own, other }) => sum + own - other, 0) / known.length);
    }
    const skill = otherSum > 0 ? 1 - ownSum / otherSum : null;
    return [{ against, skill, test: testAccuracy(differences, horizon) }];
  });
}

type Losses = { readonly own: number; readonly other: number };
const isKnown = (pair: { own: number | undefined; other: number | undefined }): pair is Losses =>
  Number.isFinite(pair.own) && Number.isFinite(pair.other);

/** Scaled absolute errors by held-out step, NaN for a gap; null if the series lacks the method. */
function lossesOf(
  { points, methods }: HeldOutPart,
  method: MethodName,
  scales: ErrorScales,
): number[] | null {
  const forecasts = methods.find((own) => own.method === method)?.heldOut;
  if (forecasts === undefined) return null;
  return points.map(({ actual }, step) => {
    const predicted = forecasts[step] ?? null;
    const error = actual === null || predicted === null ? null : Math.abs(actual - predicted);
    return divideByScale(error, scales.absolute) ?? Number.NaN;
  });
}
