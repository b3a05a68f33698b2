import { memoryShare } from './schema.ts';

/** The smallest lag that covers `memoryShare` of a curve's sum; null if the sum is 0.
 * @param byLag  norms, not negative; index 0 is lag 1 */
export function memoryLength(byLag: ArrayLike<number>): number | null {
  let total = 0;
  for (let index = 0; index < byLag.length; index++) total += byLag[index];
  if (!(total > 0)) return null;
  let gathered = 0;
  for (let index = 0; index < byLag.length; index++) {
    gathered += byLag[index];
    if (gathered >= memoryShare * total) return index + 1;
  }
  return byLag.length;
}
