import { z } from 'zod';
import { cellNames } from '#lib/rnn/schema.ts';
import { constraintsSchema } from '../constraints/constraints-schema.ts';
import { fillWays } from './fill-ways.ts';
import { lifetimeWays, outlierSettingsSchema } from './outlier-settings.ts';
import { mapNumberSettings, type NumberSettingName, settingTable } from './setting-table.ts';

const { season } = settingTable;

function numberSchema(name: NumberSettingName): z.ZodNumber {
  const { kind, min, max } = settingTable[name];
  return (kind === 'whole' ? z.number().int() : z.number()).min(min).max(max);
}

/** How much is spent on a forecast: networks that forecast beyond the end; how many updates each gets is its model's to
 * say. */
export const presets = {
  quick: { members: 1, sentence: 'a first look' },
  balanced: { members: 3, sentence: 'the usual choice' },
  best: { members: 5, sentence: 'more networks, more updates' },
} as const;
/** The names of the presets, the quickest first. */
export const presetNames = ['quick', 'balanced', 'best'] as const satisfies (keyof typeof presets)[];
export type PresetName = (typeof presetNames)[number];

/** What stands beside every forecast of the preset `instant`, which trains nothing. */
export const unjudgedSentence = 'Instant forecast, not trained on this data and not yet judged.';

/** From so many series on a file is read patch by patch, by a network that they share. */
export const fewestSeriesOfAPanel = 8;

/** Columns that one series may have beside it. */
const mostCovariates = 50;
const columnNames = z.array(z.string().min(1)).max(mostCovariates).default([]);

/** What may predict a series beside its own past. */
export const covariateSettingsSchema = z.object({
  /** Columns whose values over the horizon are known: promotions, closures, prices that are set. */
  future: columnNames,
  /** Columns of which nothing beyond the last observation is known. */
  past: columnNames,
  /** Public holidays of a country, by its ISO 3166 code; null for none. */
  holidays: z.string().length(2).nullable().default(null),
  /** Where a step stands in its day, its week and its year, as far as the step is short enough to tell. */
  calendar: z.boolean().default(false),
  /** What columns known in the future are beyond the end where the file does not say: planned values by column, a value a
   * step, and 0 for what is still missing. Left out where nothing is assumed. */
  beyond: z
    .object({
      zero: z.boolean(),
      values: z.record(z.string(), z.array(z.number().nullable()).max(1_000)),
    })
    .optional(),
});
export type CovariateSettings = z.infer<typeof covariateSettingsSchema>;

/** All that fixes a run, beside its data. Lengths are counted in steps of the series: `holdout` those at the end that no
 * network of the backtest sees, some horizons of them. `members` are the networks with seeds of their own that forecast
 * beyond the end. */
export const forecastSettingsSchema = z.object({
  ...mapNumberSettings(numberSchema),
  /** Seasonal periods, shortest first; none if empty. */
  seasons: z.array(z.number().int().min(season.min).max(season.max)).max(season.most),
  cell: z.enum(cellNames),
  /** Left out where a series is predicted from its own past alone. */
  covariates: covariateSettingsSchema.optional(),
  /** Left out: by the season before where the series has one, else by the last value. */
  fill: z.enum(fillWays).optional(),
  /** Left out in runs of the time when every value had its say: all are kept there. */
  outliers: outlierSettingsSchema.optional(),
  /** Left out in runs of the time when all of a series was taken as its life, and a constant was refused. */
  lifetime: z.enum(lifetimeWays).optional(),
  /** Left out where nothing is set. */
  constraints: constraintsSchema.optional(),
});
export type ForecastSettings = z.infer<typeof forecastSettingsSchema>;

/** What each setting is called, in a form, in sentences and on a run's page. */
export const settingLabels: { readonly [Name in keyof ForecastSettings]-?: string } = {
  ...mapNumberSettings((name) => settingTable[name].label),
  seasons: season.label,
  cell: settingTable.cell.label,
  covariates: 'Covariates',
  fill: settingTable.fill.label,
  outliers: settingTable.outliers.label,
  lifetime: settingTable.lifetime.label,
  constraints: 'Bounds',
};

/** How many networks a run trains: some before the cutoff, to be judged, and then `members` on all the data. */
export const countNetworks = ({ members }: Pick<ForecastSettings, 'members'>) => ({
  backtest: Math.ceil(members / 2),
  final: members,
});
