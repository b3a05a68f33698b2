import type { ScaledForecast } from '../models/contract/forecaster.ts';
import { type BandRule, type Bands, calibrateBands } from './calibrate-bands.ts';

/** What is forecast for one series, with what its bands may be calibrated on. */
type JudgedForecasts = {
  readonly calibration: readonly ScaledForecast[];
  readonly heldOut: readonly ScaledForecast[];
};

/** The bands of one series: of each origin of the held-out part, and of the future. */
export type RunBands = { readonly heldOut: readonly Bands[]; readonly future: Bands };

/** The bands of every series of a run, origin by origin: whatever was known by then calibrates them, the errors from earlier
 * origins of the held-out part among it, as a forecast that is made again each horizon would do.
 * Origins are counted from the last one: a shorter held-out part is a later one.
 * @param forecasts  of each series
 * @returns in the same order */
export function bandsOfRun(
  forecasts: readonly JudgedForecasts[],
  horizon: number,
  rule: BandRule,
): RunBands[] {
  // By key, so that the order of a file does not move a bit.
  const keyOf = ({ calibration, heldOut }: JudgedForecasts): string =>
    (calibration.at(0) ?? heldOut.at(0))?.window.series.source.key ?? '';
  const order = [...forecasts.keys()].sort((a, b) => {
    const [one, other] = [keyOf(forecasts[a]), keyOf(forecasts[b])];
    return one < other ? -1 : one > other ? 1 : 0;
  });
  const calibrate = (later: number): Bands[] => {
    const known = order.map((index) => {
      const { calibration, heldOut } = forecasts[index];
      return [...calibration, ...heldOut.slice(0, Math.max(0, heldOut.length - later))];
    });
    const calibrated = calibrateBands(known, horizon, rule);
    const places = new Map(order.map((index, place) => [index, place]));
    return forecasts.map((_, index) => calibrated[places.get(index) ?? 0]);
  };
  const folds = Math.max(0, ...forecasts.map(({ heldOut }) => heldOut.length));
  const byLater = Array.from({ length: folds + 1 }, (_, later) => calibrate(later));
  return forecasts.map(({ heldOut }, index) => ({
    heldOut: heldOut.map((_, fold) => byLater[heldOut.length - fold][index]),
    future: byLater[0][index],
  }));
}
