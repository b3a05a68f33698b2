import type { MethodForecast, OriginForecast } from '../methods/method-forecast.ts';
import type { MethodWeight } from './weigh-methods.ts';

/** The weighted mean of several methods' forecasts, from every origin where all of them have one.
 * @param weights  those with a weight take part; they sum to 1 */
export function combineMethods(
  methods: readonly MethodForecast[],
  weights: { readonly judged: readonly MethodWeight[]; readonly future: readonly MethodWeight[] },
): MethodForecast {
  const judged = takePart(methods, weights.judged);
  return {
    method: 'combination',
    calibration: combineOrigins(judged.map(({ weight, own }) => ({ weight, forecasts: own.calibration }))),
    heldOut: combineOrigins(judged.map(({ weight, own }) => ({ weight, forecasts: own.heldOut }))),
    future: combineOrigins(
      takePart(methods, weights.future).map(({ weight, own }) => ({ weight, forecasts: [own.future] })),
    )[0],
  };
}

type Part = { readonly weight: number; readonly own: MethodForecast };

function takePart(methods: readonly MethodForecast[], weights: readonly MethodWeight[]): Part[] {
  return weights.flatMap(({ method, weight }) => {
    const own = methods.find((other) => other.method === method);
    return own ? [{ weight, own }] : [];
  });
}

function combineOrigins(
  parts: readonly { readonly weight: number; readonly forecasts: readonly OriginForecast[] }[],
): OriginForecast[] {
  const byOrigin = parts.map(({ forecasts }) => new Map(forecasts.map((own) => [own.origin, own.values])));
  return (parts.at(0)?.forecasts ?? []).flatMap(({ origin, values }) => {
    const all = byOrigin.map((own) => own.get(origin));
    const sums = new Float64Array(values.length);
    for (let part = 0; part < parts.length; part++) {
      const own = all[part];
      if (own === undefined) return [];
      for (let step = 0; step < sums.length; step++) sums[step] += parts[part].weight * own[step];
    }
    return [{ origin, values: sums }];
  });
}
