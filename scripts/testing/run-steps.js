/** @typedef {{
 *   name: string,
 *   needs?: readonly string[],
 *   after?: readonly string[],
 *   run: (write: (text: string | Uint8Array) => void) => Promise<void>,
 * }} Step  What it proves is its name; `needs` are steps that must have passed before it, `after` steps that must be
 *   over, because both write the same files. It fails by throwing. */

/** @typedef {{ name: string, state: 'passed' | 'failed' | 'not run', seconds: number, reason: string }} StepResult */

/** Runs steps side by side, as many at a time as there are slots, the first in the list first. One that fails stops only
 * those that need it.
 * @param {readonly Step[]} steps
 * @param {{ slots: number, output: import('./step-output.js').StepOutput, now?: () => number }} options
 * @returns {Promise<StepResult[]>} in the order in which the steps ended, those that were not run last */
export async function runSteps(steps, { slots, output, now = () => performance.now() }) {
  /** @type {StepResult[]} */
  const results = [];
  const running = new Map();
  const waiting = [...steps];
  const isOver = (name) => results.some((result) => result.name === name);
  const hasPassed = (name) => results.some((result) => result.name === name && result.state === 'passed');

  const start = (step) => {
    const startedMs = now();
    output.start(step.name);
    const finish = (state, reason) => {
      const seconds = (now() - startedMs) / 1000;
      results.push({ name: step.name, state, seconds, reason });
      running.delete(step.name);
      output.end(step.name, closingLine({ name: step.name, state, seconds, reason }));
    };
    const ended = Promise.resolve()
      .then(() => step.run((text) => output.write(step.name, text)))
      .then(
        () => finish('passed', ''),
        (error) => finish('failed', error instanceof Error ? error.message : String(error)),
      );
    running.set(step.name, ended);
  };

  for (;;) {
    const next = waiting.find(({ needs = [], after = [] }) => needs.every(hasPassed) && after.every(isOver));
    if (next !== undefined && running.size < slots) {
      waiting.splice(waiting.indexOf(next), 1);
      start(next);
      continue;
    }
    dropHopeless();
    if (running.size === 0) return results;
    await Promise.race(running.values());
  }

  /** Takes out what needs a step that has failed or was not run. */
  function dropHopeless() {
    for (const step of [...waiting]) {
      const missing = (step.needs ?? []).find((name) => isOver(name) && !hasPassed(name));
      if (missing === undefined) continue;
      waiting.splice(waiting.indexOf(step), 1);
      results.push({ name: step.name, state: 'not run', seconds: 0, reason: `it needs "${missing}"` });
      dropHopeless();
      return;
    }
  }
}

const closingLine = ({ name, state, seconds, reason }) =>
  state === 'passed'
    ? `== ${name}: done in ${seconds.toFixed(1)} s`
    : `== ${name}: FAILED after ${seconds.toFixed(1)} s. ${reason}`;
