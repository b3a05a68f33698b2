/** Dashed lines across a plot at some heights.
 * @param levels  heights, in the units of the axis `y`
 * @param plot    from where to where the plot goes, in pixels */
export function LevelLines({
  levels,
  y,
  plot,
}: {
  levels: readonly number[];
  y: (value: number) => number;
  plot: { readonly left: number; readonly right: number };
}) {
  return levels.map((level) => (
    <line
      key={level}
      x1={plot.left}
      x2={plot.right}
      y1={y(level)}
      y2={y(level)}
      stroke="var(--muted)"
      strokeDasharray="4 3"
    />
  ));
}
