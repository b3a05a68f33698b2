/** The weighted sum of a loss over all outputs, not yet divided; writes its gradient where `dOutputs` is not 0.
 * The sum and each error are float64.
 * @param kind       0 squared, 1 absolute, 2 huber, 3 pinball
 * @param outputs    [steps, panels, batch, 16]; dOutputs the same
 * @param targets    float64 [steps, batch, target]
 * @param weights    the same, or 0 for all 1
 * @param quantiles  float64 [quantileCount]; for other losses the count is 1
 * @param scale      1 / (sum of the weights * quantileCount), which multiplies the gradient */
export function evaluateLoss(
  kind: i32, outputs: usize, dOutputs: usize, targets: usize, weights: usize, quantiles: usize, quantileCount: i32,
  delta: f64, scale: f64, steps: i32, batch: i32, target: i32,
): f64 {
  const panel: usize = batch << 6;
  const size = target * quantileCount;
  const panels = (size + 15) >> 4;
  let sum: f64 = 0;
  for (let step = 0; step < steps; step++) {
    for (let row = 0; row < batch; row++) {
      let column = 0;
      for (let at = 0; at < target; at++) {
        const weight = weights ? f64.load(weights) : 1;
        const wanted = f64.load(targets);
        if (weights) weights += 8;
        targets += 8;
        for (let q = 0; q < quantileCount; q++) {
          const place = (column >> 4) * panel + (row << 6) + ((column & 15) << 2);
          let slope: f64 = 0;
          // Skipped, not multiplied by 0: a masked target may be NaN.
          if (weight != 0) {
            const error = <f64>f32.load(outputs + place) - wanted;
            let value: f64;
            if (kind == 0) {
              value = error * error;
              slope = 2 * error;
            } else if (kind == 1) {
              value = Math.abs(error);
              slope = error > 0 ? 1 : error < 0 ? -1 : error;
            } else if (kind == 2) {
              const size = Math.abs(error);
              value = size <= delta ? (error * error) / 2 : delta * (size - delta / 2);
              slope = Math.max(-delta, Math.min(delta, error));
            } else {
              const quantile = f64.load(quantiles + (q << 3));
              value = Math.max((1 - quantile) * error, -quantile * error);
              slope = error < 0 ? -quantile : error > 0 ? 1 - quantile : error;
            }
            sum += weight * value;
            slope *= weight * scale;
          }
          if (dOutputs) f32.store(dOutputs + place, <f32>slope);
          column++;
        }
      }
      if (dOutputs) {
        for (; column < panels << 4; column++) f32.store(dOutputs + (column >> 4) * panel + (row << 6) + ((column & 15) << 2), 0);
      }
    }
    outputs += panels * panel;
    if (dOutputs) dOutputs += panels * panel;
  }
  return sum;
}
