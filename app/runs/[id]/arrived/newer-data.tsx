import type { Step } from '#lib/time-series.ts';
import { arrivedSentence, newerDataSentence } from './arrived-sentence.ts';
import { ForecastAgain } from './forecast-again.tsx';
import type { NewerData } from './read-newer.ts';

/** What has come since a run was made, how its forecast did on that, and the way to a new one with the same settings.
 * @param runId  of the run that is made again; null where the reader may not */
export function NewerDataNote({
  newer,
  step,
  runId,
}: {
  newer: NewerData | null;
  step: Step;
  runId: string | null;
}) {
  if (newer === null) return null;
  const arrived = newer.score === null ? null : arrivedSentence(newer.score, step);
  return (
    <section
      aria-label="What has come since"
      className="flex flex-wrap items-center gap-x-4 gap-y-2 rounded-control border border-line bg-raised px-3 py-2"
    >
      <p id="arrived" className="min-w-0 flex-1 basis-72">
        {arrived ?? newerDataSentence(newer.version, newer.more, step)}
      </p>
      {runId === null ? null : <ForecastAgain runId={runId} version={newer.version} />}
    </section>
  );
}
