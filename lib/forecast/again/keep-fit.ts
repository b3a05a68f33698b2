import type { PanelForecast } from '../combine/forecast-panel.ts';
import { models } from '../models/model-table.ts';
import type { Stage } from '../training/stage.ts';
import type { Ensemble } from '../training/trained-stages.ts';
import type { KeptFit } from './kept-fit.ts';

/** What a fit needs to forecast again.
 * @param stage     whose networks forecast beyond the end
 * @param ensemble  these networks */
export function keepFit(
  stage: Stage,
  ensemble: Pick<Ensemble, 'weights'>,
  { weights, bands }: Pick<PanelForecast, 'weights' | 'bands'>,
): KeptFit {
  const { model } = stage.recipe;
  return {
    ...{ model, revision: models[model].revision, engine: stage.forecaster.engine.name },
    series: stage.panel.map(({ source, split }, index) => ({
      key: source.key,
      learntUntil: source.timestamps[split.length - 1],
      weights: weights[index].map((own) => ({ ...own })),
      half80: [...bands[index].future.half80],
      half95: [...bands[index].future.half95],
      unknown: bands[index].future.unknown,
    })),
    memberWeights: ensemble.weights,
  };
}
