/** Shifts and stretches a series to mean 0 and deviation 1; one without variation becomes 0 throughout.
 * @param values  written into, and returned */
export function standardise(values: Float64Array): Float64Array {
  let sum = 0;
  for (const value of values) sum += value;
  const mean = sum / values.length;
  let squares = 0;
  for (const value of values) squares += (value - mean) ** 2;
  const deviation = Math.sqrt(squares / values.length);
  const factor = deviation > 1e-9 * (1 + Math.abs(mean)) ? 1 / deviation : 0;
  for (let step = 0; step < values.length; step++) values[step] = (values[step] - mean) * factor;
  return values;
}

/** Standard deviation. */
export function deviationOf(values: Float64Array): number {
  let sum = 0;
  for (const value of values) sum += value;
  const mean = sum / values.length;
  let squares = 0;
  for (const value of values) squares += (value - mean) ** 2;
  return Math.sqrt(squares / values.length);
}
