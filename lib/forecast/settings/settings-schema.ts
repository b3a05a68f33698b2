import { z } from 'zod';
import { constraintsSchema } from '../constraints/constraints-schema.ts';

/** What a user may set, and how far. */
export const settingLimits = {
  horizon: { min: 1, max: 1_000 },
  lookback: { min: 1, max: 2_000 },
  season: { min: 2, max: 10_000 },
  hiddenSize: { min: 1, max: 256 },
  layers: { min: 1, max: 4 },
  dropout: { min: 0, max: 0.9 },
  epochs: { min: 1, max: 5_000 },
  batchSize: { min: 1, max: 1_024 },
  learningRate: { min: 1e-6, max: 1 },
  seed: { min: 0, max: 4_294_967_295 },
  members: { min: 1, max: 20 },
} as const;

const whole = (limit: { min: number; max: number }) => z.number().int().min(limit.min).max(limit.max);
const real = (limit: { min: number; max: number }) => z.number().min(limit.min).max(limit.max);

/** How much is spent on a forecast. */
export const presetNames = ['quick', 'balanced', 'best'] as const;
export type PresetName = (typeof presetNames)[number];

/** What stands beside every forecast of the preset `instant`, which trains nothing. */
export const unjudgedSentence = 'Instant forecast, not trained on this data and not yet judged.';

/** From so many series on a file is read patch by patch, by a network that they share. */
export const fewestSeriesOfAPanel = 8;

/** Columns that one series may have beside it. */
const mostCovariates = 50;
const columnNames = z.array(z.string().min(1)).max(mostCovariates).default([]);

/** What may foretell a series beside its own past. */
export const covariateSettingsSchema = z.object({
  /** Columns whose values over the horizon are known: promotions, closures, prices that are set. */
  future: columnNames,
  /** Columns of which nothing beyond the last observation is known. */
  past: columnNames,
  /** Public holidays of a country, by its ISO 3166 code; null for none. */
  holidays: z.string().length(2).nullable().default(null),
  /** Where a step stands in its day, its week and its year, as far as the step is short enough to tell. */
  calendar: z.boolean().default(false),
});
export type CovariateSettings = z.infer<typeof covariateSettingsSchema>;

/** What a missing value is filled with where a network or a simple method reads it: the last value, a line between its
 * neighbours, the value of the season before. It is never learnt or scored as if it had been observed. */
export const fillWays = ['last', 'linear', 'season'] as const;
export type FillWay = (typeof fillWays)[number];

/** All that fixes a run, beside its data. Lengths are counted in steps of the series. */
export const forecastSettingsSchema = z.object({
  horizon: whole(settingLimits.horizon),
  lookback: whole(settingLimits.lookback),
  /** Seasonal periods, shortest first; none if empty. */
  seasons: z.array(whole(settingLimits.season)).max(2),
  cell: z.enum(['elman', 'gru', 'lstm']),
  hiddenSize: whole(settingLimits.hiddenSize),
  layers: whole(settingLimits.layers),
  dropout: real(settingLimits.dropout),
  epochs: whole(settingLimits.epochs),
  batchSize: whole(settingLimits.batchSize),
  learningRate: real(settingLimits.learningRate),
  seed: whole(settingLimits.seed),
  /** Steps at the end that no backtest network sees: some horizons. A short series holds fewer out, or none. */
  holdout: z.number().int().min(1).max(100_000),
  /** Networks trained with different seeds for the forecast beyond the end; their median is taken. */
  members: whole(settingLimits.members),
  /** Left out where a series is foretold from its own past alone. */
  covariates: covariateSettingsSchema.optional(),
  /** Left out: by the season before where the series has one, else by the last value. */
  fill: z.enum(fillWays).optional(),
  /** Left out where nothing is set. */
  constraints: constraintsSchema.optional(),
});
export type ForecastSettings = z.infer<typeof forecastSettingsSchema>;

/** How many networks a run trains: some before the cutoff, to be judged, and then `members` on all the data. */
export const countNetworks = ({ members }: Pick<ForecastSettings, 'members'>) => ({
  backtest: Math.ceil(members / 2),
  final: members,
});
