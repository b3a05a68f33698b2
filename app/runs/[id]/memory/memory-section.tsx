import type { SeriesForecast } from '#lib/forecast/schema.ts';
import type { MemoryReport } from '#lib/memory/schema.ts';
import type { RunReport } from '#lib/runs/schema.ts';
import type { Step } from '#lib/time-series.ts';

import { Term } from '../../../_ui/overlays/tooltip-term.tsx';
import { publishedForecast } from './forgetting/published-forecast.ts';
import { MemoryExplorer } from './memory-explorer.tsx';
import { matteredMost } from './words/mattered-most.ts';
import { lagWords, memorySentence } from './words/memory-words.ts';

/** What the network remembered of the series: its memory length in a sentence, and the pictures behind it. */
export function MemorySection({
  report,
  result,
  step,
  series,
  times,
  tracesHref,
  weightsHref,
}: {
  /** Null where none was kept. */
  report: MemoryReport | null;
  result: RunReport;
  step: Step;
  /** The one that the page shows. */
  series: SeriesForecast;
  /** Timestamps of the last steps of its data, oldest first. */
  times: readonly number[];
  tracesHref: string;
  weightsHref: string;
}) {
  const mattered = report === null ? null : matteredMost(report, times, step);
  const silent = result.bestEpochs.every((epoch) => epoch === 0);
  return (
    <section id="memory" aria-labelledby="memory-title" className="flex scroll-mt-4 flex-col gap-4">
      <h2 id="memory-title">Memory</h2>
      {report ? (
        <>
          <div className="flex flex-col gap-1">
            {mattered === null ? null : <p className="max-w-prose text-lead">{mattered}</p>}
            <p className="flex flex-wrap items-baseline gap-x-3">
              <span className="text-headline font-semibold">
                {report.memoryLength === null ? '–' : lagWords(report.memoryLength, report.stride, step)}
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
            key={series.key}
            report={report}
            step={step}
            seriesKey={series.key}
            tracesHref={tracesHref}
            weightsHref={weightsHref}
            season={wholeSteps(result.settings.seasons[0] ?? 0, report.stride)}
            published={result.forecastMethod === 'combination' ? publishedForecast(series) : null}
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

/** A season in steps of the network; 0 where it is not a whole number of them. */
const wholeSteps = (season: number, stride: number): number => (season % stride === 0 ? season / stride : 0);
