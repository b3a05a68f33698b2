import { countSteps, type Step, type TimeSeries } from '#lib/time-series.ts';
import { withoutLeadAtEnd } from '../data/lifetime.ts';
import { trustValues } from '../data/trust-values.ts';
import { upperMedian } from '../math/median.ts';
import { models } from '../models/model-table.ts';
import { chooseRecipe } from '../recipe/recipe.ts';
import { detectSeasons, type SeasonFinding } from '../seasons/detect-seasons.ts';
import { seasonCandidates } from '../seasons/season-candidates.ts';
import { settingTable } from '../settings/setting-table.ts';
import { type ForecastSettings, type PresetName, presets } from '../settings/settings-schema.ts';
import { updatesAnEpoch } from '../training/draw-epoch.ts';

/** Origins of the backtest where a third of the data can be spared for them. */
const usualOrigins = 3;

/** Works out every setting that is not given, from the data before the held-out part, and says why.
 * @param overrides  what the user has fixed
 * @returns the settings and, for each that was worked out, a sentence */
export function deriveSettings(
  whole: readonly TimeSeries[],
  preset: PresetName,
  overrides: Partial<ForecastSettings>,
): { settings: ForecastSettings; reasons: string[] } {
  const lifetime = overrides.lifetime ?? 'found';
  // Before any season is known.
  const panel = whole.map((series) => withoutLeadAtEnd(series, { lifetime, seasons: [] }));
  const step: Step = panel.at(0)?.step ?? { unit: 'observation', count: 1 };
  const length = upperMedian(panel.map(observedLength)) ?? 0;
  const reasons: string[] = [];
  const say = (given: unknown, sentence: string) => {
    if (given === undefined) reasons.push(sentence);
  };

  const longest = usualHorizon(step);
  const horizon = overrides.horizon ?? Math.max(1, Math.min(longest, Math.floor(length / 6)));
  say(
    overrides.horizon,
    horizon === longest
      ? `Horizon ${countSteps(horizon, step)}: what is usual for this step.`
      : `Horizon ${countSteps(horizon, step)}: no more than a sixth of ${countSteps(length, step)}.`,
  );
  const origins = Math.max(1, Math.min(usualOrigins, Math.floor(length / 3 / horizon)));
  const holdout = overrides.holdout ?? origins * horizon;
  say(
    overrides.holdout,
    origins === 1
      ? `The last ${countSteps(holdout, step)} are held out: one test period, never used in training.`
      : `The last ${countSteps(holdout, step)} are held out: ${origins} test periods of ${countSteps(horizon, step)}, never used in training.`,
  );

  const outliers = overrides.outliers ?? { way: 'found' };
  const histories = panel.map(({ values }) => values.subarray(0, Math.max(0, values.length - holdout)));
  // A value that has no say has none in the seasons either.
  const candidates = seasonCandidates(panel);
  const trust = (history: Float64Array, index: number) => {
    const { length } = history;
    const split = { start: 0, cutoff: length, length };
    const own = { outliers, seasons: [...candidates], horizon };
    return trustValues({ ...panel[index], values: history }, split, own).trusted;
  };
  const findings = () => detectSeasons(histories, step, candidates, trust);
  const seasons = overrides.seasons ?? findSeasons(findings(), step, reasons);

  const recipe = chooseRecipe(panel, overrides);
  const values = panel.reduce((sum, own) => sum + Math.max(0, own.values.length - holdout), 0);
  const longestLookback = Math.floor((length - holdout - 2 * horizon) / 2);
  const usual = models[recipe.model].defaults({ step, seasons, horizon, values, longestLookback }, preset);
  const lookback = overrides.lookback ?? usual.lookback;
  say(
    overrides.lookback,
    seasons.length > 0 && lookback === 2 * seasons[0]
      ? `The network looks back ${countSteps(lookback, step)}: two seasons.`
      : `The network looks back ${countSteps(lookback, step)}.`,
  );
  const hiddenSize = overrides.hiddenSize ?? usual.hiddenSize;
  say(
    overrides.hiddenSize,
    `${hiddenSize} hidden units for ${values.toLocaleString('en')} values to learn from.`,
  );

  const batchSize = overrides.batchSize ?? usual.batchSize;
  const windows = panel.reduce((sum, own) => {
    const room = own.values.length - holdout - 2 * horizon;
    const past = recipe.masking === 'halfOfSeries' ? Math.min(lookback, Math.ceil(room / 2)) : lookback;
    return sum + Math.max(0, room - past);
  }, 0);
  const perEpoch = updatesAnEpoch(windows, batchSize);
  const epochs = overrides.epochs ?? Math.min(settingTable.epochs.max, Math.ceil(usual.updates / perEpoch));
  const networks = overrides.members ?? presets[preset].members;
  say(
    overrides.epochs,
    `Preset ${preset}: ${networks === 1 ? 'one network' : `${networks} networks with different seeds`}, ${
      epochs * perEpoch
    } updates each in ${epochs} epochs.`,
  );

  return {
    settings: {
      horizon,
      lookback: Math.min(lookback, settingTable.lookback.max),
      seasons,
      cell: overrides.cell ?? usual.cell,
      hiddenSize,
      layers: overrides.layers ?? 1,
      dropout: overrides.dropout ?? usual.dropout,
      epochs,
      batchSize,
      learningRate: overrides.learningRate ?? usual.learningRate,
      seed: overrides.seed ?? 1,
      holdout,
      members: networks,
      ...(overrides.covariates === undefined ? {} : { covariates: overrides.covariates }),
      ...(overrides.fill === undefined ? {} : { fill: overrides.fill }),
      outliers,
      lifetime,
      ...(overrides.constraints === undefined ? {} : { constraints: overrides.constraints }),
    },
    reasons,
  };
}

function findSeasons(findings: readonly SeasonFinding[], step: Step, reasons: string[]): number[] {
  const confirmed = findings.filter(({ confirmed }) => confirmed);
  // Two fit into the settings; of more, the strongest.
  const kept = confirmed.toSorted((a, b) => b.strength - a.strength).slice(0, 2);
  const seasons = kept.map(({ period }) => period).sort((a, b) => a - b);
  for (const { period, strength } of confirmed) {
    reasons.push(
      `Season of ${countSteps(period, step)}: it explains ${percent(strength)} of the variation within one.`,
    );
  }
  if (confirmed.length === 0) {
    const looked = findings.map(({ period }) => period).join(' and ');
    reasons.push(
      looked === ''
        ? 'No season: none is natural for this step, or too little data to see one twice.'
        : `No season: ${looked} ${findings.length > 1 ? 'were' : 'was'} looked for, and explain next to nothing.`,
    );
  }
  return seasons;
}

/** As usual in the M4 competition and beyond it. */
function usualHorizon({ unit, count }: Step): number {
  const usual = {
    hour: 24,
    day: 28,
    businessDay: 20,
    tradingDay: 20,
    week: 13,
    month: 12,
    quarter: 8,
    year: 6,
  };
  if (unit === 'minute') return Math.max(12, Math.round(Math.min(1_440 / count, 60)));
  if (unit === 'second' || unit === 'millisecond') return 60;
  if (unit === 'observation') return 10;
  return Math.max(2, Math.round(usual[unit] / count));
}

function observedLength({ values }: TimeSeries): number {
  const first = values.findIndex(Number.isFinite);
  return first < 0 ? 0 : values.length - first;
}

function percent(share: number): string {
  return `${Math.round(100 * share)}%`;
}
