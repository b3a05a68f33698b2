import { type MethodMetrics, type MethodName, referenceMethod } from '#lib/forecast/schema.ts';
import type { RunReport } from '#lib/runs/schema.ts';
import { Disclosure } from '../../../_ui/controls/disclosure.tsx';
import { Term } from '../../../_ui/overlays/tooltip-term.tsx';
import { Cell, HeadCell, Table } from '../../../_ui/tables/table.tsx';
import { formatCount, formatNumber, formatPercent } from '../../../_ui/words/format-number.ts';
import { methodName } from '../../../_ui/words/method-names.ts';

/** Steps ahead that are shown at most; a longer horizon is shown at even distances. */
const mostRows = 60;

/** Accuracy and coverage at each number of steps ahead: errors grow with the distance, coverage should not fall.
 * @param steps   [steps ahead], everyone's metrics, one step ahead first
 * @param scaled  by MASE, as in a panel, else by MAE */
export function StepsTable({
  caption,
  steps,
  result,
  scaled,
}: {
  caption: string;
  steps: readonly (readonly MethodMetrics[])[];
  result: RunReport;
  scaled: boolean;
}) {
  if (steps.length === 0) return null;
  const { forecastMethod, settings } = result;
  const references = [...new Set<MethodName>([referenceMethod(settings), 'naive'])];
  const measure = scaled ? 'mase' : 'mae';
  const stride = Math.ceil(steps.length / mostRows);
  const rows = steps.map((metrics, index) => ({ metrics, ahead: index + 1 }));
  const find = (metrics: readonly MethodMetrics[], name: MethodName) =>
    metrics.find(({ method }) => method === name);
  return (
    <Disclosure summary={`Each step ahead, 1 to ${formatCount(steps.length)}`}>
      <Table caption={caption}>
        <thead>
          <tr>
            <HeadCell numeric>steps ahead</HeadCell>
            {[forecastMethod, ...references].map((name) => (
              <HeadCell key={name} numeric>
                <Term name={scaled ? 'MASE' : 'MAE'}>{scaled ? 'MASE' : 'MAE'}</Term>{' '}
                {methodName(name, settings.cell)}
              </HeadCell>
            ))}
            <HeadCell numeric>
              <Term name="coverage">80% band held</Term>
            </HeadCell>
            <HeadCell numeric>
              <Term name="coverage">95% band held</Term>
            </HeadCell>
          </tr>
        </thead>
        <tbody>
          {rows
            .filter(({ ahead }) => (ahead - 1) % stride === 0)
            .map(({ metrics, ahead }) => (
              <tr key={ahead}>
                <Cell numeric>{formatCount(ahead)}</Cell>
                {[forecastMethod, ...references].map((name) => (
                  <Cell key={name} numeric>
                    {formatNumber(find(metrics, name)?.[measure])}
                  </Cell>
                ))}
                <Cell numeric>{formatPercent(find(metrics, forecastMethod)?.coverage80)}</Cell>
                <Cell numeric>{formatPercent(find(metrics, forecastMethod)?.coverage95)}</Cell>
              </tr>
            ))}
        </tbody>
      </Table>
    </Disclosure>
  );
}
