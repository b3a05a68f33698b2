import { histogramOf } from '#lib/forecast/index.ts';
import type { SeriesForecast } from '#lib/forecast/schema.ts';
import { countSteps, type Step } from '#lib/time-series.ts';
import { BarPicture } from '../../../_ui/chart/bar-picture.tsx';
import { Term } from '../../../_ui/overlays/tooltip-term.tsx';
import { Cell, HeadCell, Table } from '../../../_ui/tables/table.tsx';
import { formatTimestamp } from '../../../_ui/words/format-date.ts';
import { formatCount, formatNumber, formatReading } from '../../../_ui/words/format-number.ts';
import { residualWords } from '../../../_ui/words/residual-words.ts';

const largestShown = 8;

/** What the forecast of one series got wrong: how its errors are spread, whether they go on, and the largest. */
export function ResidualsSection({ series, step }: { series: SeriesForecast; step: Step }) {
  const errors = series.heldOut.flatMap(({ timestamp, actual, yhat }) =>
    actual === null ? [] : [{ timestamp, actual, yhat, error: actual - yhat }],
  );
  const bins = histogramOf(errors.map(({ error }) => error));
  if (!bins) return null;
  const largest = errors.toSorted((a, b) => Math.abs(b.error) - Math.abs(a.error)).slice(0, largestShown);
  const { autocorrelation = [], count = 0, stride = 1 } = series.evidence?.residuals ?? {};
  const bound = 1.96 / Math.sqrt(Math.max(count, 1));
  const outside = autocorrelation.filter((value) => Math.abs(value) > bound).length;
  const edgeOf = (bin: number) => bins.from + bins.width * bin;
  const write = (value: number) => formatNumber(value);
  return (
    <section id="residuals" aria-labelledby="residuals-title" className="flex scroll-mt-4 flex-col gap-3">
      <h2 id="residuals-title">Residuals</h2>
      <p className="max-w-prose text-muted">
        A <Term name="residual" /> is the actual value minus the predicted one: above 0 the forecast was too
        low, below 0 too high. They should centre on 0 and be uncorrelated.
      </p>
      <div className="grid gap-x-10 gap-y-4 md:grid-cols-2">
        <div className="flex flex-col gap-1">
          <h3>Spread of {formatCount(errors.length)} held-out errors</h3>
          <BarPicture
            name={`Residuals of ${series.key}`}
            label={`Histogram of the errors, from ${write(bins.from)} to ${write(edgeOf(bins.counts.length))}; the fullest of ${bins.counts.length} bins holds ${Math.max(...bins.counts)}.`}
            values={bins.counts}
            bound={null}
            marks={[0, ...zeroAmong(bins), bins.counts.length].map((at) => ({
              at,
              label: write(edgeOf(at)),
            }))}
            places={bins.counts.map((_, index) => `${write(edgeOf(index))} to ${write(edgeOf(index + 1))}`)}
            columns={['residual', 'steps']}
          />
        </div>
        <div className="flex flex-col gap-1">
          <h3>
            <Term name="autocorrelation">Autocorrelation</Term> one step ahead
          </h3>
          {autocorrelation.length > 0 ? (
            <>
              <BarPicture
                name={`Autocorrelation of the residuals of ${series.key}`}
                label={`Autocorrelation of ${count} errors one step ahead at lags 1 to ${autocorrelation.length}; ${outside} lie outside the bounds of ±${write(bound)}.`}
                values={autocorrelation}
                bound={bound}
                marks={[1, autocorrelation.length].map((lag) => ({
                  at: lag - 0.5,
                  label: lag === 1 ? `lag ${countSteps(stride, step)}` : countSteps(stride * lag, step),
                }))}
                places={autocorrelation.map((_, index) => countSteps(stride * (index + 1), step))}
                columns={['lag', 'autocorrelation']}
              />
              <p className="text-label text-muted">
                {formatCount(count)} errors before the cutoff; {formatCount(outside)} of{' '}
                {formatCount(autocorrelation.length)} lags lie outside ±1.96/√n = ±{write(bound)}; luck alone
                puts about {formatCount(0.05 * autocorrelation.length)} there.
              </p>
            </>
          ) : (
            <p className="text-muted">Too few one-step forecasts before the cutoff to judge this.</p>
          )}
        </div>
      </div>
      <h3>The largest</h3>
      <Table caption={`Largest held-out errors on ${series.key}`}>
        <thead>
          <tr>
            <HeadCell>time</HeadCell>
            {['actual', 'predicted', 'residual'].map((head) => (
              <HeadCell key={head} numeric>
                {head}
              </HeadCell>
            ))}
          </tr>
        </thead>
        <tbody>
          {largest.map(({ timestamp, actual, yhat, error }) => (
            <tr key={timestamp}>
              <Cell className="whitespace-nowrap">{formatTimestamp(timestamp, step)}</Cell>
              <Cell numeric>{formatReading(actual)}</Cell>
              <Cell numeric>{write(yhat)}</Cell>
              <Cell numeric>
                {write(error)} <span className="text-muted">{residualWords(error)}</span>
              </Cell>
            </tr>
          ))}
        </tbody>
      </Table>
    </section>
  );
}

/** Where 0 lies among the bins, unless the label of an end would lie under its own. */
function zeroAmong({ from, width, counts }: NonNullable<ReturnType<typeof histogramOf>>): number[] {
  const zero = -from / width;
  return zero > 0.15 * counts.length && zero < 0.85 * counts.length ? [zero] : [];
}
