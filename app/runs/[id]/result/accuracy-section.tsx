import { describeSteps, heldOutPart } from '#lib/forecast/index.ts';
import type { SeriesForecast } from '#lib/forecast/schema.ts';
import type { RunReport } from '#lib/runs/schema.ts';
import { countSteps, type Step } from '#lib/time-series.ts';
import { Term } from '../../../_ui/overlays/tooltip-term.tsx';
import { formatCount } from '../../../_ui/words/format-number.ts';
import { LearningTable } from '../evidence/learning-table.tsx';
import { StepsTable } from '../evidence/steps-table.tsx';
import { MetricsTable } from './metrics-table.tsx';

/** How good the network was, beside the simple methods on the same held-out steps. */
export function AccuracySection({
  result,
  series,
  step,
}: {
  result: RunReport;
  series: SeriesForecast;
  step: Step;
}) {
  const several = result.seriesCount > 1;
  const { settings } = result;
  const steps = describeSteps(
    heldOutPart(series, result.forecastMethod),
    settings.horizon,
    series.evidence?.scales ?? { absolute: null, squared: null },
  );
  return (
    <section id="accuracy" aria-labelledby="accuracy-title" className="flex scroll-mt-4 flex-col gap-3">
      <h2 id="accuracy-title">Accuracy</h2>
      <p className="max-w-prose text-muted">
        Judged on the {countSteps(series.heldOut.length, step)} <Term name="held out">held out</Term>, which
        no training saw, forecast up to {countSteps(settings.horizon, step)} ahead. Every method gets the same
        cut. Lower is better, except <Term name="coverage">coverage</Term>, which should match its target.
      </p>
      {several ? <h3>{series.key}</h3> : null}
      <MetricsTable caption={`Accuracy on ${series.key}`} metrics={series.metrics} cell={settings.cell} />
      <StepsTable
        caption={`Accuracy on ${series.key} at each number of steps ahead`}
        steps={steps}
        result={result}
        scaled={false}
      />
      {several ? (
        <>
          <h3>Mean over all {formatCount(result.seriesCount)} series</h3>
          <MetricsTable
            caption="Mean accuracy over all series"
            metrics={result.metrics}
            cell={settings.cell}
          />
          <StepsTable
            caption="Mean accuracy over all series at each number of steps ahead"
            steps={result.evidence?.steps ?? []}
            result={result}
            scaled
          />
        </>
      ) : null}
      <LearningTable result={result} />
      <p className="max-w-prose text-muted">
        {settings.seasons.length === 0
          ? 'No season was used.'
          : `Season used: ${settings.seasons.map((season) => countSteps(season, step)).join(' and ')}.`}{' '}
        <Term name="MASE" /> divides by the error that repeating the value{' '}
        {countSteps(result.maseSeason, step)} earlier makes in the training part (m = {result.maseSeason}).
      </p>
      {series.notes.length > 0 ? (
        <ul className="list-disc pl-4 text-muted">
          {series.notes.map((note) => (
            <li key={note}>{note}</li>
          ))}
        </ul>
      ) : null}
    </section>
  );
}
