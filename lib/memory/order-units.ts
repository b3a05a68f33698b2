/** Orders units so that similar ones are neighbours: starts at the unit that varies most and always continues with the most
 * correlated unit that is left (absolute correlation of states over time).
 * @param states  [time, hidden] */
export function orderBySimilarity(states: ArrayLike<number>, hiddenSize: number): number[] {
  const time = states.length / hiddenSize;
  const centred = Array.from({ length: hiddenSize }, (_, unit) => {
    const values = Float64Array.from({ length: time }, (_, t) => states[t * hiddenSize + unit]);
    const mean = values.reduce((sum, value) => sum + value / time, 0);
    return values.map((value) => value - mean);
  });
  const norms = centred.map((values) => Math.sqrt(dot(values, values)));
  const similarity = (a: number, b: number) => {
    const product = norms[a] * norms[b];
    return product > 0 ? Math.abs(dot(centred[a], centred[b])) / product : 0;
  };
  const left = new Set(norms.keys());
  const order: number[] = [];
  let next = norms.indexOf(Math.max(...norms));
  while (left.size > 0) {
    order.push(next);
    left.delete(next);
    const current = next;
    let nearest = Number.NEGATIVE_INFINITY;
    for (const unit of left) {
      const near = similarity(current, unit);
      if (near > nearest) [nearest, next] = [near, unit];
    }
  }
  return order;
}

/** Units by how long they keep what they hold, longest first; ties by number. */
export function orderByKeeping(keepGate: ArrayLike<number>): number[] {
  return Array.from({ length: keepGate.length }, (_, unit) => unit).sort(
    (a, b) => keepGate[b] - keepGate[a] || a - b,
  );
}

function dot(a: Float64Array, b: Float64Array): number {
  let sum = 0;
  for (let at = 0; at < a.length; at++) sum += a[at] * b[at];
  return sum;
}
