import type { TimeSeries } from '#lib/time-series.ts';
import { type ForecastSettings, fewestSeriesOfAPanel } from '../settings/settings-schema.ts';

/** Whose networks forecast: each has a room of its own in lib/forecast/models. */
export const modelNames = ['window', 'patch'] as const;
export type ModelName = (typeof modelNames)[number];

/** How a panel is forecast: decided once, from what the panel is, and handed down to all that prepare, train, weigh and
 * judge. Plain data, for any thread. */
export type Recipe = {
  readonly seriesCount: number;
  readonly model: ModelName;
  /** Logarithms: of a series that shows that it needs one, or of every series that can take one, so that growth is
   * alike across series of all sizes. */
  readonly scaling: 'ifNeeded' | 'ifPossible';
  /** How much past a training window needs: a full lookback, or no more than half of a series, what lacks being masked. */
  readonly masking: 'fullLookback' | 'halfOfSeries';
  /** The validation part of each series: about a sixth of what lies before the cutoff, or one horizon. */
  readonly validation: 'sixth' | 'oneHorizon';
  /** What is kept of what a network adds to its base forecast: as much as one series' validation part can prove, or all. */
  readonly shrinkage: 'byProof' | 'none';
  /** How the methods of a combination are weighed. */
  readonly weights: {
    /** By each series' own errors, or by those drawn towards the whole panel's. */
    readonly errors: 'own' | 'pooled';
    /** How steeply a low error is rewarded: as assumed, or as the panel's own errors choose. */
    readonly rule: 'assumed' | 'chosen';
    /** Who has the share of what networks of the future learn from and those that were judged had not seen: whoever earned
     * it, or network and ETS evenly, and the pretrained network with them where it is ahead. */
    readonly forUnseen: 'earned' | 'even';
    /** Whether the pretrained network may have a part: never, or where the panel's own past shows it ahead. */
    readonly pretrained: 'none' | 'ifAhead';
  };
  /** Whether bands follow the errors of their series alone, or those of all series as well. */
  readonly bands: 'own' | 'pooled';
  /** Whether the simple methods are offered the step's natural season where the settings name none: a panel without a
   * season in common may still have series with one. */
  readonly baselineSeasons: 'ofSettings' | 'orNatural';
  /** What methods are compared by: errors in the unit of the series, or in parts of a naive forecast's, so that no series
   * counts more for its larger numbers. */
  readonly scores: 'ownUnit' | 'scaled';
  /** Why, a sentence each; none for a single series, of which nothing else was possible. */
  readonly reasons: readonly string[];
};

/** Series from which on one validation window of each is enough, and the panel's own errors choose how methods are weighed. */
const largePanel = 20;

/** Decides how a panel is forecast. Every question of how many series there are, and whether that is enough, is asked here.
 * @param panel     the series that are forecast together, with their covariates
 * @param settings  which may name covariates that are not laid on the series yet */
export function chooseRecipe(
  panel: readonly Pick<TimeSeries, 'covariates'>[],
  settings: Pick<Partial<ForecastSettings>, 'covariates'> = {},
): Recipe {
  const seriesCount = panel.length;
  const isPanel = seriesCount > 1;
  const isLarge = seriesCount >= largePanel;
  const hasCovariates = panel.some(({ covariates = [] }) => covariates.length > 0);
  const hasPastCovariates =
    (settings.covariates?.past ?? []).length > 0 ||
    panel.some(({ covariates = [] }) => covariates.some(({ known }) => known === 'past'));
  const model = seriesCount >= fewestSeriesOfAPanel && !hasPastCovariates ? 'patch' : 'window';
  return {
    seriesCount,
    model,
    scaling: isPanel ? 'ifPossible' : 'ifNeeded',
    // The patch model's steps stand for themselves; a window shows one step after the other, and needs all of them.
    masking: model === 'patch' ? 'halfOfSeries' : 'fullLookback',
    validation: isLarge ? 'oneHorizon' : 'sixth',
    shrinkage: isPanel ? 'none' : 'byProof',
    weights: {
      errors: isPanel ? 'pooled' : 'own',
      rule: isLarge ? 'chosen' : 'assumed',
      // With covariates the networks know what no other method does: nothing is given away.
      forUnseen: isPanel && !hasCovariates ? 'even' : 'earned',
      // One series' past says too little about who is ahead; docs/pretrained.md has the figures.
      pretrained: isLarge && !hasCovariates ? 'ifAhead' : 'none',
    },
    bands: isPanel ? 'pooled' : 'own',
    scores: isPanel ? 'scaled' : 'ownUnit',
    baselineSeasons: isPanel ? 'orNatural' : 'ofSettings',
    reasons: isPanel ? explain(seriesCount, model, hasPastCovariates) : [],
  };
}

function explain(seriesCount: number, model: ModelName, hasPastCovariates: boolean): string[] {
  const count = `${seriesCount.toLocaleString('en')} series`;
  const read =
    model === 'patch'
      ? `${count} are enough to learn from one another: the networks read them patch by patch.`
      : hasPastCovariates && seriesCount >= fewestSeriesOfAPanel
        ? `The networks read ${count} step by step: only so can they read columns known only in the past.`
        : `The networks read ${count} step by step: from ${fewestSeriesOfAPanel} on, they would read patches.`;
  return [
    read,
    seriesCount >= largePanel
      ? 'Each series gives one horizon to validation, and the errors of all of them choose how methods are weighed.'
      : 'Methods are weighed by the errors of each series, drawn towards those of all.',
  ];
}
