/** Skill against the seasonal naive forecast: to the right of the middle is better, to the left worse.
 * `skill` is 1 - MAE / MAE(naive), drawn between -1 and 1; the number and a word stand beside it. */
export function SkillBar({ skill }: { skill: number | null }) {
  if (skill === null) return <span className="text-muted">–</span>;
  const reach = Math.min(Math.abs(skill), 1) * 50;
  const better = skill >= 0;
  return (
    <span className="inline-flex items-center gap-2 whitespace-nowrap">
      <span
        aria-hidden="true"
        className="relative inline-block h-2 w-20 bg-surface forced-color-adjust-none max-sm:hidden forced-colors:bg-[Canvas] forced-colors:outline"
      >
        <span
          className={`absolute top-0 h-2 forced-colors:bg-[CanvasText] ${better ? 'bg-accent' : 'bg-warning'}`}
          style={{ left: `${better ? 50 : 50 - reach}%`, width: `${reach}%` }}
        />
        <span className="absolute -top-0.5 left-1/2 h-3 w-px bg-muted forced-colors:bg-[CanvasText]" />
      </span>
      <span className="min-w-12 text-right tabular-nums">
        {better ? '+' : '−'}
        {Math.abs(skill).toFixed(3)}
      </span>
      <span className="sr-only">{better ? 'better than naive' : 'worse than naive'}</span>
    </span>
  );
}
