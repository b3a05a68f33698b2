import { type Grade, gradeSentence, type TrustCheck } from '#lib/forecast/schema.ts';

const signs: Record<Grade, string> = { passed: '✓', unclear: '?', failed: '✗' };

/** Whether the forecast can be trusted, in one line: three checks, each a way to its evidence. */
export function TrustLine({ checks }: { checks: readonly TrustCheck[] }) {
  if (checks.length === 0) return null;
  const failed = checks.some(({ grade }) => grade === 'failed');
  return (
    <section aria-label="Can it be trusted" className="flex flex-wrap gap-x-4 gap-y-1">
      <p className={`font-medium ${failed ? 'text-warning' : ''}`}>{gradeSentence(checks)}:</p>
      <ul className="flex flex-wrap gap-x-4 gap-y-1">
        {checks.map(({ grade, words, evidence }) => (
          <li key={evidence} className="flex gap-1.5">
            <span
              aria-hidden="true"
              className={`w-3 shrink-0 ${grade === 'failed' ? 'text-warning' : 'text-muted'}`}
            >
              {signs[grade]}
            </span>
            <span className="sr-only">{grade}: </span>
            <a className="link" href={`#${evidence}`}>
              {words}
            </a>
          </li>
        ))}
      </ul>
    </section>
  );
}
