import type { PreparedSeries } from '../data/prepared-series.ts';
import type { MethodForecast } from '../methods/method-forecast.ts';
import type { MethodName } from '../methods/method-table.ts';
import type { Recipe } from '../recipe/recipe.ts';
import type { WeighingRule } from './weigh-methods.ts';

/** The rule of one series, and of each of a few, whose networks have others' series to fit as well: one that has erred far more
 * than the best on a long series shares in nothing there. Theta stands in the place of seasonal naive, which the network's base
 * forecast knows anyway, but not on short series; docs/decisions/recipe-constants.md has the figures. */
export function ruleFor(
  { split, isWalk, covariates }: PreparedSeries,
  { errors }: Pick<Recipe['weights'], 'errors'>,
): WeighingRule {
  if (isWalk) return ruleOfWalk;
  const isLong = split.cutoff - split.start >= longSeries;
  const ofLong = errors === 'pooled' ? { ...ruleOfLong, evenTolerance: farWorse } : ruleOfLong;
  const rule = isLong ? ofLong : ruleOfShort;
  // The network alone knows what predicts the series: the others must earn their weights.
  return covariates.length > 0 ? { ...rule, evenShare: 0, even: [] } : rule;
}

/** Errors in those of the best. */
const farWorse = 2;

/** Values from which on the errors of one series are worth more than an even share. */
const longSeries = 400;

/** Few origins say little about who is better: nobody is left out, and a part is ETS's whatever they say, since the
 * network's epoch was chosen on the same origins. */
const ruleOfShort = {
  candidates: ['network', 'ets'],
  power: 4,
  tolerance: Number.POSITIVE_INFINITY,
  evenShare: 0.4,
  even: ['ets'],
  evenTolerance: Number.POSITIVE_INFINITY,
} as const;

/** Nothing is known to beat the last value of a random walk: it has half of the weights from the start. */
const ruleOfWalk = {
  candidates: ['network', 'ets', 'naive'],
  power: 2,
  tolerance: Number.POSITIVE_INFINITY,
  evenShare: 0.5,
  even: ['naive'],
  evenTolerance: Number.POSITIVE_INFINITY,
} as const;

const ruleOfLong = {
  candidates: ['network', 'ets', 'theta'],
  power: 4,
  tolerance: 1.3,
  evenShare: 0.3,
  even: ['network', 'ets'],
  evenTolerance: Number.POSITIVE_INFINITY,
} as const;

/** The rule of many series, but for how steeply a low error is rewarded. */
export const ruleOfPanel = {
  candidates: ['network', 'ets', 'theta', 'seasonalNaive'],
  tolerance: 1.3,
  evenShare: 0,
  even: [],
  evenTolerance: Number.POSITIVE_INFINITY,
} as const;

/** How much of what the networks of the future learn from those that were judged had not seen: of short series most is
 * held out, and then errors of the past say little about the networks, and too much against them. */
export function unseenShare(
  panel: readonly PreparedSeries[],
  methods: readonly (readonly MethodForecast[])[],
): number {
  let seen = 0;
  let all = 0;
  panel.forEach(({ split }, index) => {
    const horizon = methods[index].at(0)?.future.values.length ?? 0;
    seen += Math.max(0, split.trainingEnd - split.start - horizon);
    all += Math.max(0, split.length - split.start - horizon);
  });
  return all > 0 ? 1 - seen / all : 0;
}

/** Gives that share of the weights evenly to network, ETS and whom else; docs/decisions/recipe-constants.md has what it gained. */
export const trustLess = (rule: WeighingRule, unseen: number, mates: readonly MethodName[]): WeighingRule =>
  unseen > rule.evenShare ? { ...rule, evenShare: unseen, even: mates } : rule;
