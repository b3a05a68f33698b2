import { createGenerator } from '#lib/rnn/index.ts';
import { addSteps, type Step, type TimeSeries } from '#lib/time-series.ts';
import { chooseRecipe, type Recipe } from './recipe/recipe.ts';

/** The recipe of so many series without covariates. */
export const recipeOf = (seriesCount: number): Recipe =>
  chooseRecipe(Array.from({ length: seriesCount }, () => ({})));

/** A series for tests: values by index, from the first of January 2020 on. */
export function makeSeries(
  key: string,
  step: Step,
  length: number,
  valueAt: (index: number, noise: number) => number,
): TimeSeries {
  const generator = createGenerator(key.length + length);
  const start = Date.UTC(2020, 0, 1);
  return {
    key,
    step,
    timestamps: Float64Array.from({ length }, (_, index) => addSteps(start, step, index)),
    values: Float64Array.from({ length }, (_, index) => valueAt(index, generator.normal())),
  };
}

/** Monthly air passengers 1949-1960, in thousands (Box & Jenkins 1976, series G). */
export function airPassengers(): TimeSeries {
  const step: Step = { unit: 'month', count: 1 };
  const start = Date.UTC(1949, 0, 1);
  return {
    key: 'passengers',
    step,
    timestamps: Float64Array.from(passengers, (_, index) => addSteps(start, step, index)),
    values: Float64Array.from(passengers),
  };
}

// biome-ignore format: a year a line
const passengers = [
  112, 118, 132, 129, 121, 135, 148, 148, 136, 119, 104, 118,
  115, 126, 141, 135, 125, 149, 170, 170, 158, 133, 114, 140,
  145, 150, 178, 163, 172, 178, 199, 199, 184, 162, 146, 166,
  171, 180, 193, 181, 183, 218, 230, 242, 209, 191, 172, 194,
  196, 196, 236, 235, 229, 243, 264, 272, 237, 211, 180, 201,
  204, 188, 235, 227, 234, 264, 302, 293, 259, 229, 203, 229,
  242, 233, 267, 269, 270, 315, 364, 347, 312, 274, 237, 278,
  284, 277, 317, 313, 318, 374, 413, 405, 355, 306, 271, 306,
  315, 301, 356, 348, 355, 422, 465, 467, 404, 347, 305, 336,
  340, 318, 362, 348, 363, 435, 491, 505, 404, 359, 310, 337,
  360, 342, 406, 396, 420, 472, 548, 559, 463, 407, 362, 405,
  417, 391, 419, 461, 472, 535, 622, 606, 508, 461, 390, 432,
];
