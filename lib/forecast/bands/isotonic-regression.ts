/** The nearest values, in squares, that never fall from one to the next: neighbours that do are replaced by their mean.
 * @see Barlow, Bartholomew, Bremner & Brunk 1972, "Statistical inference under order restrictions": pool adjacent violators */
export function isotonicRegression(values: Float64Array): Float64Array {
  const blocks: { mean: number; length: number }[] = [];
  for (const value of values) {
    let block = { mean: value, length: 1 };
    for (let before = blocks.at(-1); before && before.mean > block.mean; before = blocks.at(-1)) {
      const length = before.length + block.length;
      block = { mean: (before.mean * before.length + block.mean * block.length) / length, length };
      blocks.pop();
    }
    blocks.push(block);
  }
  return Float64Array.from(blocks.flatMap(({ mean, length }) => new Array<number>(length).fill(mean)));
}
