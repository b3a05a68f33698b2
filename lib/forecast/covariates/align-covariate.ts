import type { Covariate, TimeSeries } from '#lib/time-series.ts';

/** Lays a covariate on the steps of a series. Both come from one table, so that what the covariate holds after the
 * series' last step are the steps that follow it, also in a calendar that leaves holidays out.
 * @param horizon  steps beyond the last one that are wanted of a covariate known in the future; of any other none
 *   is read
 * @returns [length + horizon], or [length]; NaN where there is no value */
export function alignCovariate(
  { timestamps }: Pick<TimeSeries, 'timestamps'>,
  covariate: Covariate,
  horizon: number,
): Float64Array {
  const { length } = timestamps;
  const beyond = covariate.known === 'future' ? horizon : 0;
  const aligned = new Float64Array(length + beyond).fill(Number.NaN);
  let place = 0;
  for (let index = 0; index < length; index++) {
    while (covariate.timestamps[place] < timestamps[index]) place++;
    if (covariate.timestamps[place] === timestamps[index]) aligned[index] = covariate.values[place];
  }
  while (covariate.timestamps[place] <= timestamps[length - 1]) place++;
  aligned.set(covariate.values.subarray(place, place + beyond), length);
  return aligned;
}
