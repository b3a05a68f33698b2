'use client';

import { lazy, type ReactNode, Suspense, useId } from 'react';
import { unjudgedSentence } from '#lib/forecast/schema.ts';
import { shownName } from '../words/shown-name.ts';
import type { InstantAnswer } from './instant-answer.ts';

// With the library that draws it: a page that shows no forecast yet needs neither.
const ForecastChart = lazy(() =>
  import('../forecast-chart/forecast-chart.tsx').then((module) => ({ default: module.ForecastChart })),
);

/** An instant forecast with its chart, marked as what it is; its place is as large before it comes.
 * @param answer   the last that came; null until then
 * @param drawing  another for another answer: nothing of an old one's zoom may stay
 * @param pending  what is being done for the next one; null where nothing is
 * @param judged   the way to a forecast that is judged
 * @param choice   of the series that is shown */
export function InstantSection({
  answer,
  drawing,
  pending,
  judged,
  choice = null,
}: {
  answer: InstantAnswer | null;
  drawing: number;
  pending: string | null;
  judged: ReactNode;
  choice?: ReactNode;
}) {
  const titleId = useId();
  const key = answer?.ok ? answer.packed.key : null;
  const problem = answer === null || answer.ok ? null : answer.problem;
  return (
    <section aria-labelledby={titleId} aria-busy={pending !== null} className="flex min-w-0 flex-col gap-3">
      <div className="flex flex-wrap items-end justify-between gap-x-6 gap-y-2">
        <div className="flex min-w-0 flex-col gap-1">
          <h2 id={titleId}>Instant forecast{key === null ? '' : ` of ${shownName(key, 60)}`}</h2>
          {problem === null ? (
            <p className="min-h-6 text-lead font-semibold">{answer?.ok ? answer.headline : null}</p>
          ) : null}
          {problem === null ? <p>{unjudgedSentence}</p> : null}
          <p
            role="status"
            className={`min-h-5 ${pending === null && problem !== null ? 'text-warning' : 'text-muted'}`}
          >
            {pending ?? (answer?.ok ? answer.reach : shownName(problem ?? '', 400))}
          </p>
        </div>
        {choice}
      </div>
      {problem === null ? (
        <>
          {/* Readout, chart and a row of controls; two rows of them where it is narrow. */}
          <div className="min-h-[calc(29.25rem+2*var(--control-height))] sm:min-h-[calc(31.25rem+var(--control-height))]">
            {answer?.ok ? (
              <Suspense fallback={null}>
                <ForecastChart
                  key={drawing}
                  packed={answer.packed}
                  sentence={answer.sentence}
                  csv={() => answer.csv}
                  origins={[]}
                />
              </Suspense>
            ) : null}
          </div>
          {answer?.ok && answer.outliers !== null ? <p className="text-muted">{answer.outliers}</p> : null}
          <div className="flex flex-wrap items-center gap-x-4 gap-y-2 text-muted">{judged}</div>
        </>
      ) : null}
    </section>
  );
}
