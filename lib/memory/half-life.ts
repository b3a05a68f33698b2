/** Steps after which a unit has lost half of what it held, if its gate keeps this share at every step; Infinity if it
 * keeps everything, 0 if nothing. From share^n = 1/2. */
export function halfLife(keptShare: number): number {
  if (keptShare >= 1) return Number.POSITIVE_INFINITY;
  return keptShare <= 0 ? 0 : Math.LN2 / -Math.log(keptShare);
}

/** The geometric mean of a gate, unit by unit: n steps keep the product of their gates, which is this mean to the power n.
 * @param gates       [windows][time, hidden]
 * @returns [hidden] */
export function meanGate(gates: readonly Float64Array[], hiddenSize: number): Float64Array {
  const sum = new Float64Array(hiddenSize);
  let steps = 0;
  for (const gate of gates) {
    for (let at = 0; at < gate.length; at++) sum[at % hiddenSize] += Math.log(gate[at]);
    steps += gate.length / hiddenSize;
  }
  return sum.map((value) => Math.exp(value / steps));
}
