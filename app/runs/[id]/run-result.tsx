import { readSeries } from '#lib/datasets/index.ts';
import type { VersionFacts } from '#lib/datasets/schema.ts';
import type { FitResult } from '#lib/forecast/schema.ts';
import type { RunDetail } from '#lib/runs/schema.ts';
import { ForecastChart } from '../../_ui/forecast-chart/forecast-chart.tsx';
import { forecastChartData } from '../../_ui/forecast-chart/forecast-chart-data.ts';
import { packForecast } from '../../_ui/forecast-chart/packed-forecast.ts';
import { AccuracySection } from './accuracy-section.tsx';
import { chartSentence } from './chart-sentence.ts';
import { foundInData } from './found-in-data.ts';
import { KeyFigures } from './key-figures.tsx';
import { LogSection } from './log-section.tsx';
import { MemorySection } from './memory/memory-section.tsx';
import { stoppedSentence } from './run-words.ts';
import { SeriesPicker } from './series-picker.tsx';
import { SettingsSection } from './settings-section.tsx';

/** Series whose names are sent along, to choose from or as suggestions. */
const listedSeries = 1_000;

/** A finished run: the chart, how good it was, what made it. The same on the run's page and on a shared one.
 * @param seriesKey which of its series is shown; the first if null or unknown */
export async function RunResult({
  run,
  result,
  version,
  seriesKey,
  csvHref,
  epochsHref,
  tracesHref,
  weightsHref,
  mayVerify = false,
}: {
  run: RunDetail;
  result: FitResult;
  version: VersionFacts | null;
  seriesKey: string | null;
  csvHref: string;
  /** Where the losses of every epoch are, as CSV. */
  epochsHref: string;
  /** Where the stored states of its network lie. */
  tracesHref: string;
  /** Where its weights lie; null where they are not given away. */
  weightsHref: string | null;
  mayVerify?: boolean;
}) {
  const series = result.series.find((candidate) => candidate.key === seriesKey) ?? result.series[0];
  if (!series) return <p>This run has no series.</p>;
  const history = await readSeries(run.versionId, series.key);
  const step = history?.step ?? version?.step ?? ({ unit: 'observation', count: 1 } as const);
  const chart = forecastChartData(result, series, history, step);
  return (
    <>
      {result.cancelled ? <p className="text-lead">{stoppedSentence(run)}</p> : null}
      {result.series.length > 1 ? (
        <SeriesPicker
          keys={result.series.slice(0, listedSeries).map(({ key }) => key)}
          count={result.series.length}
          shown={series.key}
        />
      ) : null}
      {/* Another series is another chart: nothing of the old one's zoom may stay. */}
      <ForecastChart
        key={series.key}
        packed={packForecast(chart)}
        sentence={chartSentence(chart, series)}
        csvHref={csvHref}
      />
      <KeyFigures result={result} series={series} />
      <nav aria-label="Sections of this run" className="flex gap-4 border-b border-line pb-2">
        <a href="#accuracy" className="link">
          Accuracy
        </a>
        <a href="#memory" className="link">
          Memory
        </a>
        <a href="#settings" className="link">
          Settings
        </a>
        <a href="#log" className="link">
          Log
        </a>
      </nav>
      <AccuracySection result={result} series={series} step={step} />
      <MemorySection
        runId={run.id}
        result={result}
        step={step}
        seriesKey={series.key}
        tracesHref={tracesHref}
        weightsHref={weightsHref}
      />
      <SettingsSection
        run={run}
        version={version}
        mayVerify={mayVerify}
        // Several series may have been set up from any of them.
        found={history && result.series.length === 1 ? foundInData(history, run.settings) : null}
      />
      <LogSection run={run} csvHref={epochsHref} />
    </>
  );
}
