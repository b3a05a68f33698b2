'use client';

import { useMemo, useRef, useState } from 'react';
import type { EpochReport } from '#lib/forecast/schema.ts';
import { useElementSize } from '../chart/use-element-size.ts';
import { controlClass } from '../control-class.ts';
import { formatNumber } from '../format-number.ts';
import { LossChartPlot } from './loss-chart-plot.tsx';

/** Training and validation loss by epoch, one network at a time; the last one unless another is chosen.
 * Losses are mean absolute errors on the series' own scale. */
export function LossChart({
  reports,
  members,
  plannedEpochs,
  className = 'h-80 sm:h-110',
}: {
  reports: readonly EpochReport[];
  members: number;
  /** Where the axis ends while training goes on; the last epoch if left out. */
  plannedEpochs?: number;
  className?: string;
}) {
  const place = useRef<HTMLDivElement>(null);
  const size = useElementSize(place);
  const [chosen, setChosen] = useState<number | null>(null);
  const numbers = useMemo(() => [...new Set(reports.map((report) => report.member))], [reports]);
  const member = chosen ?? reports.at(-1)?.member;
  const shown = useMemo(() => reports.filter((report) => report.member === member), [reports, member]);
  const best = shown.reduce<EpochReport | undefined>(
    (least, report) => (least && least.validationLoss <= report.validationLoss ? least : report),
    undefined,
  );
  const last = shown.at(-1);

  return (
    <figure className="flex flex-col gap-2">
      <figcaption className="flex min-h-control flex-wrap items-center gap-x-4 gap-y-1 text-muted">
        <span>Mean absolute error by epoch, in the unit of the series; lower is better</span>
        {members > 1 && numbers.length > 1 ? (
          <label className="ml-auto flex items-center gap-2">
            Network
            <select
              className={`${controlClass} w-auto!`}
              value={member}
              onChange={(event) => setChosen(Number(event.target.value))}
            >
              {numbers.map((number, index) => (
                <option key={number} value={number}>
                  {index + 1} of {members}
                </option>
              ))}
            </select>
          </label>
        ) : null}
      </figcaption>
      <p className="sr-only">
        {last && best
          ? `After epoch ${last.epoch}: training loss ${formatNumber(last.trainLoss)}, validation loss ${formatNumber(last.validationLoss)}; the lowest validation loss, ${formatNumber(best.validationLoss)}, is that of epoch ${best.epoch}.`
          : 'No epoch is finished yet.'}
      </p>
      <div ref={place} className={`relative ${className}`} aria-hidden="true">
        {size && size.width > 0 ? (
          <LossChartPlot
            reports={shown}
            width={size.width}
            height={size.height}
            bestEpoch={best?.epoch ?? null}
            plannedEpochs={plannedEpochs}
          />
        ) : null}
      </div>
    </figure>
  );
}
