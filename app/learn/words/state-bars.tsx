const rowHeight = 8;

/** A state as bars: one row a unit, to the right for positive, to the left for negative values, up to 1. */
export function StateBars({ values, label }: { values: readonly number[]; label: string }) {
  const height = values.length * rowHeight;
  return (
    <svg
      role="img"
      aria-label={label}
      viewBox={`0 0 100 ${height}`}
      preserveAspectRatio="none"
      className="w-full"
      style={{ height }}
    >
      <rect width="100" height={height} fill="var(--surface)" />
      {values.map((value, unit) => (
        <rect
          // biome-ignore lint/suspicious/noArrayIndexKey: the place is the unit
          key={unit}
          x={value < 0 ? 50 + 50 * value : 50}
          y={unit * rowHeight + 1}
          width={Math.max(0.5, Math.abs(50 * value))}
          height={rowHeight - 2}
          fill={value < 0 ? 'var(--chart-second)' : 'var(--chart-prediction)'}
        />
      ))}
    </svg>
  );
}
