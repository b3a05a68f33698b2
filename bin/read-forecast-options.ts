import {
  type ForecastSettings,
  lifetimeWays,
  type PresetName,
  presetNames,
  settingTable,
} from '#lib/forecast/schema.ts';
import type { IngestOptions } from '#lib/ingest/schema.ts';
import { type Result, refuse, succeed } from '#lib/result.ts';
import type { OptionValues } from './command-options.ts';
import { readConstraintOptions } from './read-constraint-options.ts';
import { readCovariateOptions } from './read-covariate-options.ts';
import { readIngestOptions } from './read-ingest-options.ts';

const cells = { auto: null, elman: 'elman', gru: 'gru', lstm: 'lstm' } as const;

/** What the options of `forecast` ask for. */
export type ForecastOptions = {
  /** What settings are worked out by. */
  readonly preset: PresetName;
  /** Whether nothing is to be trained. */
  readonly isInstant: boolean;
  readonly overrides: Partial<ForecastSettings>;
  readonly ingest: IngestOptions;
};

/** The options of `forecast`, checked against the limits; the problem is one sentence. */
export function readForecastOptions(values: OptionValues): Result<ForecastOptions, string> {
  const isInstant = values.preset === 'instant';
  const preset = presetNames.find((name) => name === (isInstant ? 'quick' : (values.preset ?? 'balanced')));
  if (preset === undefined)
    return refuse(
      `--preset must be one of ${['instant', ...presetNames].join(', ')}; it is "${values.preset}".`,
    );
  const cellName = values.cell ?? 'auto';
  if (!isCell(cellName))
    return refuse(`--cell must be one of ${Object.keys(cells).join(', ')}; it is "${cellName}".`);

  const cell = cells[cellName];

  const horizon = readWhole('horizon', values.horizon, settingTable.horizon);
  if (!horizon.ok) return horizon;
  const seed = readWhole('seed', values.seed, settingTable.seed);
  if (!seed.ok) return seed;
  const seasons = readSeasons(values.season);
  if (!seasons.ok) return seasons;

  const covariates = readCovariateOptions(values);
  if (!covariates.ok) return covariates;
  const constraints = readConstraintOptions(values);
  if (!constraints.ok) return constraints;
  const lifetime = lifetimeWays.find((one) => one === (values.lifetime ?? 'found'));
  if (lifetime === undefined)
    return refuse(`--lifetime must be one of ${lifetimeWays.join(', ')}; it is "${values.lifetime}".`);
  const columns = [...(values.target ?? []), ...(values.future ?? []), ...(values.past ?? [])];
  const ingest = readIngestOptions(values);
  if (!ingest.ok) return ingest;

  return succeed({
    ...{ preset, isInstant },
    overrides: {
      ...(cell === null ? {} : { cell }),
      ...(horizon.value === null ? {} : { horizon: horizon.value }),
      ...(seed.value === null ? {} : { seed: seed.value }),
      ...(seasons.value === null ? {} : { seasons: seasons.value }),
      ...(covariates.value === null ? {} : { covariates: covariates.value }),
      ...(ingest.value.fill === null ? {} : { fill: ingest.value.fill }),
      lifetime,
      ...(constraints.value === null ? {} : { constraints: constraints.value }),
    },
    ingest: { ...ingest.value.ingest, ...(columns.length === 0 ? {} : { targetColumns: columns }) },
  });
}

const isCell = (name: string): name is keyof typeof cells => Object.hasOwn(cells, name);

function readWhole(
  option: string,
  text: string | undefined,
  limit: { min: number; max: number },
): Result<number | null, string> {
  if (text === undefined) return succeed(null);
  const value = Number(text);
  if (!/^\d+$/.test(text.trim()) || value < limit.min || value > limit.max)
    return refuse(`--${option} must be a whole number from ${limit.min} to ${limit.max}; it is "${text}".`);
  return succeed(value);
}

function readSeasons(text: string | undefined): Result<number[] | null, string> {
  if (text === undefined) return succeed(null);
  if (text.trim() === '0') return succeed([]);
  const seasons: number[] = [];
  for (const part of text.split(',')) {
    const season = readWhole('season', part, settingTable.season);
    if (!season.ok) return season;
    if (season.value !== null) seasons.push(season.value);
  }
  if (seasons.length > 2) return refuse(`--season takes one or two periods; it got ${seasons.length}.`);
  return succeed(seasons.sort((a, b) => a - b));
}
