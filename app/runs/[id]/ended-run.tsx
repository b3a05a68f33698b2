import type { RunDetail } from '#lib/runs/schema.ts';
import { ButtonLink } from '../../_ui/controls/button-link.tsx';
import { LossChart } from '../../_ui/loss-chart/loss-chart.tsx';
import { networksOf, stoppedSentence } from './result/run-words.ts';

/** A run that ended without a forecast: why, and how far it came. */
export function EndedRun({ run }: { run: RunDetail }) {
  const last = run.epochs.at(-1);
  return (
    <section aria-label="Why there is no forecast" className="flex flex-col gap-4">
      <p className={run.status === 'FAILED' ? 'text-lead text-warning' : 'text-lead'}>
        {run.status === 'FAILED' ? (run.failure ?? 'The reason was not recorded.') : stoppedSentence(run)}
      </p>
      {run.status === 'FAILED' && last ? (
        <p className="text-muted">It got as far as epoch {last.epoch}.</p>
      ) : null}
      <p>
        <ButtonLink
          href={`/datasets/${run.datasetId}?v=${run.versionNumber}&series=${encodeURIComponent(run.seriesKeys[0] ?? '')}#train`}
        >
          Set up another run
        </ButtonLink>
      </p>
      {run.epochs.length > 1 ? <LossChart points={run.epochs} members={networksOf(run)} /> : null}
    </section>
  );
}
