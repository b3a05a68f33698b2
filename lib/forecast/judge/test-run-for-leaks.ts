import type { TimeSeries } from '#lib/time-series.ts';
import { type BaselineForecasts, forecastBaselines } from '../baselines/forecast-baselines.ts';
import { forecastPanel, type PanelForecast } from '../combine/forecast-panel.ts';
import type { Split } from '../data/split-series.ts';
import { pretrainedNetwork } from '../models/pretrained/pretrained-weights.ts';
import type { LeakTest } from '../result/evidence-schema.ts';
import type { ForecastSettings } from '../settings/settings-schema.ts';
import { prepareStage, type Stage } from '../training/stage.ts';
import type { TrainedStages } from '../training/trained-stages.ts';
import { type ForecastBefore, joinLeakTests, testLeak } from './leak-test.ts';

/** Series of a panel whose simple methods are fitted again, at most, evenly spaced. */
const mostRefitted = 8;

/** The leak test of a run, at its first and its last origin: scaler, windows, base forecast, simple methods, bands
 * and all that is decided between them are worked out again from an altered panel; only the networks' weights, which
 * took all the time, are taken over. Null where no series is long enough to have a held-out part.
 * @param baselines  of the panel as it is */
export function testRunForLeaks(
  panel: readonly TimeSeries[],
  backtest: Stage,
  trained: Pick<TrainedStages, 'backtest'>,
  baselines: readonly BaselineForecasts[],
  settings: ForecastSettings,
): LeakTest | null {
  const judged = backtest.panel.flatMap(({ split }, index) => (split.cutoff < split.length ? [index] : []));
  if (judged.length === 0) return null;
  const stride = Math.ceil(judged.length / mostRefitted);
  const refitted = new Set(judged.filter((_, place) => place % stride === 0));
  const forecastWith = (stage: Stage, simple: readonly BaselineForecasts[]) =>
    forecastPanel(stage, stage, { backtest: trained.backtest, final: nothingTrained }, simple, settings);
  const { recipe } = backtest;
  const { engine } = backtest.forecaster;
  const forecasts = forecastWith(backtest, baselines);
  const cutoffs = backtest.panel.map(({ split }) => split.cutoff);
  const testAt = (cuts: readonly number[], again: ReadonlySet<number>): LeakTest => {
    const forecastAgain = (altered: readonly TimeSeries[]) => {
      const stage = prepareStage('backtest', altered, settings, recipe, engine);
      const simple = stage.panel.map((own, index) =>
        again.has(index)
          ? forecastBaselines(
              own,
              own,
              settings,
              recipe,
              pretrainedNetwork(engine),
              baselines[index].withoutEts,
            )
          : baselines[index],
      );
      return forecastsBefore(stage, forecastWith(stage, simple), cuts, again);
    };
    return testLeak(
      panel,
      cuts,
      forecastsBefore(backtest, forecasts, cuts, again),
      forecastAgain,
      again.size,
    );
  };
  const atCutoff = testAt(cutoffs, refitted);
  const lastOrigins = backtest.panel.map(({ split }) => lastOrigin(split, settings.horizon));
  if (lastOrigins.every((origin, index) => origin === cutoffs[index])) return atCutoff;
  // What is fitted is fitted before the cutoff, whichever origin asks: once is enough.
  return joinLeakTests([atCutoff, testAt(lastOrigins, new Set())]);
}

function lastOrigin({ cutoff, length }: Split, horizon: number): number {
  return cutoff + horizon * Math.max(0, Math.ceil((length - cutoff) / horizon) - 1);
}

const nothingTrained = { weights: [], bestEpochs: [] };

/** All that was forecast at origins up to the cut, and the bands of those that know of no series what came after it. */
function forecastsBefore(
  { panel }: Stage,
  { methods, forecasts, bands }: PanelForecast,
  cut: readonly number[],
  refitted: ReadonlySet<number>,
): ForecastBefore[] {
  const byMethod = panel.flatMap(({ source: { key } }, index) =>
    methods[index]
      // What was taken over from the first time proves nothing.
      .filter(({ method }) => method === 'network' || refitted.has(index))
      .map(({ method, calibration, heldOut }) => ({
        key,
        method,
        values: [...calibration, ...heldOut]
          .filter(({ origin }) => origin <= cut[index])
          .flatMap(({ values }) => [...values]),
      })),
  );
  /** Bands that are calibrated on all but the last origins of every series. */
  const isKnownBefore = (later: number): boolean =>
    forecasts.every(({ heldOut }, index) =>
      heldOut
        .slice(0, Math.max(0, heldOut.length - later))
        .every(({ window: { origin } }) => origin < cut[index]),
    );
  const ofBands = panel.map(({ source: { key } }, index) => ({
    key,
    method: 'bands',
    values: bands[index].heldOut
      .filter((_, fold) => isKnownBefore(bands[index].heldOut.length - fold))
      .flatMap(({ half80, half95 }) => [...half80, ...half95]),
  }));
  return [...byMethod, ...ofBands];
}
