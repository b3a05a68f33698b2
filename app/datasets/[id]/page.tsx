import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import {
  countLedger,
  listVersions,
  readDifference,
  readSeries,
  seriesToForecast,
} from '#lib/datasets/index.ts';
import { listFollowed } from '#lib/follow/index.ts';
import { seasonCandidates } from '#lib/forecast/index.ts';
import { listRuns } from '#lib/runs/index.ts';
import { runFilterSchema, runsPerPage } from '#lib/runs/schema.ts';
import { listSources } from '#lib/sources/index.ts';
import { EmptyState } from '../../_ui/page-frame/empty-state.tsx';
import { Pager } from '../../_ui/tables/pager.tsx';
import { mainSeries } from '../../_ui/words/main-series.ts';
import { shownName } from '../../_ui/words/shown-name.ts';
import { RunTable } from '../../runs/list/run-table.tsx';
import { sampleSettings } from '../../samples.ts';
import { readDatasetQuery } from './dataset-query.ts';
import { FollowedOfDataset } from './following/followed-of-dataset.tsx';
import { DatasetHeader } from './header/dataset-header.tsx';
import { StoredInstant } from './instant/stored-instant.tsx';
import { readRequestedVersion } from './read-requested-version.ts';
import { TrainSection } from './run-form/train-section.tsx';
import { findFindings } from './series-chart/find-findings.ts';
import { FindingsNote } from './series-chart/findings-note.tsx';
import { readVersionBefore } from './series-chart/read-version-before.ts';
import { SeriesChart } from './series-chart/series-chart.tsx';
import { seriesSentence } from './series-chart/series-sentence.ts';
import { seriesWindow } from './series-chart/series-window.ts';
import { SeriesChoice } from './series-choice/series-choice.tsx';
import { atDisplayedTimes } from './shown-times.ts';
import { SourcesTab } from './sources/sources-tab.tsx';
import { DatasetTabs } from './tabs/dataset-tabs.tsx';
import { FactsTab } from './tabs/facts-tab.tsx';
import { LedgerTab } from './tabs/ledger-tab.tsx';
import { VersionsTab } from './tabs/versions-tab.tsx';

type Properties = {
  params: Promise<{ id: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export async function generateMetadata({ params, searchParams }: Properties): Promise<Metadata> {
  const query = readDatasetQuery(await searchParams);
  const version = await readRequestedVersion((await params).id, query.v);
  return { title: version?.datasetName ?? 'No such dataset' };
}

/** One version of a dataset: a series drawn, what is known of it, its runs, and the form to train on it. */
export default async function DatasetPage({ params, searchParams }: Properties) {
  const { id } = await params;
  const query = readDatasetQuery(await searchParams);
  const version = await readRequestedVersion(id, query.v);
  if (version === null) notFound();
  const forecastKeys = new Set(seriesToForecast(version, version.layout.helpColumns ?? []));
  const toForecast = version.series.filter(({ key }) => forecastKeys.has(key));
  const facts = version.series.find((series) => series.key === query.series) ?? mainSeries(toForecast);
  const series = facts === undefined ? null : await readSeries(version.id, facts.key);
  if (facts === undefined || series === null) notFound();
  const shown = atDisplayedTimes(series);
  const runFilter = {
    ...runFilterSchema.parse({}),
    datasetId: id,
    page: query.tab === 'runs' ? query.page : 1,
  };
  const [versions, { runs, total: runCount }, ledgerCount, difference, followed, sources] = await Promise.all(
    [
      listVersions(id),
      listRuns(runFilter),
      countLedger(version.id),
      readDifference(id, version.number),
      listFollowed(id),
      listSources(id),
    ],
  );

  const earlier = await readVersionBefore(id, version.number, facts.key);
  const findings = findFindings(shown, seasonCandidates([series])[0] ?? 0, earlier);
  const seriesQuery = new URLSearchParams({ key: facts.key, v: String(version.number) }).toString();
  // What the address already says is kept: the version only where one was asked for.
  const hrefWith = (change: Record<string, string>) => {
    const kept = { ...(query.v ? { v: query.v } : {}), series: facts.key, ...change };
    return `/datasets/${id}?${new URLSearchParams(kept)}`;
  };

  return (
    <div className="flex flex-col gap-6">
      <DatasetHeader
        version={version}
        shown={shown}
        versionNumbers={versions.map(({ number }) => number)}
        runCount={runCount}
        difference={difference}
        ledgerHref={hrefWith({ tab: 'ledger' })}
      />
      <SeriesChoice
        version={version}
        current={facts.key}
        hrefBase={`/datasets/${id}?${query.v ? `v=${query.v}&` : ''}series=`}
      />
      <section
        id="train"
        aria-labelledby="train-title"
        className="flex scroll-mt-4 flex-col gap-2 rounded-control border border-line bg-raised p-4"
      >
        <h2 id="train-title">Forecast {shownName(facts.key, 80)}</h2>
        <TrainSection key={`${version.id} ${facts.key}`} version={version} series={series} />
      </section>
      <FollowedOfDataset followed={followed} versionId={version.id} seriesKey={facts.key} />
      <SeriesChart
        key={`${version.id} ${facts.key}`}
        datasetId={id}
        seriesKey={facts.key}
        step={shown.step}
        whole={seriesWindow(shown, shown.timestamps[0] ?? 0, shown.timestamps.at(-1) ?? 0)}
        sentence={seriesSentence(shown)}
        findings={findings}
        query={seriesQuery}
      />
      <FindingsNote findings={findings} missing={facts.missing} step={shown.step} />
      <StoredInstant
        key={`instant ${version.id} ${facts.key}`}
        href={`/datasets/${id}/recent?${seriesQuery}`}
        own={sampleSettings(version.fileName, facts.key)}
      />
      <section aria-label="About this dataset" className="flex flex-col gap-4">
        <DatasetTabs
          current={query.tab}
          counts={{ runs: runCount, ledger: ledgerCount, versions: versions.length, sources: sources.length }}
          hrefOf={(tab) => hrefWith({ tab })}
        />
        {query.tab === 'facts' ? <FactsTab version={version} series={facts} shown={shown} /> : null}
        {query.tab === 'runs' ? (
          runCount === 0 ? (
            <EmptyState title="No run on this dataset yet">
              Forecast from above: the form starts from what was found in the data.
            </EmptyState>
          ) : (
            <>
              <RunTable runs={runs} now={new Date()} withDataset={false} />
              <Pager
                page={query.page}
                pages={Math.ceil(runCount / runsPerPage)}
                hrefOf={(page) => hrefWith({ tab: 'runs', page: String(page) })}
              />
            </>
          )
        ) : null}
        {query.tab === 'ledger' ? (
          <LedgerTab
            version={version}
            kind={query.kind ?? null}
            page={query.page}
            hrefOf={(kind, page) =>
              hrefWith({ tab: 'ledger', ...(kind === null ? {} : { kind }), page: String(page) })
            }
          />
        ) : null}
        {query.tab === 'versions' ? (
          <VersionsTab datasetId={id} versions={versions} current={version.number} />
        ) : null}
        {query.tab === 'sources' ? <SourcesTab datasetId={id} sources={sources} /> : null}
      </section>
    </div>
  );
}
