import { Cell, HeadCell, Table } from '../tables/table.tsx';
import { formatCount, formatNumber } from '../words/format-number.ts';
import type { LossPoint } from './loss-point.ts';

/** Rows of the table at most; the others lie between those shown. */
const rowLimit = 500;

/** The epochs in numbers; the CSV has every one of them.
 * @param total how many epochs there are, of which `points` may be a selection */
export function LossTable({ points, total }: { points: readonly LossPoint[]; total: number }) {
  const stride = Math.ceil(points.length / rowLimit);
  const rows = points.filter((_, index) => index % stride === 0 || index === points.length - 1);
  const numbers = [...new Set(points.map((point) => point.member))];
  const several = numbers.length > 1;
  return (
    <div className="max-h-96 overflow-y-auto">
      {rows.length < total ? (
        <p className="text-muted">
          {formatCount(rows.length)} of {formatCount(total)} epochs; the CSV has all of them.
        </p>
      ) : null}
      <Table caption="Losses by epoch">
        <thead>
          <tr>
            {several ? <HeadCell numeric>network</HeadCell> : null}
            <HeadCell numeric>epoch</HeadCell>
            <HeadCell numeric>training loss</HeadCell>
            <HeadCell numeric>validation loss</HeadCell>
            <HeadCell numeric>gradient norm</HeadCell>
          </tr>
        </thead>
        <tbody>
          {rows.map((point) => (
            <tr key={`${point.member}/${point.epoch}`}>
              {several ? <Cell numeric>{numbers.indexOf(point.member) + 1}</Cell> : null}
              <Cell numeric>{point.epoch}</Cell>
              <Cell numeric>{formatNumber(point.trainLoss, 4)}</Cell>
              <Cell numeric>{formatNumber(point.validationLoss, 4)}</Cell>
              <Cell numeric>{formatNumber(point.gradientNorm)}</Cell>
            </tr>
          ))}
        </tbody>
      </Table>
    </div>
  );
}
