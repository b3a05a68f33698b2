/** Minimises a function of a few variables without gradients: deterministic, and content with a function
 * that answers Infinity outside its bounds.
 * @param start  [dimension]
 * @param steps  [dimension], how far the first simplex reaches in each direction
 * @returns the best point found and its value, after at most `maxEvaluations` calls
 * @see Nelder & Mead 1965, "A simplex method for function minimization" */
export function nelderMead(
  objective: (point: Float64Array) => number,
  start: Float64Array,
  steps: Float64Array,
  maxEvaluations: number,
): { point: Float64Array; value: number } {
  const dimension = start.length;
  const simplex: { point: Float64Array; value: number }[] = [
    { point: start.slice(), value: objective(start) },
  ];
  for (let axis = 0; axis < dimension; axis++) {
    const point = start.slice();
    point[axis] += steps[axis];
    simplex.push({ point, value: objective(point) });
  }
  let evaluations = dimension + 1;
  const evaluate = (point: Float64Array) => {
    evaluations++;
    return { point, value: objective(point) };
  };

  while (evaluations < maxEvaluations) {
    simplex.sort((a, b) => a.value - b.value);
    const best = simplex[0];
    const worst = simplex[dimension];
    if (Math.abs(worst.value - best.value) <= 1e-8 * (Math.abs(best.value) + 1e-8)) break;

    const centre = new Float64Array(dimension);
    for (let vertex = 0; vertex < dimension; vertex++) {
      for (let axis = 0; axis < dimension; axis++) centre[axis] += simplex[vertex].point[axis] / dimension;
    }
    const along = (distance: number) =>
      evaluate(centre.map((value, axis) => value + distance * (worst.point[axis] - value)));

    const reflected = along(-1);
    if (reflected.value < best.value) {
      const expanded = along(-2);
      simplex[dimension] = expanded.value < reflected.value ? expanded : reflected;
    } else if (reflected.value < simplex[dimension - 1].value) {
      simplex[dimension] = reflected;
    } else {
      const contracted = along(reflected.value < worst.value ? -0.5 : 0.5);
      if (contracted.value < Math.min(reflected.value, worst.value)) {
        simplex[dimension] = contracted;
      } else {
        for (let vertex = 1; vertex <= dimension; vertex++) {
          simplex[vertex] = evaluate(
            simplex[vertex].point.map((value, axis) => (value + best.point[axis]) / 2),
          );
        }
      }
    }
  }
  simplex.sort((a, b) => a.value - b.value);
  return simplex[0];
}
