/** Minimises a function of a few variables without gradients: deterministic, and content with a function that answers
 * Infinity outside its bounds. Every axis of the first simplex reaches a tenth of the largest coordinate, and the search
 * ends when its vertices are nearly equal: Nash's form of the method, which R's `optim` and `ets` have too, so that the
 * same start ends at the same place as there.
 * @param start  [dimension], where the function is finite
 * @returns the best point found and its value, after about `maxEvaluations` calls at most
 * @see Nelder & Mead 1965, "A simplex method for function minimization"; Nash 1990, "Compact Numerical Methods for
 *   Computers", algorithm 19 */
export function nelderMead(
  objective: (point: Float64Array) => number,
  start: Float64Array,
  maxEvaluations: number,
): { point: Float64Array; value: number } {
  const dimension = start.length;
  const largest = start.reduce((most, coordinate) => Math.max(most, Math.abs(coordinate)), 0);
  const reach = largest > 0 ? largest / 10 : 0.1;
  const points: Float64Array[] = Array.from({ length: dimension + 1 }, (_, vertex) => {
    const point = start.slice();
    if (vertex > 0) point[vertex - 1] += reach;
    return point;
  });
  let evaluations = 0;
  const evaluate = (point: Float64Array): number => {
    evaluations++;
    const value = objective(point);
    return Number.isFinite(value) ? value : outside;
  };
  const values = Float64Array.from(points, evaluate);
  const tolerance = relativeTolerance * (Math.abs(values[0]) + relativeTolerance);
  let size = dimension * reach;
  let best = 0;
  // Kept up to date instead of summed anew: with many dimensions that would take most of the time.
  const sums = new Float64Array(dimension);
  addUp(sums, points);
  let trial: Float64Array = new Float64Array(dimension);
  let spare: Float64Array = new Float64Array(dimension);

  /** The value at a place on the line from the centre of all but `worst` (0) through `worst` (1). */
  const probe = (into: Float64Array, worst: Float64Array, distance: number): number => {
    for (let axis = 0; axis < dimension; axis++) {
      const centre = (sums[axis] - worst[axis]) / dimension;
      into[axis] = centre + distance * (worst[axis] - centre);
    }
    return evaluate(into);
  };
  /** Puts a point in the place of a vertex, whose own array is free from then on. */
  const replace = (vertex: number, point: Float64Array, value: number): Float64Array => {
    const free = points[vertex];
    for (let axis = 0; axis < dimension; axis++) sums[axis] += point[axis] - free[axis];
    points[vertex] = point;
    values[vertex] = value;
    return free;
  };

  while (evaluations <= maxEvaluations) {
    best = lowestOf(values, best);
    const worst = highestOf(values, best);
    const highest = values[worst];
    if (highest <= values[best] + tolerance) break;

    const reflected = probe(trial, points[worst], -1);
    if (reflected < values[best]) {
      const expanded = probe(spare, points[worst], -2);
      if (expanded < reflected) spare = replace(worst, spare, expanded);
      else trial = replace(worst, trial, reflected);
      continue;
    }
    // Halfway to the centre, from the better of the worst vertex and its reflection.
    const contracted = probe(spare, points[worst], reflected < highest ? -0.5 : 0.5);
    if (contracted < Math.min(reflected, highest)) spare = replace(worst, spare, contracted);
    else if (reflected < highest) trial = replace(worst, trial, reflected);
    else {
      const shrunk = shrinkTowards(points, best);
      for (let vertex = 0; vertex < points.length; vertex++) {
        if (vertex !== best) values[vertex] = evaluate(points[vertex]);
      }
      addUp(sums, points);
      if (shrunk >= size) break;
      size = shrunk;
    }
  }
  best = lowestOf(values, best);
  return { point: points[best], value: values[best] };
}

/** Of the differences between vertices that end the search, relative to the first value. */
const relativeTolerance = Math.sqrt(Number.EPSILON);
/** What counts as the value outside the bounds. */
const outside = 1e35;

function addUp(sums: Float64Array, points: readonly Float64Array[]): void {
  sums.fill(0);
  for (const point of points) for (let axis = 0; axis < sums.length; axis++) sums[axis] += point[axis];
}

/** Halves the simplex towards its best vertex. @returns the sum of all distances along the axes afterwards */
function shrinkTowards(points: readonly Float64Array[], best: number): number {
  let size = 0;
  points.forEach((point, vertex) => {
    if (vertex === best) return;
    for (let axis = 0; axis < point.length; axis++) {
      point[axis] = (point[axis] + points[best][axis]) / 2;
      size += Math.abs(point[axis] - points[best][axis]);
    }
  });
  return size;
}

/** The lowest vertex; among equals the one that was the lowest before, then the first. */
function lowestOf(values: Float64Array, before: number): number {
  let lowest = before;
  for (let vertex = 0; vertex < values.length; vertex++) if (values[vertex] < values[lowest]) lowest = vertex;
  return lowest;
}

/** The highest vertex; the best one only where all are equal. */
function highestOf(values: Float64Array, best: number): number {
  let highest = best;
  for (let vertex = 0; vertex < values.length; vertex++)
    if (values[vertex] > values[highest]) highest = vertex;
  return highest;
}
