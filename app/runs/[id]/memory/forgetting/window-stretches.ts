import type { Stretch } from '../worker/memory-messages.ts';

const most = 12;
/** Fewer seasons than this would say too little about where in the window it lay. */
const fewest = 3;

/** A window cut into stretches of whole seasons, or of a round share of it where there is no season that fits; at
 * most twelve. The last one ends with the window, the first may be shorter.
 * @param steps   of the window
 * @param season  0 for none */
export function windowStretches(steps: number, season: number): Stretch[] {
  const unit = season >= 2 && fewest * season <= steps ? season : 1;
  const fitting = unit > 1 ? steps / most : steps / 8;
  const length = unit * Math.max(1, Math.ceil(fitting / unit));
  const stretches: Stretch[] = [];
  for (let to = steps; to > 0; to -= length) stretches.unshift({ from: Math.max(0, to - length), to });
  return stretches;
}
