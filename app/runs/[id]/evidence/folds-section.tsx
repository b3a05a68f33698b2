import { describeFolds, heldOutPart } from '#lib/forecast/index.ts';
import { referenceMethod, type SeriesForecast } from '#lib/forecast/schema.ts';
import type { RunReport } from '#lib/runs/schema.ts';
import { countSteps, type Step } from '#lib/time-series.ts';
import { Term } from '../../../_ui/overlays/tooltip-term.tsx';
import { Cell, HeadCell, Table } from '../../../_ui/tables/table.tsx';
import { formatTimestamp } from '../../../_ui/words/format-date.ts';
import { formatCount, formatNumber, formatPercent } from '../../../_ui/words/format-number.ts';
import { methodName } from '../../../_ui/words/method-names.ts';
import { FoldPlan } from './fold-plan.tsx';

const unknownScales = { absolute: null, squared: null };

/** The plan of the backtest, and how good each of its forecasts was. */
export function FoldsSection({
  result,
  series,
  step,
}: {
  result: RunReport;
  series: SeriesForecast;
  step: Step;
}) {
  const { settings, forecastMethod } = result;
  const { evidence } = series;
  const part = heldOutPart(series, forecastMethod);
  const folds = describeFolds(part, settings.horizon, evidence?.scales ?? unknownScales);
  if (folds.length === 0) return null;
  const reference = referenceMethod(settings);
  const names = [methodName(forecastMethod, settings.cell), methodName(reference, settings.cell)];
  return (
    <section id="folds" aria-labelledby="folds-title" className="flex scroll-mt-4 flex-col gap-3">
      <h2 id="folds-title">Folds</h2>
      <p className="max-w-prose text-muted">
        Judged from {folds.length === 1 ? 'one' : formatCount(folds.length)}{' '}
        <Term name="rolling origin">{folds.length === 1 ? 'origin' : 'rolling origins'}</Term>,{' '}
        {countSteps(settings.horizon, step)} apart. {retrainedSentence(result, folds.length)}
      </p>
      {evidence ? (
        <FoldPlan
          trainingFrom={evidence.trainingFrom}
          calibrationFrom={evidence.calibrationFrom}
          cutoff={series.cutoff}
          folds={folds}
          step={step}
        />
      ) : null}
      <Table caption={`Accuracy after each origin on ${series.key}`}>
        <thead>
          <tr>
            <HeadCell>origin</HeadCell>
            <HeadCell>judged on</HeadCell>
            {names.map((name) => (
              <HeadCell key={name} numeric>
                MAE {name}
              </HeadCell>
            ))}
            <HeadCell numeric>MASE</HeadCell>
            <HeadCell numeric>80% band held</HeadCell>
            <HeadCell numeric>95% band held</HeadCell>
          </tr>
        </thead>
        <tbody>
          {folds.map((fold) => {
            const own = fold.metrics.find(({ method }) => method === forecastMethod);
            const other = fold.metrics.find(({ method }) => method === reference);
            return (
              <tr key={fold.origin}>
                <Cell className="whitespace-nowrap">{formatTimestamp(fold.origin, step)}</Cell>
                <Cell className="whitespace-nowrap">
                  {formatTimestamp(fold.from, step)} to {formatTimestamp(fold.to, step)}
                </Cell>
                <Cell numeric>{formatNumber(own?.mae)}</Cell>
                <Cell numeric>{formatNumber(other?.mae)}</Cell>
                <Cell numeric>{formatNumber(own?.mase)}</Cell>
                <Cell numeric>{formatPercent(own?.coverage80)}</Cell>
                <Cell numeric>{formatPercent(own?.coverage95)}</Cell>
              </tr>
            );
          })}
        </tbody>
      </Table>
    </section>
  );
}

/** Whether the networks were trained again for each origin. */
function retrainedSentence({ evidence }: RunReport, folds: number): string {
  if (evidence?.retrained) return 'The networks were trained again for each.';
  return folds === 1
    ? 'The networks were trained on what lies before it.'
    : 'The networks were trained once, before the first; at later origins they read the newer values but are not retrained.';
}
