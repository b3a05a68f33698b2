import type { RunDetail } from '#lib/runs/schema.ts';
import { formatInstant } from '../../_ui/words/format-date.ts';

/** What is frozen here, since when, by which data, and until when it can be seen; on a phone the last alone. */
export function SharedFacts({ run, expiresAt }: { run: RunDetail; expiresAt: Date | null }) {
  const finished = run.finishedAt ?? run.createdAt;
  const facts: readonly (readonly [name: string, value: string, isForPhones?: true])[] = [
    ['Frozen', `${formatInstant(finished)}; later data changes nothing here`],
    ['Data', `${run.datasetName} v${run.versionNumber}, sha256 ${run.contentSha256}`],
    ['Shared', expiresAt ? `until ${formatInstant(expiresAt)}` : 'until it is revoked', true],
  ];
  return (
    <dl className="flex flex-col gap-0.5 text-muted">
      {facts.map(([name, value, isForPhones]) => (
        <div key={name} className={`flex gap-3 ${isForPhones ? '' : 'max-sm:hidden'}`}>
          <dt className="w-14 shrink-0 text-ink">{name}</dt>
          <dd className="wrap-anywhere">{value}</dd>
        </div>
      ))}
    </dl>
  );
}
