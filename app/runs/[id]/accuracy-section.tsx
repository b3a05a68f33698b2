import type { FitResult, SeriesForecast } from '#lib/forecast/schema.ts';
import { countSteps, type Step } from '#lib/time-series.ts';
import { formatCount } from '../../_ui/format-number.ts';
import { Term } from '../../_ui/tooltip-term.tsx';
import { MetricsTable } from './metrics-table.tsx';

/** How good the network was, beside the simple methods on the same held-out steps. */
export function AccuracySection({
  result,
  series,
  step,
}: {
  result: FitResult;
  series: SeriesForecast;
  step: Step;
}) {
  const several = result.series.length > 1;
  const { settings } = result;
  return (
    <section id="accuracy" aria-labelledby="accuracy-title" className="flex scroll-mt-4 flex-col gap-3">
      <h2 id="accuracy-title">Accuracy</h2>
      <p className="max-w-prose text-muted">
        Judged on the {countSteps(series.heldOut.length, step)} <Term name="held out">held out</Term>, which
        no training saw, forecast up to {countSteps(settings.horizon, step)} ahead. Every method gets the same
        cut. Lower is better, but for <Term name="coverage">coverage</Term>, which should meet its promise.
      </p>
      {several ? <h3>{series.key}</h3> : null}
      <MetricsTable caption={`Accuracy on ${series.key}`} metrics={series.metrics} cell={settings.cell} />
      {several ? (
        <>
          <h3>Mean over all {formatCount(result.series.length)} series</h3>
          <MetricsTable
            caption="Mean accuracy over all series"
            metrics={result.metrics}
            cell={settings.cell}
          />
        </>
      ) : null}
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
