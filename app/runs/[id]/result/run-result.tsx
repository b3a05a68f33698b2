import { readSeries } from '#lib/datasets/index.ts';
import type { VersionFacts } from '#lib/datasets/schema.ts';
import type { MemoryReport } from '#lib/memory/schema.ts';
import { readMemory, readNeighbours, readSeriesForecast } from '#lib/runs/index.ts';
import type { RunDetail, RunReport, RunSeriesFilter } from '#lib/runs/schema.ts';
import type { TimeSeries } from '#lib/time-series.ts';
import { ForecastChart } from '../../../_ui/forecast-chart/forecast-chart.tsx';
import { packForecast } from '../../../_ui/forecast-chart/pack-forecast.ts';
import { RunAnswer } from '../answer/run-answer.tsx';
import { NewerDataNote } from '../arrived/newer-data.tsx';
import { readNewer } from '../arrived/read-newer.ts';
import { ChecksSection } from '../evidence/checks-section.tsx';
import { findMarks } from '../evidence/find-marks.ts';
import { FoldsSection } from '../evidence/folds-section.tsx';
import { MarksNote } from '../evidence/marks-note.tsx';
import { ResidualsSection } from '../evidence/residuals-section.tsx';
import { SeriesSection } from '../evidence/series-section.tsx';

import { MemorySection } from '../memory/memory-section.tsx';
import { foundInData } from '../settings/found-in-data.ts';
import { SettingsSection } from '../settings/settings-section.tsx';
import { AccuracySection } from './accuracy-section.tsx';
import { chartSentence } from './chart-sentence.ts';
import { KeyFigures } from './key-figures.tsx';
import { LogSection } from './log-section.tsx';
import { ObservedNote } from './observed-note.tsx';
import { stoppedSentence } from './run-words.ts';
import { SeriesPicker } from './series-picker.tsx';
import { SeriesTurns } from './series-turns.tsx';

const sections = [
  { id: 'series', name: 'Series' },
  { id: 'checks', name: 'Checks' },
  { id: 'accuracy', name: 'Accuracy' },
  { id: 'folds', name: 'Folds' },
  { id: 'residuals', name: 'Residuals' },
  { id: 'memory', name: 'Memory' },
  { id: 'settings', name: 'Settings' },
  { id: 'log', name: 'Log' },
] as const;

/** Series whose names are sent along, to choose from or as suggestions. */
const listedSeries = 1_000;

/** The times of the data that the network reads to forecast beyond their end. */
const lastTimes = (history: TimeSeries | null, memory: MemoryReport | null): number[] =>
  history === null || memory === null
    ? []
    : Array.from(history.timestamps.slice(-memory.lookback * memory.stride));

/** A finished run: the forecast, how sure it is and whether to trust it, the chart, how good it was, what made it. The same on the run's page and on a shared one.
 * @param query which of its series is shown, the first if null or unknown, and which page of their list */
