/** The rate of an update: a linear warm-up over a tenth of training (50 updates at most), then half a cosine to 0.
 * @param update  counted from 0
 * @see Loshchilov & Hutter 2017, "SGDR" */
export function learningRateAt(update: number, updates: number, peak: number): number {
  const warmUp = Math.min(50, Math.ceil(updates / 10));
  if (update < warmUp) return (peak * (update + 1)) / warmUp;
  return (peak * (1 + Math.cos((Math.PI * (update - warmUp)) / Math.max(updates - warmUp, 1)))) / 2;
}
