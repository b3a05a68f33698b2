import type { EpochReport } from '#lib/forecast/schema.ts';
import type { RunDetail } from '#lib/runs/schema.ts';
import { LossLog } from '../../../_ui/loss-chart/loss-log.tsx';
import { bestOf, packLosses } from '../../../_ui/loss-chart/loss-point.ts';
import { Term } from '../../../_ui/overlays/tooltip-term.tsx';
import { formatCount } from '../../../_ui/words/format-number.ts';
import { networksOf } from './run-words.ts';

/** Epochs of the curves at most, over all networks. */
const drawnEpochs = 2_000;

/** How training went: the losses as curves and as a table. */
export function LogSection({ run, csvHref }: { run: RunDetail; csvHref: string }) {
  const epochs = run.epochs.toSorted((a, b) => a.member - b.member || a.epoch - b.epoch);
  const members = new Set(epochs.map((report) => report.member));
  const planned = networksOf(run);
  const attempts = run.attempts > 1 ? ` It was taken up again ${times(run.attempts - 1)}.` : '';
  return (
    <section id="log" aria-labelledby="log-title" className="flex scroll-mt-4 flex-col gap-3">
      <h2 id="log-title">Log</h2>
      <p className="text-muted">
        {formatCount(epochs.length)} <Term name="epoch">{epochs.length === 1 ? 'epoch' : 'epochs'}</Term> of{' '}
        {networks(members.size)}
        {members.size < planned ? `; ${networks(planned)} were planned` : ''}.{attempts}
      </p>
      {epochs.length > 0 ? (
        <LossLog
          losses={packLosses(drawnReports(epochs))}
          total={epochs.length}
          members={planned}
          csvHref={csvHref}
        />
      ) : null}
    </section>
  );
}

/** What is sent for the curves: not each of many thousand epochs, but the best of each network for sure. */
function drawnReports(epochs: readonly EpochReport[]): readonly EpochReport[] {
  const stride = Math.ceil(epochs.length / drawnEpochs);
  const best = new Map(
    [...Map.groupBy(epochs, ({ member }) => member)].map(([member, own]) => [member, bestOf(own)]),
  );
  return epochs.filter((report, index) => index % stride === 0 || best.get(report.member) === report);
}

const networks = (count: number): string => `${formatCount(count)} ${count === 1 ? 'network' : 'networks'}`;
const times = (count: number): string => (count === 1 ? 'once' : `${formatCount(count)} times`);
