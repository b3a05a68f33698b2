import { type Result, refuse, succeed } from '#lib/result.ts';
import { countTrainingBytes } from '#lib/rnn/index.ts';
import type { TimeSeries } from '#lib/time-series.ts';
import { models } from './models/model-table.ts';
import { chooseRecipe } from './recipe/recipe.ts';
import type { FitProblem } from './result/fit-problem.ts';
import type { ForecastSettings } from './settings/settings-schema.ts';

/** 2 GiB: what a run may take where nothing else is said. */
export const usualTrainBytes = 2 ** 31;

/** Says on how many threads a fit stays below so many bytes, before anything is computed.
 * @param limitText    whole bytes as HINDCAST_MAX_TRAIN_BYTES has them; the usual limit if undefined or empty
 * @param mostThreads  that there are for it; each holds all that the fit needs
 * @returns from 1 to `mostThreads`; refused if one thread is too many */
export function checkMemory(
  panel: readonly TimeSeries[],
  settings: ForecastSettings,
  limitText: string | undefined,
  mostThreads = 1,
): Result<{ threads: number }, FitProblem> {
  const limitBytes = limitText ? Number(limitText) : usualTrainBytes;
  if (!(Number.isSafeInteger(limitBytes) && limitBytes > 0))
    return refuse({ code: 'unusable-limit', text: String(limitText) });
  const neededBytes = countFitBytes(panel, settings);
  return neededBytes <= limitBytes
    ? succeed({ threads: Math.min(mostThreads, Math.floor(limitBytes / neededBytes)) })
    : refuse({ code: 'too-much-memory', neededBytes, limitBytes });
}

/** Float64 arrays as long as a series: value and time as given, and in both stages scaled, observed, filled in. */
const arraysASeries = 8;

/** Bytes that a fit takes at most: the network's arena, the batch that is encoded for it, the series, and what
 * the model keeps for each stage. */
export function countFitBytes(panel: readonly TimeSeries[], settings: ForecastSettings): number {
  const model = models[chooseRecipe(panel, settings).model];
  const { shape, time, stageBytes } = model.measureFootprint(panel, settings);
  const answers = shape.head === 'every' ? time * shape.outputSize : shape.outputSize;
  const batchNumbers = settings.batchSize * (time * shape.inputSize + 3 * answers);
  const values = panel.reduce((sum, series) => sum + series.values.length, 0);
  const stages = 2;
  const arrays = 8 * (batchNumbers + arraysASeries * values);
  return countTrainingBytes(shape, time, settings.batchSize) + arrays + stages * stageBytes;
}
