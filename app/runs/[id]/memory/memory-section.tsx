import { readMemory } from '#lib/runs/index.ts';
import type { RunReport } from '#lib/runs/schema.ts';
import { countSteps, type Step } from '#lib/time-series.ts';

import { Term } from '../../../_ui/tooltip-term.tsx';
import { MemoryExplorer } from './memory-explorer.tsx';
import { memorySentence } from './memory-words.ts';

/** What the network remembered of the series: its memory length in a sentence, and the pictures behind it. */
export async function MemorySection({
  runId,
  result,
  step,
  seriesKey,
  tracesHref,
  weightsHref,
}: {
  runId: string;
  result: RunReport;
  step: Step;
  seriesKey: string;
  tracesHref: string;
  weightsHref: string;
}) {
  const report = await readMemory(runId);
  const silent = result.bestEpochs.every((epoch) => epoch === 0);
  return (
    <section id="memory" aria-labelledby="memory-title" className="flex scroll-mt-4 flex-col gap-4">
      <h2 id="memory-title">Memory</h2>
      {report ? (
        <>
          <div className="flex flex-col gap-1">
            <p className="flex flex-wrap items-baseline gap-x-3">
              <span className="text-headline font-semibold">
                {report.memoryLength === null ? '–' : countSteps(report.memoryLength, step)}
              </span>
              <span className="text-muted">
                <Term name="memory length" />
              </span>
            </p>
            <p className="max-w-prose">{memorySentence(report, step)}</p>
            <p className="max-w-prose text-muted">
              {report.members > 1 ? `Seen in network ${report.member + 1} of ${report.members}. ` : ''}
              The network corrects a base forecast made of simple ones; what that rests on is not counted
              here.
            </p>
          </div>
          <MemoryExplorer
            key={seriesKey}
            report={report}
            step={step}
            seriesKey={seriesKey}
            tracesHref={tracesHref}
            weightsHref={weightsHref}
            season={result.settings.seasons[0] ?? 0}
          />
        </>
      ) : (
        <p className="max-w-prose text-muted">
          {silent
            ? 'No network added anything to the base forecast here, so there is no memory to look at.'
            : 'This run was trained before its memory was kept. Train it again to see what the network remembers.'}
        </p>
      )}
    </section>
  );
}
