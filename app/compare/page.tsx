import type { Metadata } from 'next';
import Link from 'next/link';
import { compareSentence } from '#lib/forecast/schema.ts';
import { readComparison } from '#lib/runs/index.ts';
import { countSteps } from '#lib/time-series.ts';
import { ButtonLink } from '../_ui/controls/button-link.tsx';
import { Term } from '../_ui/overlays/tooltip-term.tsx';
import { EmptyState } from '../_ui/page-frame/empty-state.tsx';
import { Cell, HeadCell, Table } from '../_ui/tables/table.tsx';
import { formatNumber, formatPercent } from '../_ui/words/format-number.ts';
import { shownName } from '../_ui/words/shown-name.ts';
import { CompareFigure } from './compare-figure.tsx';
import { readCompareQuery } from './compare-query.ts';
import { comparedNames } from './compared-names.ts';

import { settingsThatDiffer } from './settings-that-differ.ts';

export const metadata: Metadata = { title: 'Compare runs' };

/** Two to six runs on the steps that all of them held out: who was the most accurate, whether by luck, and what they were
 * set up differently in. */
export default async function ComparePage({
  searchParams,
}: {
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}) {
  const query = readCompareQuery(await searchParams);
  const { runs, keys, key, compared } = await readComparison(query.runIds, query.series);
  const nameOf = comparedNames(runs);
  if (compared === null || key === null)
    return <NothingToCompare count={runs.length} sharesSeries={key !== null} />;
  const step = runs[0]?.step ?? { unit: 'observation' as const, count: 1 };
  const scored = compared.runs.map((run) => ({ ...run, name: nameOf(run.id) }));
  const inOrder = scored.flatMap(({ id }) => runs.find((run) => run.id === id) ?? []);
  const differing = settingsThatDiffer(inOrder);
  const hrefOf = (series: string) =>
    `/compare?${new URLSearchParams([...query.runIds.map((id) => ['run', id]), ['series', series]])}`;
  return (
    <article className="flex flex-col gap-6">
      <header className="flex flex-col gap-2">
        <p className="text-muted wrap-anywhere">{shownName(runs[0]?.datasetName ?? '')}</p>
        <h1>Compare {runs.length} runs</h1>
        <p id="comparison" className="max-w-prose text-lead">
          {compareSentence(scored, countSteps(compared.steps.length, step))}
        </p>
        {keys.length > 1 ? (
          <nav aria-label="Series" className="flex flex-wrap gap-x-3 gap-y-1">
            {keys.slice(0, 50).map((shared) => (
              <Link
                key={shared}
                className="link aria-[current]:font-medium"
                href={hrefOf(shared)}
                aria-current={shared === key ? 'true' : undefined}
              >
                {shownName(shared, 40)}
              </Link>
            ))}
          </nav>
        ) : null}
      </header>
      <CompareFigure
        title={shownName(key, 80)}
        step={step}
        steps={compared.steps}
        runs={scored.map(({ id, name, predicted }) => ({ id, name, predicted }))}
        sentence={compareSentence(scored, countSteps(compared.steps.length, step))}
      />
      <section aria-labelledby="accuracy" className="flex flex-col gap-2">
        <h2 id="accuracy">Accuracy on the steps that all held out</h2>
        <Table caption="Accuracy of each run">
          <thead>
            <tr>
              <HeadCell>Run</HeadCell>
              <HeadCell numeric>
                <Term name="MAE" />
              </HeadCell>
              <HeadCell numeric>More than the best</HeadCell>
              <HeadCell numeric>By luck alone</HeadCell>
            </tr>
          </thead>
          <tbody>
            {scored.map(({ id, name, mae, behind, chance }, place) => (
              <tr key={id}>
                <Cell>
                  <Link className="link" href={`/runs/${id}`}>
                    {name}
                  </Link>
                </Cell>
                <Cell numeric>{formatNumber(mae)}</Cell>
                <Cell numeric>{place === 0 ? 'best' : formatPercent(behind, 0)}</Cell>
                <Cell numeric>{chance === null ? '–' : formatPercent(chance, 0)}</Cell>
              </tr>
            ))}
          </tbody>
        </Table>
      </section>
      <section aria-labelledby="differences" className="flex flex-col gap-2">
        <h2 id="differences">What they were set up differently in</h2>
        {differing.length === 0 ? (
          <p>Nothing: data and settings are the same.</p>
        ) : (
          <Table caption="Settings that differ">
            <thead>
              <tr>
                <HeadCell>Setting</HeadCell>
                {scored.map(({ id, name }) => (
                  <HeadCell key={id}>{name}</HeadCell>
                ))}
              </tr>
            </thead>
            <tbody>
              {differing.map(({ name, values }) => (
                <tr key={name}>
                  <Cell>{name}</Cell>
                  {values.map((value, place) => (
                    <Cell key={scored[place]?.id}>{value ?? 'not set'}</Cell>
                  ))}
                </tr>
              ))}
            </tbody>
          </Table>
        )}
      </section>
    </article>
  );
}

function NothingToCompare({ count, sharesSeries }: { count: number; sharesSeries: boolean }) {
  return (
    <div className="flex flex-col gap-4">
      <h1>Compare runs</h1>
      <EmptyState title="Nothing to compare">
        {count < 2
          ? 'Two to six runs with a forecast can be compared: choose them in the list.'
          : sharesSeries
            ? 'These runs held out different parts of the series: there is no step that all of them forecast.'
            : 'These runs have no series of one dataset in common.'}{' '}
        <ButtonLink href="/runs">Choose runs</ButtonLink>
      </EmptyState>
    </div>
  );
}
