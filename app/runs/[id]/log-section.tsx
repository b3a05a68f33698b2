import type { EpochReport } from '#lib/forecast/schema.ts';
import type { RunDetail } from '#lib/runs/schema.ts';
import { Disclosure } from '../../_ui/disclosure.tsx';
import { formatCount, formatNumber } from '../../_ui/format-number.ts';
import { LossChart } from '../../_ui/loss-chart/loss-chart.tsx';
import { Cell, HeadCell, Table } from '../../_ui/table.tsx';
import { Term } from '../../_ui/tooltip-term.tsx';

/** Rows of the table at most; the others lie between those shown. */
const tableRows = 500;
/** Epochs of the curves at most, over all networks. */
const drawnEpochs = 2_000;

/** How training went: the losses as curves and as a table. */
export function LogSection({ run }: { run: RunDetail }) {
  const { epochs } = run;
  const stride = Math.ceil(epochs.length / tableRows);
  const rows = epochs.filter((_, index) => index % stride === 0 || index === epochs.length - 1);
  const members = new Map(
    [...new Set(epochs.map((report) => report.member))].map((member, index) => [member, index + 1]),
  );
  const attempts = run.attempts > 1 ? ` It was taken up again ${times(run.attempts - 1)}.` : '';
  return (
    <section id="log" aria-labelledby="log-title" className="flex scroll-mt-4 flex-col gap-3">
      <h2 id="log-title">Log</h2>
      <p className="text-muted">
        {formatCount(epochs.length)} <Term name="epoch">{epochs.length === 1 ? 'epoch' : 'epochs'}</Term> of{' '}
        {networks(members.size)}
        {members.size < run.settings.members ? `; ${networks(run.settings.members)} were planned` : ''}.
        {attempts}
      </p>
      {epochs.length > 1 ? (
        <LossChart reports={drawnReports(epochs)} members={run.settings.members} className="h-60" />
      ) : null}
      {epochs.length > 0 ? (
        <Disclosure summary="Epochs as a table">
          <div className="max-h-96 overflow-y-auto">
            <EpochTable rows={rows} members={members} total={epochs.length} />
          </div>
        </Disclosure>
      ) : null}
    </section>
  );
}

/** What is sent for the curves: not each of many thousand epochs, but the best of each network for sure. */
function drawnReports(epochs: readonly EpochReport[]): readonly EpochReport[] {
  const stride = Math.ceil(epochs.length / drawnEpochs);
  const best = new Map<number, EpochReport>();
  for (const report of epochs) {
    const least = best.get(report.member);
    if (!least || report.validationLoss < least.validationLoss) best.set(report.member, report);
  }
  return epochs.filter((report, index) => index % stride === 0 || best.get(report.member) === report);
}

function EpochTable({
  rows,
  members,
  total,
}: {
  rows: readonly EpochReport[];
  members: ReadonlyMap<number, number>;
  total: number;
}) {
  const several = members.size > 1;
  return (
    <>
      {rows.length < total ? (
        <p className="text-muted">
          {formatCount(rows.length)} of {formatCount(total)} epochs.
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
          {rows.map((report) => (
            <tr key={`${report.member}/${report.epoch}`}>
              {several ? <Cell numeric>{members.get(report.member)}</Cell> : null}
              <Cell numeric>{report.epoch}</Cell>
              <Cell numeric>{formatNumber(report.trainLoss, 4)}</Cell>
              <Cell numeric>{formatNumber(report.validationLoss, 4)}</Cell>
              <Cell numeric>{formatNumber(report.gradientNorm)}</Cell>
            </tr>
          ))}
        </tbody>
      </Table>
    </>
  );
}

const networks = (count: number): string => `${formatCount(count)} ${count === 1 ? 'network' : 'networks'}`;
const times = (count: number): string => (count === 1 ? 'once' : `${formatCount(count)} times`);
