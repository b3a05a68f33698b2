import type { MethodName } from '../methods/method-table.ts';
import { quantileLevels, quantilesOf } from '../result/point-quantiles.ts';
import type { ForecastPoint } from '../result/result-schema.ts';
import { scorePoints } from './score-arrived.ts';
import { type ActualAt, findActuals, type Truth, withActuals } from './truth.ts';

/** One of the forecasts of a series that were made one after the other. */
export type TrackedForecast = {
  /** Timestamp of the last value that it knew. */
  readonly cutoff: number;
  readonly points: readonly ForecastPoint[];
  /** What each method says of the same steps; null where it has no answer. */
  readonly methods: readonly { readonly method: MethodName; readonly values: readonly (number | null)[] }[];
};

/** Errors of a forecast on some steps that have come, and of the simple methods on the same ones. */
export type TrackScore = {
  /** Steps scored. */
  readonly count: number;
  /** Mean absolute errors in the unit of the data; null where nothing has come, or a method has no answer for one of them. */
  readonly mae: number | null;
  readonly naive: number | null;
  readonly seasonalNaive: number | null;
  /** 1 - error / error of the reference; null where that made none. */
  readonly skill: number | null;
  /** Mean of forecast less actual. */
  readonly bias: number | null;
  /** Mean of the actuals' absolute values: what a bias is a share of. */
  readonly size: number | null;
  /** Shares inside the bands; null where nothing has come. */
  readonly coverage80: number | null;
  readonly coverage95: number | null;
};

/** The record of all forecasts of one series, in the light of what has come. */
export type Track = {
  readonly reference: 'naive' | 'seasonalNaive';
  readonly overall: TrackScore;
  /** By how many steps ahead the forecast was, from 1. */
  readonly bySteps: readonly (TrackScore & { readonly step: number })[];
  /** By forecast, in the order given. */
  readonly byForecast: readonly (TrackScore & { readonly cutoff: number })[];
  /** By the time that was forecast, whoever forecast it, in time order; none that has not come. */
  readonly byTarget: readonly (TrackScore & { readonly timestamp: number })[];
  /** How many actuals fell between two of the quantiles, and how many should have; the mass of one that lies on a quantile, or where
   * several coincide, is spread. */
  readonly histogram: readonly HistogramBin[];
  /** Every other method on the same steps, the least error first. */
  readonly others: readonly { readonly method: MethodName; readonly mae: number }[];
};

/** Actuals between two quantile levels. */
export type HistogramBin = {
  readonly from: number;
  readonly to: number;
  readonly count: number;
  readonly expected: number;
};

/** One step of one forecast that has come. */
type ScoredStep = {
  readonly point: ForecastPoint;
  readonly actual: number;
  readonly forecast: number;
  readonly step: number;
  readonly by: ReadonlyMap<MethodName, number>;
};

/** Scores every forecast of a series against one truth, and the simple methods of the same moments on the same steps.
 * @param forecasts  in time order
 * @param truth      the series as it is to be taken: as it is known now, or as it was first known
 * @param reference  what the skill is measured against */
export function scoreTrack(
  forecasts: readonly TrackedForecast[],
  truth: Truth,
  reference: 'naive' | 'seasonalNaive',
): Track {
  const actualAt = findActuals(truth);
  const steps = forecasts.flatMap((own, forecast) => listSteps(own, forecast, actualAt));
  const byTime = Map.groupBy(steps, ({ point }) => point.timestamp);
  const ahead = Math.max(0, ...steps.map(({ step }) => step));
  const score = (some: readonly ScoredStep[]) => scoreSteps(some, reference);
  return {
    reference,
    overall: score(steps),
    bySteps: Array.from({ length: ahead }, (_, index) => ({
      step: index + 1,
      ...score(steps.filter(({ step }) => step === index + 1)),
    })).filter(({ count }) => count > 0),
    byForecast: forecasts.map(({ cutoff }, forecast) => ({
      cutoff,
      ...score(steps.filter((own) => own.forecast === forecast)),
    })),
    byTarget: [...byTime]
      .toSorted(([one], [other]) => one - other)
      .map(([timestamp, own]) => ({ timestamp, ...score(own) })),
    histogram: countBins(steps),
    others: scoreOthers(steps),
  };
}

