/** Phases of a season at which a series always has one and the same value: the nights of a solar plant, the Sundays of a shop. */
export type SettledPhases = {
  readonly period: number;
  /** By phase of the index within the series, NaN where nothing is settled, [period]. */
  readonly values: Float64Array;
};

/** Equal values without another among them from which on a 95% band need hold no other. */
const enoughEqual = 19;
/** Cycles that count, the last ones. */
const mostCycles = 60;
/** A phase of fewer cycles is settled where it and its neighbours are, in seasons so long that neighbours are alike. */
const [fewestCycles, longSeason] = [7, 24];
const longestSeason = 366;

/** Finds what is settled before an index. It is only where other phases mostly have other values: a series that is hardly ever
 * anything but 0 has no season in that.
 * @param values   NaN where nothing was observed
 * @param from     the first observed one
 * @param end      values from it on are not looked at
 * @param seasons  in steps; the one that settles the largest share is taken
 * @returns null where nothing is */
export function findSettledPhases(
  values: Float64Array,
  from: number,
  end: number,
  seasons: readonly number[],
): SettledPhases | null {
  let best: { readonly found: SettledPhases; readonly share: number } | null = null;
  for (const period of seasons) {
    if (period < 2 || period > longestSeason) continue;
    const first = Math.max(from, end - mostCycles * period);
    const settled = settleBy(values, first, end, period);
    const share = settled.filter(Number.isFinite).length / period;
    if (share > (best?.share ?? 0) && differElsewhere(values, first, end, settled))
      best = { found: { period, values: settled }, share };
  }
  return best?.found ?? null;
}

/** The value that a series is settled at, or null. */
export function settledAt(settled: SettledPhases | null, index: number): number | null {
  if (settled === null) return null;
  const value = settled.values[index % settled.period];
  return Number.isNaN(value) ? null : value;
}

function settleBy(values: Float64Array, first: number, end: number, period: number): Float64Array {
  const only = new Float64Array(period).fill(Number.NaN);
  const counts = new Float64Array(period);
  for (let index = first; index < end; index++) {
    const value = values[index];
    if (Number.isNaN(value)) continue;
    const phase = index % period;
    only[phase] = counts[phase] === 0 || only[phase] === value ? value : Number.POSITIVE_INFINITY;
    counts[phase]++;
  }
  return only.map((value, phase) => {
    if (!Number.isFinite(value)) return Number.NaN;
    if (counts[phase] >= enoughEqual) return value;
    if (period < longSeason || counts[phase] < fewestCycles) return Number.NaN;
    const beside = [(phase + period - 1) % period, (phase + 1) % period];
    const count = beside.reduce((sum, other) => sum + counts[other], counts[phase]);
    return beside.every((other) => only[other] === value) && count >= enoughEqual ? value : Number.NaN;
  });
}

/** Whether at the phases that are not settled most values are none of those that others are settled at. */
function differElsewhere(values: Float64Array, first: number, end: number, settled: Float64Array): boolean {
  const kinds = new Set(settled.filter(Number.isFinite));
  let [other, all] = [0, 0];
  for (let index = first; index < end; index++) {
    if (Number.isNaN(values[index]) || Number.isFinite(settled[index % settled.length])) continue;
    all++;
    if (!kinds.has(values[index])) other++;
  }
  return 2 * other > all;
}
