import type { PreparedSeries } from '../data/prepared-series.ts';
import type { Windows } from '../data/windows.ts';
import { isNearRandomWalk, varianceRatios } from '../seasons/variance-ratio.ts';
import { fillWords } from '../settings/fill-ways.ts';
import type { ForecastSettings } from '../settings/settings-schema.ts';
import { shrinkage } from '../training/shrinkage.ts';
import type { Stage } from '../training/stage.ts';
import type { TrainedStages } from '../training/trained-stages.ts';
import { explainConstraints } from './explain-constraints.ts';
import { explainCovariates } from './explain-covariates.ts';

/** What the fit itself chose from the data, a sentence each. */
export function explainRecipe(stage: Stage, trained: TrainedStages, settings: ForecastSettings): string[] {
  const { panel, windows, forecaster } = stage;
  const logarithms = panel.filter(({ scaler }) => scaler.logarithm).length;
  const gaps = panel.reduce((sum, { source, split }) => {
    return sum + source.values.subarray(split.start).filter(Number.isNaN).length;
  }, 0);
  const reasons = [
    describeBacktest(panel, windows, settings),
    describeRefit(trained),
    ...stage.recipe.reasons,
    forecaster.baseDescription,
  ];
  reasons.push(...explainCovariates(stage));
  const { bestEpochs } = trained.backtest;
  const silent = bestEpochs.filter((epoch) => epoch === 0).length;
  if (silent > 0) {
    reasons.push(
      silent === bestEpochs.length
        ? 'No epoch beat that forecast on the validation part: it is the forecast, and the network adds nothing.'
        : `${silent} of ${bestEpochs.length} networks did not beat it on the validation part and add nothing to it.`,
    );
  }
  const trusted = Math.round(100 * shrinkage(panel, settings, stage.recipe));
  if (silent < bestEpochs.length && trusted < worthSaying) {
    reasons.push(
      `The network's correction is scaled to ${trusted}%, because there is little data to confirm it.`,
    );
  }
  if (logarithms > 0) {
    reasons.push(
      panel.length === 1 && panel[0].isWalk
        ? 'Logarithms are taken, so that changes are returns.'
        : panel.length === 1
          ? 'Logarithms are taken: the spread grows with the level.'
          : `Logarithms of ${count(logarithms, 'series')}, so that growth is alike whatever their size.`,
    );
  }
  if (settings.seasons.length === 0) reasons.push(...explainWalks(panel));
  reasons.push(...explainConstraints(panel, settings.constraints));
  if (gaps > 0) {
    reasons.push(
      `${count(gaps, 'missing value')} filled ${settings.fill === undefined ? 'from the past' : fillWords[settings.fill].filled} for the network's inputs, and never used as targets.`,
    );
  }
  return reasons;
}

/** Percent: a share that hardly changes the forecast is not worth a sentence. */
const worthSaying = 90;

/** Prices are near random walks: it is said before anybody hopes for more than the last value. */
function explainWalks(panel: readonly PreparedSeries[]): string[] {
  const looked = panel
    .slice(0, mostWalks)
    .map(({ trusted, split }) => varianceRatios(trusted.subarray(split.start, split.cutoff)));
  const walks = looked.filter(isNearRandomWalk);
  const [first] = walks;
  if (first === undefined || (panel.length > 1 && walks.length < looked.length / 2)) return [];
  const ratios = first.map(({ ratio }) => ratio);
  const [low, high] = [Math.min(...ratios), Math.max(...ratios)].map((ratio) => ratio.toFixed(2));
  return [
    panel.length === 1
      ? `Near a random walk, as prices are: over 2 to 16 steps its variance grows nearly as a walk's does (variance ratios ${low} to ${high}, where a walk has 1; Lo & MacKinlay 1988). Forecasts are changes from the last value, and hardly any can beat it.`
      : `${walks.length} of ${count(looked.length, 'series')} are near random walks, as prices are, by variance-ratio tests (Lo & MacKinlay 1988): hardly any forecast can beat their last values.`,
  ];
}

/** Series of a panel that are tested, at most. */
const mostWalks = 100;

function describeBacktest(
  panel: readonly PreparedSeries[],
  { training, validation, heldOut }: Windows,
  { horizon }: ForecastSettings,
): string {
  const origins = Map.groupBy(heldOut, ({ series }) => series);
  const most = Math.max(0, ...[...origins.values()].map((own) => own.length));
  const unjudged = panel.length - origins.size;
  if (most === 0) return 'Too short to hold a horizon out: the forecast is made, but nothing could judge it.';
  const short =
    unjudged > 0 ? ` ${count(unjudged, 'series')} too short to be judged have a forecast and no score.` : '';
  return `Judged from ${most === 1 ? 'one origin' : `${most} origins, ${horizon} steps apart`}, by networks trained once, before the first: on ${count(training.length, 'window')}, with the best epoch and the bands from ${count(validation.length, 'later window')}.${short}`;
}

function describeRefit({ final, backtest }: TrainedStages): string {
  return final.weights.length > 0
    ? `The forecast beyond the end comes from ${count(final.weights.length, 'network')} trained again on all the data, for as many epochs as were best in the backtest (${count(backtest.weights.length, 'network')}).`
    : 'Stopped before networks could be trained on all the data: the forecast beyond the end comes from those that were judged.';
}

function count(number: number, noun: string): string {
  return `${number.toLocaleString('en')} ${noun}${number === 1 || noun === 'series' ? '' : 's'}`;
}
