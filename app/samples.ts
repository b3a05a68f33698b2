import type { ForecastSettings } from '#lib/forecast/schema.ts';

/** Settings under which an echo of the sample "long echo" can be learnt: the season is the cycle, so that a clock tells
 * when the echo is due, and the lookback is one too, so that every window holds one call, the only place that says how
 * high it will be, and one echo of a call before, which makes all windows alike in scale. */
const echoSettings = (distance: number, epochs: number): Partial<ForecastSettings> => ({
  horizon: distance + 50,
  lookback: distance + 50,
  seasons: [distance + 50],
  hiddenSize: 32,
  epochs,
  learningRate: 0.01,
  holdout: 20 * (distance + 50),
  members: 1,
});

/** The data sets that come with the program, one click from the home page. */
export const samples = [
  {
    id: 'seattle-weather',
    file: 'seattle-weather.csv',
    name: 'Seattle weather',
    words: 'Daily, 2012–2015: highest and lowest temperature, rain, wind',
    targets: ['temp_max', 'temp_min', 'precipitation', 'wind'],
    opensWith: 'temp_max',
  },
  {
    id: 'sp500',
    file: 'sp500.csv',
    name: 'S&P 500',
    words: 'Trading days, 2000–2020: the daily close, hard to beat',
    targets: ['close'],
    opensWith: 'close',
  },
  {
    id: 'air-passengers',
    file: 'air-passengers.csv',
    name: 'Air passengers',
    words: 'Monthly, 1949–1960: growth and a season that grows with it',
    targets: ['Passengers'],
    opensWith: 'Passengers',
  },
  {
    id: 'long-echo',
    file: 'long-echo.csv',
    name: 'Long echo',
    words: 'Made up, each second: the answer lies 50, 100 or 200 steps back. Race the cells on it',
    targets: ['echo_50', 'echo_100', 'echo_200'],
    opensWith: 'echo_50',
  },
] as const;

/** The settings that a sample brings for one of its series, where the usual ones could not work; empty for the rest. */
export function sampleSettings(fileName: string, seriesKey: string): Partial<ForecastSettings> {
  if (fileName !== 'long-echo.csv') return {};
  return (
    { echo_50: echoSettings(50, 30), echo_100: echoSettings(100, 30), echo_200: echoSettings(200, 90) }[
      seriesKey
    ] ?? {}
  );
}
