/** Ticks at round values (1, 2 or 5 times a power of ten) that enclose the range, three to seven of them.
 * @returns the ticks in ascending order and their text, all with the same number of decimals */
export function valueTicks(low: number, high: number): { ticks: number[]; write: (value: number) => string } {
  const [from, to] = widened(low, high);
  const step = roundStep(to / 5 - from / 5);
  const first = Math.floor(from / step);
  const last = Math.ceil(to / step);
  const ticks = Array.from({ length: Math.min(12, last - first + 1) }, (_, index) => (first + index) * step);
  return { ticks, write: tickWriter(step, Math.max(Math.abs(from), Math.abs(to))) };
}

/** A range of no height, or of nothing, still needs an axis. */
function widened(low: number, high: number): [number, number] {
  if (!Number.isFinite(low) || !Number.isFinite(high)) return [0, 1];
  if (high > low) return [low, high];
  const margin = Math.abs(low) * 0.1 || 1;
  return [low - margin, high + margin];
}

function roundStep(rough: number): number {
  const power = 10 ** Math.floor(Math.log10(rough));
  const share = rough / power;
  return (share <= 1 ? 1 : share <= 2 ? 2 : share <= 5 ? 5 : 10) * power;
}

function tickWriter(step: number, largest: number): (value: number) => string {
  if (largest >= 1e15 || largest < 1e-4) return (value) => minus(value.toExponential(1).replace('e+', 'e'));
  const scale = largest >= 1e9 ? 1e9 : largest >= 1e6 ? 1e6 : largest >= 1e5 ? 1e3 : 1;
  const suffix = scale === 1e9 ? 'bn' : scale === 1e6 ? 'm' : scale === 1e3 ? 'k' : '';
  const decimals = Math.min(8, Math.max(0, -Math.floor(Math.log10(step / scale) + 1e-9)));
  const format = { minimumFractionDigits: decimals, maximumFractionDigits: decimals };
  return (value) => minus((value / scale || 0).toLocaleString('en-US', format)) + suffix;
}

const minus = (text: string): string => text.replace('-', '−');
