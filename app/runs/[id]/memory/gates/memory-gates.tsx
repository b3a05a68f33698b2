'use client';

import { useMemo } from 'react';
import type { MemoryReport, MemoryTrace } from '#lib/memory/schema.ts';
import type { Step } from '#lib/time-series.ts';
import { ChartFigure } from '../../../../_ui/chart/chart-figure.tsx';
import { stepUnitWord } from '../../../../_ui/words/step-words.ts';
import type { NamedPicture } from '../files/memory-files.ts';
import type { ChartColours } from '../painting/chart-colours.ts';
import { MemoryHeatMap } from '../painting/memory-heat-map.tsx';
import { retentionSentence } from '../words/memory-words.ts';
import { halfLifeDrawing } from './half-life-drawing.tsx';
import { halfLivesAsCsv, halfLivesOf } from './half-life-file.ts';

/** What the gates did on the axis of the window, and how long each unit keeps half; for Elman what its recurrent matrix
 * keeps. */
export function MemoryGates({
  report,
  head,
  layerIndex,
  pictures,
  cursor,
  step,
  colours,
  onCursor,
}: {
  report: MemoryReport;
  head: MemoryTrace['head'];
  layerIndex: number;
  /** None for Elman. */
  pictures: readonly NamedPicture[];
  cursor: number;
  step: Step;
  colours: ChartColours | null;
  onCursor: (step: number) => void;
}) {
  const layer = report.layers[layerIndex];
  const units = useMemo(() => (layer ? halfLivesOf(layer, head.stride) : []), [layer, head.stride]);
  const drawing = useMemo(
    () =>
      halfLifeDrawing(
        units.map(({ halfLife }) => halfLife),
        stepUnitWord(step),
      ),
    [units, step],
  );
  const gate = report.cell === 'lstm' ? 'forget' : 'update';
  const steps = head.timestamps.length;
  return (
    <>
      <h3>{pictures.length > 0 ? 'Gates' : 'Recurrent matrix'}</h3>
      <p className="max-w-prose text-muted">{retentionSentence(report, layerIndex, step)}</p>
      {pictures.length > 0 ? (
        <div className="grid grid-cols-1 gap-3 lg:grid-cols-2">
          {pictures.map(({ title, picture }) => (
            <MemoryHeatMap
              key={title}
              title={title}
              sentence={`Heat map. ${title}; ${head.hiddenSize} units over ${steps} steps, the unit that keeps longest on top.`}
              picture={picture}
              steps={steps}
              cursor={cursor}
              colours={colours}
              onCursor={onCursor}
              className="h-28"
            />
          ))}
          <div className="flex min-w-0 flex-col gap-1">
            <p className="text-label text-muted">{`Half-life of each unit, by its mean ${gate} gate`}</p>
            <ChartFigure
              title={null}
              name={`Half-lives of ${head.key}`}
              label={`Half-life of each unit, by its mean ${gate} gate, the longest on top.`}
              drawing={drawing}
              // The plot is as high as a heat map beside it, so that the rows are level.
              height={112 + 45}
              kind="rows"
              csv={() => halfLivesAsCsv(units)}
              json={() => units}
            />
          </div>
        </div>
      ) : null}
    </>
  );
}
