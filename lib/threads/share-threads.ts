/** How a machine's threads are shared among fits: how many fits at a time, and how many threads each has. Their product is
 * never more than there are; from four on two fits run side by side, so that a long one does not hold up a short one. */
export function shareThreads(threads: number): { readonly fits: number; readonly threadsAFit: number } {
  const fits = threads >= 4 ? 2 : 1;
  return { fits, threadsAFit: Math.max(1, Math.floor(threads / fits)) };
}
