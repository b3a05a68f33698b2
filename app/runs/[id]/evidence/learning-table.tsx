import type { MethodMetrics } from '#lib/forecast/schema.ts';
import type { RunReport } from '#lib/runs/schema.ts';
import { Term } from '../../../_ui/overlays/tooltip-term.tsx';
import { Cell, HeadCell, Table } from '../../../_ui/tables/table.tsx';
import { formatNumber, formatPercent } from '../../../_ui/words/format-number.ts';

/** The networks of the backtest where they learnt, where they were validated and where they were judged: far better
 * on the first than on the last means learnt by heart. All on the original scale, mean over the series. */
export function LearningTable({ result }: { result: RunReport }) {
  const { evidence, metrics } = result;
  if (!evidence) return null;
  const parts: readonly (readonly [name: string, row: MethodMetrics | null | undefined])[] = [
    ['training', evidence.training],
    ['validation', evidence.validation],
    ['test (held out)', metrics.find(({ method }) => method === 'network')],
  ];
  return (
    <div className="flex flex-col gap-1">
      <h3>Network error: training, validation, test</h3>
      <Table caption="Accuracy of the networks in training, in validation and on the held-out part">
        <thead>
          <tr>
            <HeadCell>part</HeadCell>
            {(['MAE', 'RMSE', 'sMAPE', 'WAPE', 'MASE', 'RMSSE'] as const).map((name) => (
              <HeadCell key={name} numeric>
                <Term name={name} />
              </HeadCell>
            ))}
          </tr>
        </thead>
        <tbody>
          {parts.map(([name, row]) =>
            row ? (
              <tr key={name}>
                <Cell>{name}</Cell>
                <Cell numeric>{formatNumber(row.mae)}</Cell>
                <Cell numeric>{formatNumber(row.rmse)}</Cell>
                <Cell numeric>{formatPercent(row.smape)}</Cell>
                <Cell numeric>{formatPercent(row.wape)}</Cell>
                <Cell numeric>{formatNumber(row.mase)}</Cell>
                <Cell numeric>{formatNumber(row.rmsse)}</Cell>
              </tr>
            ) : null,
          )}
        </tbody>
      </Table>
    </div>
  );
}
