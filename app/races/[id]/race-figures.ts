import type { ForecastSettings } from '#lib/forecast/schema.ts';
import type { RaceDetail, RunStatus } from '#lib/runs/schema.ts';
import type { Step } from '#lib/time-series.ts';
import { firstLosses } from './first-losses.ts';

/** What a race came to, in plain numbers: all that its picture, its table and its files need. */
export type RaceFigures = {
  readonly step: Step;
  readonly horizon: number;
  readonly epochs: number;
  readonly seed: number;
  readonly lookback: number;
  readonly racers: readonly RacerFigures[];
};

/** What the page of a race says of one of its cells. */
export type RacerFigures = {
  readonly cell: ForecastSettings['cell'];
  /** null for whoever has only a link: the run is not theirs to find. */
  readonly runId: string | null;
  readonly status: RunStatus;
  readonly failure: string | null;
  /** Mean absolute error on the held-out part, mean over the series; null without a result. */
  readonly mae: number | null;
  /** Whether any network was better than the base forecast on the validation part. */
  readonly learnt: boolean;
  readonly parameterCount: number | null;
  readonly bestEpoch: number | null;
  readonly trainedMs: number | null;
  /** Steps of the series that hold 95% of what moves the forecast. */
  readonly memoryLength: number | null;
  /** Steps of the series from one step of the network to the next, and so from one lag to the next. */
  readonly stride: number;
  /** Norm of d forecast / d input by lag, from lag 1 on, mean over the origins; empty where nothing was learnt. */
  readonly gradient: readonly number[];
  /** Of the first network, by epoch. */
  readonly validationLosses: readonly number[];
};

/** Gathers the figures of a race from its runs and what they remembered.
 * @param namesRuns  whether the reader may go on to the runs */
export function raceFigures({ racers }: RaceDetail, step: Step, namesRuns: boolean): RaceFigures {
  const settings = racers[0]?.run.settings;
  return {
    step,
    horizon: settings?.horizon ?? 0,
    epochs: settings?.epochs ?? 0,
    seed: settings?.seed ?? 0,
    lookback: settings?.lookback ?? 0,
    racers: racers.map(({ run, memory }) => {
      const { result } = run;
      // The network that was judged, not the one trained again on all the data.
      const judgedEpochs = result?.backtestEpochs.length ? result.backtestEpochs : (result?.bestEpochs ?? []);
      return {
        cell: run.cell,
        runId: namesRuns ? run.id : null,
        status: run.status,
        failure: run.failure,
        mae: result?.metrics.find(({ method }) => method === 'network')?.mae ?? null,
        learnt: judgedEpochs.some((epoch) => epoch > 0),
        parameterCount: result?.parameterCount ?? null,
        bestEpoch: judgedEpochs[0] ?? null,
        trainedMs: run.durationMs,
        memoryLength: run.memoryLength,
        stride: memory?.stride ?? 1,
        gradient: memory?.wholeForecast.mean ?? [],
        validationLosses: firstLosses(run.epochs),
      };
    }),
  };
}
