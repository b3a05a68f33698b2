import type { PreparedSeries } from '../data/prepared-series.ts';
import type { MethodForecast } from '../methods/method-forecast.ts';
import type { MethodName } from '../methods/method-table.ts';
import type { Recipe } from '../recipe/recipe.ts';
import { countHorizons, measureErrors, measureErrorsWithin, poolErrors } from './calibration-error.ts';
import { combineMethods } from './combine-methods.ts';
import { pullOfPanel } from './panel-credibility.ts';
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
  const judged = knowPanel(methods, panel, weights, ({ cutoff }) => cutoff);
  const known = knowPanel(methods, panel, weights, ({ length }) => length);
  const lead = weights.pretrained === 'ifAhead' ? pretrainedLead(known.map(({ errors }) => errors)) : null;
  const mates: readonly MethodName[] = isAhead(lead) ? [...usualMates, 'pretrained'] : usualMates;
  const unseen = weights.forUnseen === 'even' ? unseenShare(panel, methods) : 0;
  const judgedRules = rulesOf(judged, weights);
  const futureRules = rulesOf(known, weights).map((rule) => trustLess(rule, unseen, mates));
  const [judgedBy, futureBy] = [judged, known].map((own) => shrinkToPool(own, pullOf(own, weights)));
  const bySeries = methods.map((own, index) => {
    const future = weighOrShare(futureBy[index], own, futureRules[index]);
    const before = weighOrShare(judgedBy[index], own, judgedRules[index]);
    return { combination: combineMethods(own, { judged: before, future }), weights: future };
  });
  const hasPart = bySeries.some((own) => own.weights.some(({ method }) => method === 'pretrained'));
  return { bySeries, pretrainedLead: hasPart ? lead : null };
}

/** Who shares evenly what the judged networks had not seen. */
const usualMates: readonly MethodName[] = ['network', 'ets'];

/** Tried where a panel's own errors choose the rule. */
const steepness = [1, 2, 4, 8, 16] as const;
/** Errors of the whole panel count like this many horizons of a series' own where it is a few columns that may have nothing in
 * common: too few to tell. */
const pullOfFew = 1;

/** Who shares evenly where nothing is known yet. */
const unjudged: readonly MethodName[] = ['network', 'ets', 'theta'];

/** What is known of the methods of one series before a cut. */
type Known = {
  readonly methods: readonly MethodForecast[];
  readonly series: PreparedSeries;
  readonly cut: number;
  readonly errors: readonly MethodError[];
  readonly horizons: number;
  /** Index of the first target of the later half; the halves are empty where only one series counts. */
  readonly middle: number;
  readonly earlier: readonly MethodError[];
  readonly later: readonly MethodError[];
};

function knowPanel(
  methods: readonly (readonly MethodForecast[])[],
  panel: readonly PreparedSeries[],
  { rule }: Recipe['weights'],
  cutOf: (split: PreparedSeries['split']) => number,
): Known[] {
  return panel.map((series, index) => {
    const own = methods[index];
    const cut = cutOf(series.split);
    const first = own.at(0)?.calibration.at(0)?.origin ?? series.split.cutoff;
    const middle = Math.floor((first + cut) / 2);
    const within = (from: number, until: number) =>
      rule === 'chosen' ? measureErrorsWithin(own, series, from, until) : [];
    return {
      ...{ methods: own, series, cut, middle },
      errors: measureErrors(own, series, cut),
      horizons: countHorizons(own, cut),
      earlier: within(first, middle),
      later: within(middle, cut),
    };
  });
}

/** With many series to learn from, how steeply to reward a low error can be seen instead of assumed: by weights of the earlier
 * half of what is known, and what comes of them in the later one. On the errors that made them the steepest always wins. */
function rulesOf(panel: readonly Known[], weights: Recipe['weights']): WeighingRule[] {
  if (weights.rule === 'assumed') return panel.map(({ series }) => ruleFor(series, weights));
  const earlier = shrinkToPool(
    panel.map((own) => ({ errors: own.earlier, horizons: own.horizons / 2 })),
    pullOf(panel, weights),
  );
  const tried = steepness.map((power) => {
    const rule = { ...ruleOfPanel, power };
    const errors = panel.map(({ methods, series, middle, cut, later }, index) => {
      const own = weighOrShare(earlier[index], methods, rule);
      const combination = combineMethods(methods, { judged: own, future: own });
      return [
        ...later.filter(({ method }) => method === 'naive'),
        ...measureErrorsWithin([combination], series, middle, cut),
      ];
    });
    return { rule, error: relativeToNaive(errors) };
  });
  const { rule } = tried.reduce((best, other) => (other.error < best.error ? other : best));
  return panel.map(() => rule);
}

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

/** How many horizons of a series' own errors count like those of the whole panel; 0 where only its own do. */
function pullOf(panel: readonly Known[], { errors, rule }: Recipe['weights']): number {
  if (errors === 'own') return 0;
  return rule === 'chosen' ? pullOfPanel(panel, ruleOfPanel.candidates) : pullOfFew;
}

/** Each series' errors as shares of their mean, drawn towards those of the whole panel: the less, the more horizons they come
 * from. Unlike columns of one file so have weights of their own.
 * @see Bühlmann 1967, "Experience rating and credibility" */
function shrinkToPool(panel: readonly Pick<Known, 'errors' | 'horizons'>[], pull: number): MethodError[][] {
  if (pull === 0) return panel.map(({ errors }) => [...errors]);
  const pooled = new Map(
    poolErrors(panel.map(({ errors }) => errors)).map(({ method, error }) => [method, error]),
  );
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
