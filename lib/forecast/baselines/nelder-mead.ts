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
  const points: Float64Array[] = Array.from({ length: dimension + 1 }, (_, vertex) => {
    const point = start.slice();
    if (vertex > 0) point[vertex - 1] += steps[vertex - 1];
    return point;
  });
  const values = Float64Array.from(points, objective);
  // Kept up to date instead of summed anew: with many dimensions that would take most of the time.
  const sums = new Float64Array(dimension);
  const addUp = (): void => {
    sums.fill(0);
    for (const point of points) for (let axis = 0; axis < dimension; axis++) sums[axis] += point[axis];
  };
  addUp();
  let evaluations = dimension + 1;
  let trial: Float64Array = new Float64Array(dimension);
  let spare: Float64Array = new Float64Array(dimension);

  /** The value at a place on the line from the centre of all but `worst` (0) through `worst` (1). */
  const evaluate = (into: Float64Array, worst: Float64Array, distance: number): number => {
    for (let axis = 0; axis < dimension; axis++) {
      const centre = (sums[axis] - worst[axis]) / dimension;
      into[axis] = centre + distance * (worst[axis] - centre);
    }
    evaluations++;
    return objective(into);
  };
  /** Puts a point in the place of a vertex, whose own array is free from then on. */
  const replace = (vertex: number, point: Float64Array, value: number): Float64Array => {
    const free = points[vertex];
    for (let axis = 0; axis < dimension; axis++) sums[axis] += point[axis] - free[axis];
    points[vertex] = point;
    values[vertex] = value;
    return free;
  };

  while (evaluations < maxEvaluations) {
    const { best, worst, second } = rank(values);
    if (Math.abs(values[worst] - values[best]) <= tolerance * (Math.abs(values[best]) + tolerance)) break;

    const reflected = evaluate(trial, points[worst], -1);
    if (reflected < values[best]) {
      const expanded = evaluate(spare, points[worst], -2);
      if (expanded < reflected) spare = replace(worst, spare, expanded);
      else trial = replace(worst, trial, reflected);
    } else if (reflected < values[second]) {
      trial = replace(worst, trial, reflected);
    } else {
      const contracted = evaluate(spare, points[worst], reflected < values[worst] ? -0.5 : 0.5);
      if (contracted < Math.min(reflected, values[worst])) {
        spare = replace(worst, spare, contracted);
      } else {
        points.forEach((point, vertex) => {
          if (vertex === best) return;
          for (let axis = 0; axis < dimension; axis++) point[axis] = (point[axis] + points[best][axis]) / 2;
          values[vertex] = objective(point);
          evaluations++;
        });
        addUp();
      }
    }
  }
  const { best } = rank(values);
  return { point: points[best], value: values[best] };
}

const tolerance = 1e-8;

/** Where the lowest, the highest and the second highest value stand. */
function rank(values: Float64Array): { best: number; worst: number; second: number } {
  let best = 0;
  let worst = values[0] >= values[1] ? 0 : 1;
  let second = 1 - worst;
  for (let vertex = 0; vertex < values.length; vertex++) {
    if (values[vertex] < values[best]) best = vertex;
    if (vertex < 2) continue;
    if (values[vertex] > values[worst]) {
      second = worst;
      worst = vertex;
    } else if (values[vertex] > values[second]) second = vertex;
  }
  return { best, worst, second };
}
