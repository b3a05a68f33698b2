/** The bands of one step. */
export type Bands = {
  readonly lo80: number;
  readonly hi80: number;
  readonly lo95: number;
  readonly hi95: number;
};

/** Means over the series; sMAPE in percent, as M4 has it. A series without an answer is left out. */
export function errorsOf(
  forecasts: readonly Float64Array[],
  actual: readonly Float64Array[],
  scales: readonly number[],
): { smape: number; mase: number } {
  const smape: number[] = [];
  const mase: number[] = [];
  forecasts.forEach((forecast, index) => {
    const truth = actual[index];
    if (!forecast.subarray(0, truth.length).every(Number.isFinite) || forecast.length < truth.length) return;
    const errors = truth.map((value, step) => Math.abs(value - forecast[step]));
    smape.push(
      meanOf(
        errors.map((error, step) =>
          error === 0 ? 0 : (200 * error) / (Math.abs(truth[step]) + Math.abs(forecast[step])),
        ),
      ),
    );
    mase.push(meanOf(errors) / scales[index]);
  });
  return { smape: meanOf(smape), mase: meanOf(mase) };
}

/** Shares of what came within the bands, and the mean scaled interval score of the 95% band. */
export function bandScores(
  points: readonly (readonly Bands[])[],
  actual: readonly Float64Array[],
  scales: readonly number[],
) {
  const each = points.flatMap((own, index) =>
    own.map(({ lo80, hi80, lo95, hi95 }, step) => {
      const value = actual[index][step];
      const outside = (2 / 0.05) * (Math.max(0, lo95 - value) + Math.max(0, value - hi95));
      return {
        in80: value >= lo80 && value <= hi80 ? 1 : 0,
        in95: value >= lo95 && value <= hi95 ? 1 : 0,
        interval: (hi95 - lo95 + outside) / scales[index],
      };
    }),
  );
  return {
    coverage80: meanOf(each.map(({ in80 }) => in80)),
    coverage95: meanOf(each.map(({ in95 }) => in95)),
    msis: meanOf(each.map(({ interval }) => interval)),
  };
}

/** What MASE divides by: the mean change from season to season. */
export function seasonalScale(values: Float64Array, season: number): number {
  return meanOf(values.subarray(season).map((value, index) => Math.abs(value - values[index])));
}

/** The mean; NaN of nothing. */
export function meanOf(values: ArrayLike<number>): number {
  return Array.from(values).reduce((sum, value) => sum + value / values.length, 0);
}
