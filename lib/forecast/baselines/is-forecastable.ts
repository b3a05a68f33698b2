import type { EtsForm, EtsParameters } from './ets-model.ts';

/** Whether what lies long ago fades from a model's forecasts: the roots of its characteristic equation lie within the
 * unit circle. Without a trend one of them is 1, whatever the parameters, and is not counted. Parameters are those of
 * the usual region, where only models with a season can fail.
 * @param polynomial  [period + 2], where its coefficients are worked out: a search asks thousands of times
 * @see Hyndman, Akram & Archibald 2008, "The admissible parameter space for exponential smoothing models" */
export function isForecastable(
  form: EtsForm,
  { level, trend, season, damping }: EtsParameters,
  polynomial = new Float64Array(form.period + 2),
): boolean {
  if (form.season === 'none') return true;
  const middle = level + trend - level * damping;
  // Highest power first.
  polynomial.fill(middle);
  polynomial[0] = 1;
  polynomial[1] = level + trend - damping;
  polynomial[form.period] = middle + season - 1;
  polynomial[form.period + 1] = damping * (1 - level - season);
  if (trend !== 0 || damping !== 1) return hasRootsWithinCircle(polynomial, form.period + 1);
  divideByRootOne(polynomial);
  return hasRootsWithinCircle(polynomial, form.period);
}

/** Divides by (z - 1), in place; what is left over stands last. */
function divideByRootOne(polynomial: Float64Array): void {
  for (let power = 1; power < polynomial.length - 1; power++) polynomial[power] += polynomial[power - 1];
}

/** Lowers the degree one by one; a reflection of 1 or more gives a root outside away.
 * @param polynomial  [from + 1 or more], highest power first, whose coefficient is 1; used up
 * @param from        its degree
 * @see Jury 1964, "Theory and Application of the z-Transform Method" */
function hasRootsWithinCircle(polynomial: Float64Array, from: number): boolean {
  for (let degree = from; degree > 0; degree--) {
    const reflection = polynomial[degree];
    if (!(Math.abs(reflection) < 1 + 1e-10)) return false;
    const rest = 1 - reflection * reflection;
    for (let power = 1; 2 * power <= degree; power++) {
      const mirror = degree - power;
      const own = polynomial[power];
      const other = polynomial[mirror];
      polynomial[power] = (own - reflection * other) / rest;
      polynomial[mirror] = (other - reflection * own) / rest;
    }
  }
  return true;
}