/** The score of some steps together: of the last times, say. */
export function joinScores(scores: readonly TrackScore[], reference: Track['reference']): TrackScore {
  const count = scores.reduce((sum, own) => sum + own.count, 0);
  const mean = (numberOf: (score: TrackScore) => number | null) => {
    let sum = 0;
    for (const own of scores) {
      const value = numberOf(own);
      if (own.count === 0) continue;
      if (value === null) return null;
      sum += own.count * value;
    }
    return count === 0 ? null : sum / count;
  };
  const [mae, naive, seasonalNaive] = [
    mean((own) => own.mae),
    mean((own) => own.naive),
    mean((own) => own.seasonalNaive),
  ];
  return {
    ...{ count, mae, naive, seasonalNaive, skill: skillOf(mae, { naive, seasonalNaive }[reference]) },
    ...{ bias: mean((own) => own.bias), size: mean((own) => own.size) },
    ...{ coverage80: mean((own) => own.coverage80), coverage95: mean((own) => own.coverage95) },
  };
}

function listSteps({ points, methods }: TrackedForecast, forecast: number, actualAt: ActualAt): ScoredStep[] {
  return withActuals(points, actualAt).flatMap((point, index) => {
    if (point.actual === null) return [];
    const by = new Map<MethodName, number>();
    for (const { method, values } of methods) {
      const value = values[index];
      if (value !== null && value !== undefined) by.set(method, value);
    }
    return [{ point, actual: point.actual, forecast, step: index + 1, by }];
  });
}

function scoreSteps(steps: readonly ScoredStep[], reference: Track['reference']): TrackScore {
  const own = scorePoints(steps.map(({ point }) => point));
  const { arrived: count, mae, bias } = own;
  const [naive, seasonalNaive] = [errorOf(steps, 'naive'), errorOf(steps, 'seasonalNaive')];
  const share = (inside: number) => (count === 0 ? null : inside / count);
  return {
    ...{ count, mae, naive, seasonalNaive, bias },
    skill: skillOf(mae, { naive, seasonalNaive }[reference]),
    size: count === 0 ? null : steps.reduce((sum, { actual }) => sum + Math.abs(actual), 0) / count,
    ...{ coverage80: share(own.inside80), coverage95: share(own.inside95) },
  };
}

/** Null where a method lacks an answer for one of the steps: another mean would be over other steps. */
function errorOf(steps: readonly ScoredStep[], method: MethodName): number | null {
  let sum = 0;
  for (const { by, actual } of steps) {
    const value = by.get(method);
    if (value === undefined) return null;
    sum += Math.abs(actual - value);
  }
  return steps.length === 0 ? null : sum / steps.length;
}

const skillOf = (mae: number | null, other: number | null): number | null =>
  mae === null || other === null || other === 0 ? null : 1 - mae / other;

function scoreOthers(steps: readonly ScoredStep[]): Track['others'] {
  const names = new Set(steps.flatMap(({ by }) => [...by.keys()]));
  names.delete('combination');
  return [...names]
    .flatMap((method) => {
      const mae = errorOf(steps, method);
      return mae === null ? [] : [{ method, mae }];
    })
    .toSorted((a, b) => a.mae - b.mae);
}

const edges = [0, ...quantileLevels, 1];

/** @see Dawid 1984, "Present position and potential developments: some personal views. Statistical theory: the prequential approach",
 *   on the probability integral transform; Czado, Gneiting & Held 2009, "Predictive model assessment for count data", on spreading
 *   the mass of one value over what it may stand for */
function countBins(steps: readonly ScoredStep[]): HistogramBin[] {
  const counts = new Float64Array(edges.length - 1);
  for (const { point, actual } of steps) {
    const quantiles = quantilesOf(point);
    const below = quantiles.filter((value) => value < actual).length;
    const upTo = quantiles.filter((value) => value <= actual).length;
    const mass = edges[upTo + 1] - edges[below];
    for (let bin = below; bin <= upTo; bin++) counts[bin] += (edges[bin + 1] - edges[bin]) / mass;
  }
  return [...counts].map((count, bin) => ({
    ...{ from: edges[bin], to: edges[bin + 1], count },
    expected: steps.length * (edges[bin + 1] - edges[bin]),
  }));
}
