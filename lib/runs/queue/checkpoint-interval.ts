/** Storing a checkpoint takes at most this share of the time. */
const shareOfTime = 1 / 20;
/** However much storing costs, a killed server loses no more training than this. */
const longestIntervalMs = 300_000;

/** After how many milliseconds the next checkpoint is due: the shortest wanted, or longer where the last one took long to
 * store.
 * @param shortestMs  between two that cost nothing
 * @param costMs      that storing the last one took */
export function checkpointInterval(shortestMs: number, costMs: number): number {
  return Math.max(shortestMs, Math.min(longestIntervalMs, costMs / shareOfTime));
}
