import type { PreparedSeries } from '../data/prepared-series.ts';
import type { MethodForecast } from '../methods/method-forecast.ts';
import type { MethodName } from '../methods/method-table.ts';
import type { Recipe } from '../recipe/recipe.ts';
import { countHorizons, measureErrors, poolErrors } from './calibration-error.ts';
import { combineMethods } from './combine-methods.ts';
import { isAhead, pretrainedLead } from './pretrained-lead.ts';
import { type MethodError, type MethodWeight, type WeighingRule, weighMethods } from './weigh-methods.ts';
import { ruleFor, ruleOfPanel, trustLess, unseenShare } from './weighing-rules.ts';

/** The combination of one series and what it is made of. */
export type SeriesCombination = {
  readonly combination: MethodForecast;
  /** Of the forecast beyond the end. */
  readonly weights: readonly MethodWeight[];
};

/** The combinations of a panel. */
export type PanelCombination = {
  /** In the order of the panel. */
  readonly bySeries: readonly SeriesCombination[];
  /** How far the pretrained network was ahead of the simple methods where that gave it a part of the forecast beyond the end;
   * null where it has none. */
  readonly pretrainedLead: number | null;
};

/** Combines the methods of every series of a panel by how wrong each was on origins before the cutoff. What is judged
 * on the held-out part has weights from the calibration origins alone; the forecast beyond the end may count the
 * held-out errors as well.
 * @param methods  of each series
 * @see Makridakis, Spiliotis & Assimakopoulos 2020, "The M4 Competition": combinations of statistical methods and
 *   networks lead it */
export function combinePanel(
  methods: readonly (readonly MethodForecast[])[],
  panel: readonly PreparedSeries[],
  { weights }: Pick<Recipe, 'weights'>,
): PanelCombination {
  const measure = (cutOf: (split: PreparedSeries['split']) => number) =>
    panel.map((series, index) => ({
      errors: measureErrors(methods[index], series, cutOf(series.split)),
      horizons: countHorizons(methods[index], cutOf(series.split)),
    }));
  const known = measure(({ length }) => length);
  const judgedBy = shrinkToPool(
    measure(({ cutoff }) => cutoff),
    weights,
  );
  const futureBy = shrinkToPool(known, weights);
  const lead = weights.pretrained === 'ifAhead' ? pretrainedLead(known.map(({ errors }) => errors)) : null;
  const mates: readonly MethodName[] = isAhead(lead) ? [...usualMates, 'pretrained'] : usualMates;
  const unseen = weights.forUnseen === 'even' ? unseenShare(panel, methods) : 0;
  const combineBy = (ruleOf: (series: PreparedSeries) => WeighingRule): SeriesCombination[] =>
    panel.map((series, index) => {
      const rule = ruleOf(series);
      const judged = weighOrShare(judgedBy[index], methods[index], rule);
      const future = weighOrShare(futureBy[index], methods[index], trustLess(rule, unseen, mates));
      return { combination: combineMethods(methods[index], { judged, future }), weights: future };
    });
  const conclude = (bySeries: readonly SeriesCombination[]): PanelCombination => ({
    bySeries,
    pretrainedLead: bySeries.some(({ weights }) => weights.some(({ method }) => method === 'pretrained'))
      ? lead
      : null,
  });
  if (weights.rule === 'assumed') return conclude(combineBy((series) => ruleFor(series, weights)));

  // With many series to learn from, how steeply to reward a low error can be seen instead of assumed.
  const tried = steepness.map((power) => {
    const combined = combineBy(() => ({ ...ruleOfPanel, power }));
    const errors = panel.map((series, index) => [
      ...measureErrors(methods[index], series, series.split.cutoff).filter(
        ({ method }) => method === 'naive',
      ),
      ...measureErrors([combined[index].combination], series, series.split.cutoff),
    ]);
    return { combined, error: relativeToNaive(errors) };
  });
  return conclude(tried.reduce((best, other) => (other.error < best.error ? other : best)).combined);
}

/** Who shares evenly what the judged networks had not seen. */
const usualMates: readonly MethodName[] = ['network', 'ets'];

/** Tried where a panel's own calibration errors choose the rule. */
const steepness = [1, 2, 4, 8, 16] as const;
/** Errors of the whole panel count like this many horizons of a series' own: more where it is large enough to choose the rule,
 * less where it is a few columns that may have nothing in common. */
const pulls = { assumed: 1, chosen: 4 } as const;

/** Who shares evenly where nothing is known yet. */
const unjudged: readonly MethodName[] = ['network', 'ets', 'theta'];

/** Even shares where nothing is known yet. */
function weighOrShare(
  errors: readonly MethodError[],
  methods: readonly MethodForecast[],
  rule: WeighingRule,
): MethodWeight[] {
  const weights = weighMethods(errors, rule);
  if (weights.length > 0) return weights;
  const able = methods.filter(
    ({ method, future }) => unjudged.includes(method) && future.values.every(Number.isFinite),
  );
  return able.map(({ method }) => ({ method, weight: 1 / able.length }));
}

/** Each series' errors as shares of their mean, drawn towards those of the whole panel: the less, the more horizons they come
 * from. Unlike columns of one file so have weights of their own.
 * @see Bühlmann 1967, "Experience rating and credibility" */
function shrinkToPool(
  panel: readonly { readonly errors: readonly MethodError[]; readonly horizons: number }[],
  weights: Recipe['weights'],
): MethodError[][] {
  if (weights.errors === 'own') return panel.map(({ errors }) => [...errors]);
  const pooled = new Map(
    poolErrors(panel.map(({ errors }) => errors)).map(({ method, error }) => [method, error]),
  );
  const pull = pulls[weights.rule];
  return panel.map(({ errors, horizons }) => {
    const mean = errors.reduce((sum, { error }) => sum + error / errors.length, 0) || 1;
    return errors.map(({ method, error }) => {
      const own = error / mean;
      return { method, error: (horizons * own + pull * (pooled.get(method) ?? own)) / (horizons + pull) };
    });
  });
}

/** Mean over the panel of the combination's error in that of naive. */
function relativeToNaive(panel: readonly (readonly MethodError[])[]): number {
  let sum = 0;
  let count = 0;
  for (const errors of panel) {
    const naive = errors.find(({ method }) => method === 'naive')?.error ?? 0;
    const combined = errors.find(({ method }) => method === 'combination')?.error;
    if (!(naive > 0) || combined === undefined) continue;
    sum += Math.min(combined / naive, 10);
    count++;
  }
  return count > 0 ? sum / count : 0;
}
