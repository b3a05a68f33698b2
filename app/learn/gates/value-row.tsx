/** One row of numbers under the steps, each with a bar.
 * @param from  0 for what lies between 0 and 1, -1 for what lies between -1 and 1 */
export function ValueRow({
  name,
  values,
  from,
  colour,
}: {
  name: string;
  values: readonly (number | null)[];
  from: 0 | -1;
  colour: string;
}) {
  const height = 36;
  return (
    <div className="flex flex-col gap-0.5">
      <p className="text-label text-muted">{name}</p>
      <ol className="grid grid-cols-8 gap-1">
        {values.map((value, step) => {
          const shown = Math.max(from, Math.min(1, value ?? 0));
          const zero = from === 0 ? height : height / 2;
          const reach = Math.abs(shown) * (from === 0 ? height : height / 2);
          return (
            // biome-ignore lint/suspicious/noArrayIndexKey: the place is the step
            <li key={step} className="flex min-w-0 flex-col items-stretch text-center">
              <span aria-hidden="true" className="relative block bg-surface" style={{ height }}>
                <span
                  className="absolute inset-x-1"
                  style={{
                    top: shown < 0 ? zero : zero - reach,
                    height: Math.max(1, reach),
                    background: colour,
                  }}
                />
              </span>
              <span className="font-mono text-label">
                {value === null ? '–' : value.toFixed(2).replace('-', '−')}
              </span>
            </li>
          );
        })}
      </ol>
    </div>
  );
}
