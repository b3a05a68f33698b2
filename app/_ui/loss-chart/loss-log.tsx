'use client';

import { useMemo, useState } from 'react';
import { ChartDownloads } from '../chart/export/chart-downloads.tsx';
import { Disclosure } from '../controls/disclosure.tsx';
import { LossChart } from './loss-chart.tsx';
import { LossPicture } from './loss-picture.tsx';
import { type PackedLosses, unpackLosses } from './loss-point.ts';
import { LossTable } from './loss-table.tsx';
import { lossView } from './loss-view.ts';

/** How a finished training went: its losses as curves and, unfolded, as a table and as files.
 * @param total how many epochs there were, of which `losses` may be a selection */
export function LossLog({
  losses,
  total,
  members,
  csvHref,
}: {
  losses: PackedLosses;
  total: number;
  members: number;
  csvHref: string;
}) {
  const points = useMemo(() => unpackLosses(losses), [losses]);
  const [unfolded, setUnfolded] = useState(false);
  const lastMember = points.at(-1)?.member;
  const ofLast = points.filter((point) => point.member === lastMember);
  return (
    <>
      {points.length > 1 ? <LossChart points={points} members={members} className="h-60" /> : null}
      <Disclosure summary="Epochs as a table" onToggle={setUnfolded}>
        {unfolded ? (
          <div className="flex flex-col gap-3">
            <div className="flex flex-wrap items-center gap-2">
              <ChartDownloads
                name="losses"
                picture={() => <LossPicture view={lossView(ofLast, 2)} />}
                csv={{ href: csvHref }}
              />
            </div>
            <LossTable points={points} total={total} />
          </div>
        ) : null}
      </Disclosure>
    </>
  );
}
