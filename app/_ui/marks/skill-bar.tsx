import { type MethodName, methods } from '#lib/forecast/schema.ts';

/** Skill against a simple method: to the right of the middle is better, to the left worse.
 * `skill` is 1 - MAE / MAE(that method), drawn between -1 and 1; the number and a word stand beside it.
 * @param against what it is measured against
 * @param named   whether that is written beside the number, where nothing around it says so */
export function SkillBar({
  skill,
  against,
  named = false,
}: {
  skill: number | null;
  against: MethodName;
  named?: boolean;
}) {
  if (skill === null) return <span className="text-muted">–</span>;
  const reach = Math.min(Math.abs(skill), 1) * 50;
  const better = skill >= 0;
  return (
    <span className="inline-flex flex-wrap items-center gap-x-2 whitespace-nowrap">
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
      {named ? (
        <span className="text-label text-muted" aria-hidden="true">
          vs {methods[against].label}
        </span>
      ) : null}
      <span className="sr-only">
        {better ? 'better' : 'worse'} than {methods[against].label}
      </span>
    </span>
  );
}