export async function RunResult({
  run,
  result,
  version,
  query,
  csvHref,
  moreFiles = [],
  epochsHref,
  tracesHref,
  weightsHref,
  mayVerify = false,
  foldsOnPhones = false,
}: {
  run: RunDetail;
  result: RunReport;
  version: VersionFacts | null;
  query: { readonly seriesKey: string | null } & RunSeriesFilter;
  csvHref: string;
  /** Further files of the run, for the menu of its chart. */
  moreFiles?: readonly { readonly ending: string; readonly href: string }[];
  /** Where the losses of every epoch are, as CSV. */
  epochsHref: string;
  /** Where the stored states of its network lie. */
  tracesHref: string;
  /** Where its weights lie. */
  weightsHref: string;
  mayVerify?: boolean;
  /** Whether a narrow screen shows the answer and its chart alone, until more is asked for. */
  foldsOnPhones?: boolean;
}) {
  const series = await readSeriesForecast(run.id, query.seriesKey);
  if (!series) return <p>This run has no series.</p>;
  const [history, memory, neighbours, newer] = await Promise.all([
    readSeries(run.versionId, series.key),
    readMemory(run.id),
    result.seriesCount > 1 ? readNeighbours(run.id, query.order, series.key) : null,
    mayVerify ? readNewer(run, series) : null,
  ]);
  const step = history?.step ?? version?.step ?? ({ unit: 'observation', count: 1 } as const);
  const marks = history
    ? findMarks(history, run.settings.seasons.at(-1) ?? 0, series.evidence?.outliers)
    : [];
  // What has come since stands in the chart beside what was forecast.
  const drawn = newer?.score ? { ...series, future: [...newer.score.points] } : series;
  const chart = packForecast(result, drawn, history, step, marks);
  return (
    <>
      {result.cancelled ? <p className="text-lead">{stoppedSentence(run)}</p> : null}
      {result.seriesCount > 1 ? (
        <div className="flex flex-wrap items-center gap-x-4 gap-y-2">
          <SeriesPicker
            keys={run.seriesKeys.slice(0, listedSeries)}
            count={result.seriesCount}
            shown={series.key}
          />
          <SeriesTurns neighbours={neighbours} order={query.order} count={result.seriesCount} />
        </div>
      ) : null}
      <RunAnswer result={result} series={series} step={step} />
      <NewerDataNote newer={newer} step={step} runId={mayVerify ? run.id : null} />
      {/* Another series is another chart: nothing of the old one's zoom may stay. */}
      <ForecastChart
        key={series.key}
        packed={chart}
        sentence={chartSentence(chart, series)}
        csv={{ href: csvHref }}
        more={moreFiles}
        inAddress
        origins={(memory?.traces ?? [])
          .filter(({ key }) => key === series.key)
          .map(({ originTimestamp }) => originTimestamp)}
      />
      <ObservedNote history={history} series={series} />
      <MarksNote chart={chart} leftOut={series.evidence?.outliers} />
      <KeyFigures result={result} series={series} />
      {foldsOnPhones ? (
        <a href="#made" className="link self-start sm:hidden">
          How this was made
        </a>
      ) : null}
      {/* Asked for by its address, so that each check of the answer leads to its evidence, and no script is needed. */}
      <div
        id="made"
        className={
          foldsOnPhones
            ? 'flex flex-col gap-6 max-sm:hidden max-sm:target:flex max-sm:has-[:target]:flex'
            : 'contents'
        }
      >
        <nav
          aria-label="Sections of this run"
          className="flex flex-wrap gap-x-4 gap-y-1 border-b border-line pb-2 print:hidden"
        >
          {sections
            .filter(({ id }) => id !== 'series' || result.seriesCount > 1)
            .filter(({ id }) => id !== 'checks' || result.evidence !== null)
            .filter(({ id }) => series.heldOut.length > 0 || (id !== 'folds' && id !== 'residuals'))
            .map(({ id, name }) => (
              <a key={id} href={`#${id}`} className="link">
                {name}
              </a>
            ))}
        </nav>
        {result.seriesCount > 1 ? (
          <SeriesSection runId={run.id} result={result} shown={series.key} filter={query} />
        ) : null}
        <ChecksSection result={result} series={series} />
        <AccuracySection result={result} series={series} step={step} />
        <FoldsSection result={result} series={series} step={step} />
        <ResidualsSection series={series} step={step} />
        <MemorySection
          report={memory}
          result={result}
          step={step}
          series={series}
          times={lastTimes(history, memory)}
          tracesHref={tracesHref}
          weightsHref={weightsHref}
        />
        <SettingsSection
          run={run}
          version={version}
          mayVerify={mayVerify}
          // Several series may have been set up from any of them.
          found={history && result.seriesCount === 1 ? foundInData(history, run.settings) : null}
        />
        <LogSection run={run} csvHref={epochsHref} />
      </div>
    </>
  );
}
