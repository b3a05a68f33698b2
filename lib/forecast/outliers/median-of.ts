/** The median of the first `count` of a few values, NaN of none. Sorts them in place: it is asked for every value of a series.
 * @param values  written to */
export function medianOf(values: Float64Array, count: number): number {
  for (let end = 1; end < count; end++) {
    const value = values[end];
    let place = end;
    for (; place > 0 && values[place - 1] > value; place--) values[place] = values[place - 1];
    values[place] = value;
  }
  const half = count >> 1;
  return count % 2 === 1 ? values[half] : (values[half - 1] + values[half]) / 2;
}
