import { followSeasons } from '../bands/follow-seasons.ts';
import { keepAllowed, keepWithin } from '../constraints/allowed-values.ts';
import { standstillAt } from '../data/lifetime.ts';
import type { PreparedSeries } from '../data/prepared-series.ts';
import type { MethodForecast, OriginForecast } from '../methods/method-forecast.ts';
import type { MethodName } from '../methods/method-table.ts';
import type { ScaledForecast } from '../models/contract/forecaster.ts';
import { asMethod, replaceValues, type ScaledForecasts } from '../training/network-forecast.ts';
import { settle } from './settle.ts';

/** Which of the methods is the forecast. */
export const forecastMethod: MethodName = 'combination';

/** The network of a series and its simple methods as they may be combined: within its bounds, and still where it stands still.
 * @param before  the series with its cutoff */
export const limitMethods = (
  network: ScaledForecasts,
  simple: readonly MethodForecast[],
  before: PreparedSeries,
  stillAt: Standstills,
): MethodForecast[] =>
  [asMethod('network', network), ...simple].map((own) =>
    standStill(
      mapValues(own, (value) => keepWithin(before.allowed, value)),
      stillAt,
    ),
  );

/** All methods of a series, the combination after the network; rounded, where whole numbers are wanted, after they have been
 * combined.
 * @param own          the network first
 * @param combination  of them
 * @param series       with its cutoff, and with all of it learnt from */
export const joinCombination = (
  own: readonly MethodForecast[],
  combination: MethodForecast,
  { before, all }: { readonly before: PreparedSeries; readonly all: PreparedSeries },
  stillAt: Standstills,
): MethodForecast[] =>
  [own[0], settle(combination, before, all), ...own.slice(1)].map((method) =>
    mapValues(standStill(method, stillAt), (value) => keepAllowed(before.allowed, value)),
  );

/** The method that is the forecast, on the scales of the network's windows, with spreads that bands are drawn by.
 * @param seasons  that spreads may follow: none where a network has seen how the spread goes with the season */
export function chooseForecast(
  network: ScaledForecasts,
  methods: readonly MethodForecast[],
  stillAt: Standstills,
  seasons: readonly number[],
): ScaledForecasts {
  const chosen = methods.find(({ method }) => method === forecastMethod);
  return followSeasons(markStandstill(chosen ? replaceValues(network, chosen) : network, stillAt), seasons);
}

function mapValues(method: MethodForecast, change: (value: number) => number): MethodForecast {
  const changed = ({ origin, values }: OriginForecast): OriginForecast => ({
    origin,
    values: values.map(change),
  });
  return {
    method: method.method,
    calibration: method.calibration.map(changed),
    heldOut: method.heldOut.map(changed),
    future: changed(method.future),
  };
}

/** The value at which a series stands still before an origin, undefined where it moves. */
export type Standstills = (origin: number) => number | undefined;

/** Asks for each origin once: every method has the same. */
export function standstills(series: PreparedSeries): Standstills {
  const known = new Map<number, number | undefined>();
  return (origin) => {
    if (series.lifetime === null) return undefined;
    if (!known.has(origin)) known.set(origin, standstillAt(series, origin)?.value);
    return known.get(origin);
  };
}

/** A method's forecasts, but the value at which a series stands still before an origin from there on. */
function standStill(method: MethodForecast, stillAt: Standstills): MethodForecast {
  const still = (own: OriginForecast): OriginForecast => {
    const value = stillAt(own.origin);
    return value === undefined ? own : { ...own, values: own.values.map(() => value) };
  };
  return {
    ...method,
    calibration: method.calibration.map(still),
    heldOut: method.heldOut.map(still),
    future: still(method.future),
  };
}

function markStandstill(
  { calibration, heldOut, future }: ScaledForecasts,
  stillAt: Standstills,
): ScaledForecasts {
  const mark = (forecast: ScaledForecast): ScaledForecast => {
    const standstill = stillAt(forecast.window.origin);
    return standstill === undefined ? forecast : { ...forecast, standstill };
  };
  return { calibration: calibration.map(mark), heldOut: heldOut.map(mark), future: mark(future) };
}
