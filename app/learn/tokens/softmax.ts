/** Probabilities of one row of scores, exp(s) / sum exp(s); the largest score is taken off first so that
 * nothing overflows. */
export function softmax(scores: ArrayLike<number>): number[] {
  const row = Array.from(scores);
  const largest = Math.max(...row);
  const powers = row.map((score) => Math.exp(score - largest));
  const sum = powers.reduce((total, power) => total + power, 0);
  return powers.map((power) => power / sum);
}
