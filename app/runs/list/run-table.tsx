import Link from 'next/link';
import { nextStatuses, type RunSummary } from '#lib/runs/schema.ts';
import { countSteps } from '#lib/time-series.ts';
import { SkillBar } from '../../_ui/marks/skill-bar.tsx';
import { Sparkline } from '../../_ui/marks/sparkline.tsx';
import { Term } from '../../_ui/overlays/tooltip-term.tsx';
import { Cell, HeadCell, Table } from '../../_ui/tables/table.tsx';
import { formatAgo, formatInstant } from '../../_ui/words/format-date.ts';
import { formatCount } from '../../_ui/words/format-number.ts';
import { cellNames } from '../../_ui/words/method-names.ts';
import { shownName } from '../../_ui/words/shown-name.ts';
import { RemoveRunButton } from '../remove-run-button.tsx';
import { LiveRuns, LiveStatus } from './live-runs.tsx';

/** Runs with verdict, or how far they are, skill and a small drawing, each a link to its page. */
export function RunTable({
  runs,
  now,
  withDataset = true,
  removable = false,
}: {
  runs: readonly RunSummary[];
  now: Date;
  withDataset?: boolean;
  removable?: boolean;
}) {
  const going = runs.filter(({ status }) => nextStatuses[status].length > 0).map(({ id }) => id);
  return (
    <LiveRuns going={going}>
      <Table caption="Runs">
        <thead>
          <tr>
            <HeadCell>Run</HeadCell>
            <HeadCell className="max-sm:hidden">Verdict</HeadCell>
            <HeadCell>
              <Term name="skill against a simple method">Skill</Term>
            </HeadCell>
            <HeadCell className="max-sm:hidden">Actual and predicted</HeadCell>
            <HeadCell numeric className="max-sm:hidden">
              When
            </HeadCell>
            {removable ? (
              <HeadCell>
                <span className="sr-only">Delete</span>
              </HeadCell>
            ) : null}
          </tr>
        </thead>
        <tbody>
          {runs.map((run) => (
            <tr key={run.id}>
              <Cell className="min-w-36 sm:min-w-44">
                <Link className="link font-medium" href={`/runs/${run.id}`}>
                  {listedName(run, withDataset)}
                </Link>
                <span className="block text-label text-muted">
                  {cellNames[run.cell]} · horizon {formatCount(run.horizon)} · v{run.versionNumber}
                  {run.memoryLength === null ? null : ` · memory ${countSteps(run.memoryLength, run.step)}`}
                  {run.tags.map((tag) => ` · ${shownName(tag, 40)}`).join('')}
                  <span className="sm:hidden"> · {formatAgo(run.createdAt, now)}</span>
                </span>
                <div className="mt-1 sm:hidden">
                  <Outcome run={run} />
                </div>
              </Cell>
              <Cell className="min-w-64 max-sm:hidden">
                <Outcome run={run} />
              </Cell>
              <Cell>
                <SkillBar skill={run.skill} against={run.against} named />
              </Cell>
              <Cell className="max-sm:hidden">
                {run.sparkline && run.sparkline.actual.length > 1 ? (
                  <Sparkline
                    actual={run.sparkline.actual}
                    predicted={run.sparkline.predicted}
                    label="Actual and predicted over the held-out part"
                  />
                ) : (
                  <span className="text-muted">–</span>
                )}
              </Cell>
              <Cell numeric className="max-sm:hidden">
                <time dateTime={run.createdAt.toISOString()} title={formatInstant(run.createdAt)}>
                  {formatAgo(run.createdAt, now)}
                </time>
              </Cell>
              {removable ? (
                <Cell numeric className="py-0">
                  <RemoveRunButton id={run.id} name={listedName(run, true)} />
                </Cell>
              ) : null}
            </tr>
          ))}
        </tbody>
      </Table>
    </LiveRuns>
  );
}

function Outcome({ run }: { run: RunSummary }) {
  return (
    <>
      {run.status === 'SUCCEEDED' ? null : (
        <span className="mr-2 inline-block">
          <LiveStatus runId={run.id} status={run.status} />
        </span>
      )}
      {run.verdict}
    </>
  );
}

/** By its own name, else by dataset and series. */
const listedName = (run: RunSummary, withDataset: boolean): string => {
  if (run.name !== null) return shownName(run.name, 200);
  return withDataset ? `${run.datasetName}: ${seriesWords(run)}` : seriesWords(run);
};

const seriesWords = ({ seriesKeys }: RunSummary): string =>
  seriesKeys.length === 1 ? (seriesKeys[0] ?? '') : `${formatCount(seriesKeys.length)} series`;
