import Link from 'next/link';
import type { ReactNode } from 'react';
import { type ListedRun, nextStatuses, type RunFilter, type RunSummary } from '#lib/runs/schema.ts';
import { countSteps } from '#lib/time-series.ts';
import { SkillBar } from '../../_ui/marks/skill-bar.tsx';
import { Sparkline } from '../../_ui/marks/sparkline.tsx';
import { Term } from '../../_ui/overlays/tooltip-term.tsx';
import { SortHead } from '../../_ui/tables/sort-head.tsx';
import { Cell, HeadCell, Table } from '../../_ui/tables/table.tsx';
import { formatAgo, formatInstant } from '../../_ui/words/format-date.ts';
import { formatCount } from '../../_ui/words/format-number.ts';
import { cellNames } from '../../_ui/words/method-names.ts';
import { shownName } from '../../_ui/words/shown-name.ts';
import { ChooseAll, ChooseRow, ChosenRuns } from './chosen-runs.tsx';
import { differencesFromBefore } from './differences.ts';
import { LiveRuns, LiveStatus } from './live-runs.tsx';

/** What the page of all runs can do beside showing them: sort the whole list, choose among it, clear the queue. */
type WholeList = {
  /** Runs that wait to be trained. */
  readonly waiting: number;
  readonly current: RunFilter;
  readonly hrefOf: (filter: RunFilter) => string;
};

/** Runs with verdict, or how far they are, skill and a small drawing, each a link to its page; a race is one row.
 * @param list  where the table is a page of the list of all runs */
export function RunTable({
  runs,
  now,
  withDataset = true,
  list = null,
}: {
  runs: readonly ListedRun[];
  now: Date;
  withDataset?: boolean;
  list?: WholeList | null;
}) {
  const listed = runs.flatMap(membersOf);
  const going = listed.filter(({ status }) => nextStatuses[status].length > 0).map(({ id }) => id);
  const table = (
    <Table caption="Runs">
      <thead>
        <tr>
          {list ? (
            <HeadCell className="w-8">
              <ChooseAll ids={listed.map(({ id }) => id)} />
            </HeadCell>
          ) : null}
          <RunHead list={list} order="name" upFirst>
            Run
          </RunHead>
          <RunHead list={list} order="verdict" upFirst className="max-sm:hidden">
            Verdict
          </RunHead>
          <RunHead list={list} order="skill" note={<Term name="skill against a simple method">?</Term>}>
            Skill
          </RunHead>
          <HeadCell className="max-sm:hidden">Actual and predicted</HeadCell>
          <RunHead list={list} order="created" numeric className="max-sm:hidden">
            When
          </RunHead>
        </tr>
      </thead>
      <tbody>
        {runs.map((run) => (
          <tr key={run.id}>
            {list ? (
              <Cell>
                <ChooseRow ids={membersOf(run).map(({ id }) => id)} name={listedName(run, true)} />
              </Cell>
            ) : null}
            <Cell className="min-w-36 sm:min-w-44">
              <Link className="link font-medium" href={hrefOf(run)}>
                {listedName(run, withDataset)}
              </Link>
              <span className="block text-label text-muted">
                {run.racers.length > 0
                  ? `race of ${run.racers.map(({ cell }) => cellNames[cell]).join(', ')}`
                  : cellNames[run.cell]}{' '}
                · horizon {formatCount(run.horizon)} · v{run.versionNumber}
                {run.memoryLength === null ? null : ` · memory ${countSteps(run.memoryLength, run.step)}`}
                {run.tags.map((tag) => ` · ${shownName(tag, 40)}`).join('')}
                <span className="sm:hidden"> · {formatAgo(run.createdAt, now)}</span>
              </span>
              <Differences run={run} />
              <div className="mt-1 sm:hidden">
                <Outcome run={run} />
              </div>
            </Cell>
            <Cell className="min-w-64 max-sm:hidden">
              <Outcome run={run} />
            </Cell>
            <Cell className="sm:min-w-40">
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
          </tr>
        ))}
      </tbody>
    </Table>
  );
  return (
    <LiveRuns going={going}>
      {list ? (
        <ChosenRuns listed={listed.map(({ id }) => id)} waiting={list.waiting}>
          {table}
        </ChosenRuns>
      ) : (
        table
      )}
    </LiveRuns>
  );
}

function RunHead({
  list,
  order,
  upFirst = false,
  numeric = false,
  className = '',
  note = null,
  children,
}: {
  list: WholeList | null;
  order: RunFilter['order'];
  /** Whether the smallest is wanted at the top first. */
  upFirst?: boolean;
  numeric?: boolean;
  className?: string;
  note?: ReactNode;
  children: ReactNode;
}) {
  if (list === null)
    return (
      <HeadCell numeric={numeric} className={className}>
        {children} {note}
      </HeadCell>
    );
  const isCurrent = list.current.order === order;
  const descending = isCurrent ? !list.current.descending : !upFirst;
  return (
    <SortHead
      numeric={numeric}
      className={className}
      note={note}
      href={list.hrefOf({ ...list.current, order, descending, page: 1 })}
      direction={isCurrent ? (list.current.descending ? 'descending' : 'ascending') : null}
    >
      {children}
    </SortHead>
  );
}

/** The runs that a row stands for. */
const membersOf = (run: ListedRun): readonly RunSummary[] => (run.racers.length > 0 ? run.racers : [run]);

const hrefOf = (run: ListedRun): string =>
  run.racers.length > 0 && run.raceId !== null ? `/races/${run.raceId}` : `/runs/${run.id}`;

/** Differences that a row names. */
const namedDifferences = 3;

function Differences({ run }: { run: ListedRun }) {
  const differences = differencesFromBefore(run);
  if (differences === null) return null;
  const more = differences.length - namedDifferences;
  return (
    <span className="block text-label text-muted">
      {differences.length === 0
        ? 'Set up as the run before it'
        : differences.slice(0, namedDifferences).join(' · ')}
      {more > 0 ? ` · ${more} more` : null}
    </span>
  );
}

function Outcome({ run }: { run: ListedRun }) {
  if (run.racers.length === 0) return <RunOutcome run={run} />;
  return (
    <>
      {run.racers
        .filter(({ status }) => status !== 'SUCCEEDED')
        .map((racer) => (
          <span key={racer.id} className="mr-2 inline-flex items-center gap-1">
            {cellNames[racer.cell]} <LiveStatus runId={racer.id} status={racer.status} />
          </span>
        ))}
      {run.verdict === null ? null : `Best by skill, the ${cellNames[run.cell]}: ${run.verdict}`}
    </>
  );
}

function RunOutcome({ run }: { run: RunSummary }) {
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
