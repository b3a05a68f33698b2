import { type Result, refuse, succeed } from '#lib/result.ts';
import { countTrainingBytes } from '#lib/rnn/index.ts';
import type { TimeSeries } from '#lib/time-series.ts';
import { models } from './models/model-table.ts';
import { chooseRecipe } from './recipe/recipe.ts';
import type { FitProblem } from './result/fit-problem.ts';
import type { ForecastSettings } from './settings/settings-schema.ts';

/** 2 GiB: what a run may take where nothing else is said. */
export const usualTrainBytes = 2 ** 31;

/** Says whether a fit stays below so many bytes, before anything is computed.
 * @param limitText  whole bytes as HINDCAST_MAX_TRAIN_BYTES has them; the usual limit if undefined or empty */
export function checkMemory(
  panel: readonly TimeSeries[],
  settings: ForecastSettings,
  limitText: string | undefined,
): Result<void, FitProblem> {
  const limitBytes = readLimit(limitText);
  if (limitBytes === null) return refuse({ code: 'unusable-limit', text: String(limitText) });
  const neededBytes = countFitBytes(panel, settings);
  return neededBytes <= limitBytes
    ? succeed(undefined)
    : refuse({ code: 'too-much-memory', neededBytes, limitBytes });
}

const readLimit = (text: string | undefined): number | null => {
  const limitBytes = text ? Number(text) : usualTrainBytes;
  return Number.isSafeInteger(limitBytes) && limitBytes > 0 ? limitBytes : null;
};

/** On how many threads a fit that `checkMemory` has let pass stays below the limit: each holds all that the fit needs.
 * @param mostThreads  that there are for it
 * @returns from 1 to `mostThreads` */
export function threadsWithin(
  panel: readonly TimeSeries[],
  settings: ForecastSettings,
  limitText: string | undefined,
  mostThreads: number,
): number {
  const limitBytes = readLimit(limitText) ?? 0;
  // One was let pass, maybe under a limit of before.
  return Math.max(1, Math.min(mostThreads, Math.floor(limitBytes / countFitBytes(panel, settings))));
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
