/** How many of some values are missing (NaN). */
export function countMissing(values: Float64Array): number {
  let missing = 0;
  // Not by `reduce`: a call for every value of an upload takes as long as writing it to the disk.
  for (let index = 0; index < values.length; index++) if (Number.isNaN(values[index])) missing++;
  return missing;
}
