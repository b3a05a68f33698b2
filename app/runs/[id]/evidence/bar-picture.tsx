/** A small picture of bars around or above a line at 0, with bounds as dashed lines where there are any.
 * @param values  heights, from left to right
 * @param bound   drawn at plus and minus this height; null for none
 * @param ends    what stands under the first and the last bar
 * @param zeroAt  where between the two 0 is written, as a share of the width; left out near an end */
export function BarPicture({
  label,
  values,
  bound,
  ends,
  zeroAt = 0,
}: {
  label: string;
  values: readonly number[];
  bound: number | null;
  ends: readonly [first: string, last: string];
  zeroAt?: number;
}) {
  const [width, height] = [360, 120];
  const high = Math.max(...values, bound ?? 0, 1e-12);
  const low = Math.min(...values, bound === null ? 0 : -bound, 0);
  const y = (value: number) => 4 + ((height - 8) * (high - value)) / (high - low);
  const slot = width / Math.max(values.length, 1);
  return (
    <figure className="flex max-w-[28rem] flex-col gap-1">
      <svg role="img" aria-label={label} viewBox={`0 0 ${width} ${height}`} className="w-full">
        {values.map((value, index) => (
          <rect
            // biome-ignore lint/suspicious/noArrayIndexKey: bars have no name but their place
            key={index}
            x={index * slot + slot * 0.15}
            width={slot * 0.7}
            y={Math.min(y(value), y(0))}
            height={Math.max(Math.abs(y(value) - y(0)), 0.75)}
            fill={
              bound !== null && Math.abs(value) > bound ? 'var(--chart-warning)' : 'var(--chart-prediction)'
            }
          />
        ))}
        <line x1={0} x2={width} y1={y(0)} y2={y(0)} stroke="var(--muted)" />
        {bound === null
          ? null
          : [bound, -bound].map((at) => (
              <line
                key={at}
                x1={0}
                x2={width}
                y1={y(at)}
                y2={y(at)}
                stroke="var(--muted)"
                strokeDasharray="4 3"
              />
            ))}
      </svg>
      <figcaption className="relative flex justify-between text-label text-muted">
        <span>{ends[0]}</span>
        {zeroAt > 0.15 && zeroAt < 0.85 ? (
          <span className="absolute -translate-x-1/2" style={{ left: `${100 * zeroAt}%` }}>
            0
          </span>
        ) : null}
        <span>{ends[1]}</span>
      </figcaption>
    </figure>
  );
}
