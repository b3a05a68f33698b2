/** One line of the bench: the least milliseconds of an update, null where a peer was not there or not asked. */
export type Row = {
  cell: string;
  size: string;
  threads: number;
  ours_ms: number;
  torch_ms: number | null;
  tfjs_wasm_ms: number | null;
  tfjs_cpu_ms: number | null;
  arrays_ms: number | null;
  /** With two threads: an update of one of the members while the other rests. */
  alone_ms: number | null;
  gflops: number;
  peak_gflops: number;
};

/** The minimum; null of nothing. */
export const leastOf = (times: readonly number[]): number | null =>
  times.length === 0 ? null : Math.min(...times);

/** The median, the upper one of an even number; null of nothing. */
export function medianOf(times: readonly number[]): number | null {
  const sorted = times.toSorted((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? null;
}

/** The row for a person: minimum (median), share of the peak, how many times as long each peer took. */
export function describeRow(row: Row, median: number | null, torchMedian: number | null): string {
  const share = Math.round((100 * row.gflops) / row.peak_gflops);
  const times = (ms: number | null) => (ms === null ? '-' : (ms / row.ours_ms).toPrecision(3)).padStart(5);
  return (
    `${row.cell.padEnd(6)}${row.size.padEnd(17)}${row.threads}  ours ${say(row.ours_ms)} (${say(median)})` +
    `  PyTorch ${say(row.torch_ms)} (${say(torchMedian)})  tfjs wasm ${say(row.tfjs_wasm_ms)} cpu ${say(row.tfjs_cpu_ms)}  arrays ${say(row.arrays_ms)}` +
    `  ${row.gflops.toFixed(0)} of ${row.peak_gflops.toFixed(0)} GFLOP/s = ${share}%` +
    `  times ours: PyTorch ${times(row.torch_ms)}, tfjs ${times(row.tfjs_wasm_ms)} ${times(row.tfjs_cpu_ms)}, arrays ${times(row.arrays_ms)}` +
    (row.alone_ms === null ? '' : `  two threads over one ${times(row.alone_ms)}`)
  );
}

const say = (ms: number | null): string => (ms === null ? '-' : ms.toPrecision(3)).padStart(6);
