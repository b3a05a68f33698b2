/** @typedef {{
 *   start(name: string): void,
 *   write(name: string, text: string | Uint8Array): void,
 *   end(name: string, closingLine: string): void,
 * }} StepOutput */

/** Prints what steps say that run side by side, as if one had run after the other: one step is shown as it speaks, what
 * the others say is kept until it has ended, and then printed whole. A failure is told at once besides.
 * @param {(text: string | Uint8Array) => void} print
 * @returns {StepOutput} */
export function createStepOutput(print) {
  /** Steps that are not printed to their end, in the order in which they started. @type {Map<string, Kept>} */
  const open = new Map();
  let shown = null;

  const keep = (name, text) => {
    if (shown === name) print(text);
    else open.get(name).said.push(text);
  };

  /** Prints those that have ended, and then shows the one that runs longest. */
  const showNext = () => {
    const ended = [...open].find(([, { hasEnded }]) => hasEnded);
    const [name, kept] = ended ?? [...open][0] ?? [];
    if (name === undefined) return;
    for (const text of [`\n== ${name}\n`, ...kept.said.splice(0)]) print(text);
    if (!kept.hasEnded) {
      shown = name;
      return;
    }
    open.delete(name);
    showNext();
  };

  return {
    start(name) {
      open.set(name, { said: [], hasEnded: false });
      if (shown === null) showNext();
    },
    write: keep,
    end(name, closingLine) {
      keep(name, `${closingLine}\n`);
      open.get(name).hasEnded = true;
      if (shown !== name) {
        if (closingLine.includes('FAILED')) print(`${closingLine} What it said follows.\n`);
        return;
      }
      open.delete(name);
      shown = null;
      showNext();
    },
  };
}

/** @typedef {{ said: (string | Uint8Array)[], hasEnded: boolean }} Kept */
