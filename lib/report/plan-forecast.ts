import { timestampWriter } from '#lib/export/index.ts';
import { checkPanel, deriveSettings, describeFitProblem } from '#lib/forecast/index.ts';
import type { ForecastSettings, PresetName } from '#lib/forecast/schema.ts';
import { writeAsInput } from '#lib/ingest/index.ts';
import type { IngestSummary } from '#lib/ingest/schema.ts';
import { type Result, refuse, succeed } from '#lib/result.ts';
import type { TimeSeries } from '#lib/time-series.ts';
import { type OutlierNames, type OutlierWish, resolveOutliers } from './resolve-outliers.ts';
import { joinSeries, splitSeries } from './target-series.ts';

/** A file as it was read. */
export type ReadFile = { readonly summary: IngestSummary; readonly series: readonly TimeSeries[] };

/** What is wanted of a file. */
export type ForecastWish = {
  /** What settings are worked out by. */
  readonly preset: PresetName;
  readonly overrides: Partial<ForecastSettings>;
  /** Columns to be forecast, where they were named. */
  readonly target: readonly string[];
  readonly outliers: OutlierWish;
  readonly outlierNames: OutlierNames;
};

/** All that a forecast of a file needs: its series with what helps to predict them, and every setting. */
export type PlannedForecast = {
  readonly panel: readonly TimeSeries[];
  readonly settings: ForecastSettings;
  /** In words: what was chosen from the data, and why. */
  readonly reasons: readonly string[];
  readonly summary: IngestSummary;
};

/** Why a file cannot be forecast as wanted: the wish was written wrongly, or the data do not allow it. */
export type PlanProblem = {
  readonly kind: 'usage' | 'refused';
  readonly code: string;
  readonly sentence: string;
};

/** Works out how a file is forecast, and whether it can be. */
export function planForecast(
  { series, summary }: ReadFile,
  { preset, overrides, target, outliers: wish, outlierNames }: ForecastWish,
): Result<PlannedForecast, PlanProblem> {
  const covariates = overrides.covariates ?? { future: [], past: [], holidays: null, calendar: false };
  const hasIds = summary.layout.idColumn !== null;
  const split = splitSeries(series, covariates, hasIds);
  const write = timestampWriter({ series: [] }, summary.step, writeAsInput(split.targets, summary, 0));
  const outliers = resolveOutliers(wish, split.targets, write, outlierNames);
  if (!outliers.ok)
    return refuse({ kind: 'usage', code: 'unknown-outlier-time', sentence: outliers.problem });
  const { settings, reasons } = deriveSettings(split.targets, preset, {
    ...overrides,
    outliers: outliers.value,
  });
  const joined = joinSeries(split, covariates, settings.horizon, { target, hasIds });
  if (!joined.ok) return refuse({ kind: 'refused', ...joined.problem });
  const panel = joined.value;
  const checked = checkPanel(panel, settings);
  if (!checked.ok)
    return refuse({
      kind: 'refused',
      code: checked.problem.code,
      sentence: describeFitProblem(checked.problem),
    });
  return succeed({ panel, settings, reasons, summary });
}
