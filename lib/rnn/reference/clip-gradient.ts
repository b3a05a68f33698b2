/** Scales `gradient` down, in place, so that its Euclidean norm is at most `clipNorm`; returns the norm before.
 * As in PyTorch's `clip_grad_norm_`, 1e-6 is added to the norm that divides.
 * @see Pascanu, Mikolov & Bengio 2013, "On the difficulty of training recurrent neural networks" */
export function clipGradient(gradient: Float64Array, clipNorm: number): number {
  let squares = 0;
  for (let at = 0; at < gradient.length; at++) squares += gradient[at] * gradient[at];
  const norm = Math.sqrt(squares);
  const scale = clipNorm / (norm + 1e-6);
  if (scale < 1) {
    for (let at = 0; at < gradient.length; at++) gradient[at] *= scale;
  }
  return norm;
}
