import Link from 'next/link';
import type { RunDetail, Verification as VerificationFacts } from '#lib/runs/schema.ts';
import { nextStatuses } from '#lib/runs/schema.ts';
import { RefreshSoon } from '../../../_ui/page-frame/refresh-soon.tsx';
import { formatInstant } from '../../../_ui/words/format-date.ts';
import { VerifyForm } from './verify-form.tsx';

/** Whether a second training, with all that fixes the run, came to the same weights; and the way to find out.
 * @param mayVerify  whether the reader may ask for one */
export function Verification({ run, mayVerify }: { run: RunDetail; mayVerify: boolean }) {
  const { verification } = run;
  const underWay = verification !== null && nextStatuses[verification.status].length > 0;
  const canBegin = mayVerify && run.status === 'SUCCEEDED' && run.verifiesId === null && !underWay;
  if (verification === null && !canBegin) return null;
  return (
    <section aria-labelledby="verification-title" className="flex flex-col items-start gap-2">
      <h3 id="verification-title">Verification</h3>
      {/* Read out when it has ended, without a look at the page. */}
      <div role="status" className="flex max-w-prose flex-col gap-1">
        {verification === null ? (
          <p className="text-muted">
            Trains the run again, with the same engine, seed, settings and data, and compares the weights.
          </p>
        ) : (
          <Outcome own={run.weightsSha256} verification={verification} mayFollow={mayVerify} />
        )}
      </div>
      {underWay ? <RefreshSoon /> : null}
      {canBegin ? <VerifyForm runId={run.id} again={verification !== null} /> : null}
    </section>
  );
}

function Outcome({
  own,
  verification,
  mayFollow,
}: {
  own: string | null;
  verification: VerificationFacts;
  mayFollow: boolean;
}) {
  const { status, weightsSha256, finishedAt, failure, runId } = verification;
  const follow = mayFollow ? (
    <Link href={`/runs/${runId}`} className="link">
      See the second training
    </Link>
  ) : null;
  const when = finishedAt === null ? '' : ` on ${formatInstant(finishedAt)}`;
  if (status === 'QUEUED' || status === 'RUNNING')
    return (
      <p>
        {status === 'QUEUED' ? 'Waiting to be trained again.' : 'Training again.'} {follow}
      </p>
    );
  if (status === 'FAILED') return <p className="text-warning">The second training failed: {failure}</p>;
  if (status === 'CANCELLED' || weightsSha256 === null) return <p>The second training was stopped.</p>;
  const same = weightsSha256 === own;
  return (
    <>
      <p className={same ? '' : 'text-warning'}>
        {same
          ? `Verified${when}: trained again, the weights are the same, bit for bit.`
          : `Trained again${when}, the weights are not the same.`}{' '}
        {follow}
      </p>
      <dl className="flex flex-col gap-1">
        <Sha256 name="First training" value={own} />
        <Sha256 name="Second training" value={weightsSha256} />
      </dl>
    </>
  );
}

function Sha256({ name, value }: { name: string; value: string | null }) {
  return (
    <div className="flex flex-wrap gap-x-3">
      <dt className="text-muted">{name}</dt>
      <dd className="font-mono wrap-anywhere">{value}</dd>
    </div>
  );
}
