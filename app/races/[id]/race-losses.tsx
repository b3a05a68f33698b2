'use client';

import { useMemo } from 'react';
import { MeasuredChart } from '../../_ui/chart/measured-chart.tsx';
import { type LossLine, raceLossesDrawing } from './race-drawings.tsx';

/** The losses of all cells while they train.
 * @param epochs planned: the axis stands still while they come */
export function RaceLosses({ lines, epochs }: { lines: readonly LossLine[]; epochs: number }) {
  const drawing = useMemo(() => raceLossesDrawing(lines, epochs), [lines, epochs]);
  return (
    <div className="flex flex-col gap-1">
      <p className="font-semibold">Validation loss: mean absolute error</p>
      <MeasuredChart drawing={drawing} height={216} />
    </div>
  );
}
