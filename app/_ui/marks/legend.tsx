/** What each line means: a stroke as it is drawn, and its name. */
export function Legend({
  entries,
}: {
  entries: readonly { readonly name: string; readonly colour: string; readonly dash?: string }[];
}) {
  return (
    <span className="flex flex-wrap gap-x-4 text-label text-muted">
      {entries.map(({ name, colour, dash }) => (
        <span key={name} className="inline-flex items-center gap-1.5">
          <svg aria-hidden="true" width="20" height="4">
            <line x1="0" x2="20" y1="2" y2="2" stroke={colour} strokeWidth="2" strokeDasharray={dash} />
          </svg>
          {name}
        </span>
      ))}
    </span>
  );
}
