import type { MethodName } from '../methods/method-table.ts';
import type { ErrorScales } from '../metrics/scaled-errors.ts';
import { scoreWithScales } from '../metrics/score-method.ts';
import type { ForecastPoint, MethodMetrics, SeriesForecast } from '../result/result-schema.ts';

/** What one method says of the held-out steps; null where it has no answer. */
export type HeldOutMethod = { readonly method: MethodName; readonly heldOut: readonly (number | null)[] };

/** The held-out part of one series, as far as accuracy needs it. */
export type HeldOutPart = {
  readonly cutoff: number;
  /** With actuals and bands, of the method that is the forecast. */
  readonly points: readonly ForecastPoint[];
  readonly methods: readonly HeldOutMethod[];
  readonly forecastMethod: MethodName;
};

/** What accuracy needs of one series of a result. */
export const heldOutPart = (
  { cutoff, heldOut, methods }: Pick<SeriesForecast, 'cutoff' | 'heldOut' | 'methods'>,
  forecastMethod: HeldOutPart['forecastMethod'],
): HeldOutPart => ({ cutoff, points: heldOut, methods, forecastMethod });

/** One origin of the backtest, and the steps it was judged on. */
export type Fold = {
  /** Timestamp of the last value its forecast saw. */
  readonly origin: number;
  readonly from: number;
  readonly to: number;
  readonly metrics: readonly MethodMetrics[];
};

/** The folds of a held-out part: one origin a horizon, everyone's score after each. */
export function describeFolds(part: HeldOutPart, horizon: number, scales: ErrorScales): Fold[] {
  const { cutoff, points } = part;
  const count = Math.ceil(points.length / horizon);
  return Array.from({ length: count }, (_, fold) => {
    const first = fold * horizon;
    const end = Math.min(first + horizon, points.length);
    return {
      origin: first === 0 ? cutoff : points[first - 1].timestamp,
      from: points[first].timestamp,
      to: points[end - 1].timestamp,
      metrics: scoreSteps(part, (step) => step >= first && step < end, scales),
    };
  });
}

/** Everyone's score at each number of steps ahead, over the origins; the first entry is one step ahead. */
export function describeSteps(part: HeldOutPart, horizon: number, scales: ErrorScales): MethodMetrics[][] {
  const steps = Math.min(horizon, part.points.length);
  return Array.from({ length: steps }, (_, ahead) =>
    scoreSteps(part, (step) => step % horizon === ahead, scales),
  );
}

function scoreSteps(
  { points, methods, forecastMethod }: HeldOutPart,
  has: (step: number) => boolean,
  scales: ErrorScales,
): MethodMetrics[] {
  const chosen = points.filter((_, step) => has(step));
  const actual = chosen.map((point) => point.actual ?? Number.NaN);
  return methods.map(({ method, heldOut }) => {
    const predicted = heldOut.filter((_, step) => has(step)).map((value) => value ?? Number.NaN);
    return scoreWithScales(method, actual, predicted, scales, method === forecastMethod ? chosen : null);
  });
}
