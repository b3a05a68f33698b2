/** @typedef {import('./run-steps.js').StepResult} StepResult */
/** @typedef {{
 *   passed: number,
 *   failed: readonly string[],
 *   skipped: readonly { name: string, reason: string }[],
 *   flaky?: number,
 * }} Counts  Tests by their file and name. */

const mostNames = 20;

/** The last lines of a run: how long each step took, what was skipped and why, the first failure by name, and the count
 * of tests, which stays the very last.
 * @param {{ results: readonly StepResult[], counts: readonly Counts[], seconds: number, cores: number }} run
 *   results in the order in which they ended
 * @returns {string} */
export function summarise({ results, counts, seconds, cores }) {
  const ran = results.filter(({ state }) => state !== 'not run');
  const width = Math.max(...results.map(({ name }) => name.length), 'All together'.length);
  const line = (name, took) => `  ${name.padEnd(width)}  ${took.toFixed(1).padStart(6)} s`;
  const skipped = counts.flatMap((count) => count.skipped);
  const passed = counts.reduce((sum, count) => sum + count.passed, 0);
  const failed = counts.flatMap((count) => count.failed);
  const flaky = counts.reduce((sum, count) => sum + (count.flaky ?? 0), 0);
  const [first, ...more] = results.filter(({ state }) => state === 'failed');
  return [
    `\nTime of each step, side by side on ${cores} ${cores === 1 ? 'core' : 'cores'}:`,
    ...ran.map((result) => line(result.name, result.seconds)),
    line('All together', seconds),
    ...(skipped.length === 0 ? [] : ['\nSkipped:']),
    ...skipped.map(({ name, reason }) => `  ${name}: ${reason}`),
    ...(flaky === 0 ? [] : [`\n${flaky} browser tests passed on their second try only.`]),
    ...(failed.length === 0 ? [] : ['\nFailed tests:']),
    ...failed.slice(0, mostNames).map((name) => `  ${name}`),
    ...(failed.length > mostNames ? [`  and ${failed.length - mostNames} more`] : []),
    ...(first === undefined ? [] : [`\nFailed first: ${first.name}. ${first.reason}`]),
    ...more.map(({ name }) => `Failed as well: ${name}.`),
    ...results
      .filter(({ state }) => state === 'not run')
      .map(({ name, reason }) => `Not run: ${name}, because ${reason}.`),
    `\n${passed} passed, ${failed.length} failed${skipped.length === 0 ? '' : `, ${skipped.length} skipped`}`,
  ].join('\n');
}
