'use client';

import { useMemo, useRef, useState } from 'react';
import type { MemoryReport, MemoryTrace } from '#lib/memory/schema.ts';
import type { Step } from '#lib/time-series.ts';
import { ChartDownloads } from '../../../../_ui/chart/export/chart-downloads.tsx';
import { Button } from '../../../../_ui/controls/button.tsx';
import { formatTimestamp } from '../../../../_ui/words/format-date.ts';
import { formatNumber, formatReading } from '../../../../_ui/words/format-number.ts';
import { heatMapsAsSvg, statesAsCsv, statesAsJson } from '../files/memory-files.ts';
import { MemoryGates } from '../gates/memory-gates.tsx';
import { paperColours, useChartColours } from '../painting/chart-colours.ts';
import { MemoryHeatMap } from '../painting/memory-heat-map.tsx';
import { paintStates, type StatePicture } from '../painting/paint-states.ts';
import { chainAsSvg, stepAsCsv, stepAsJson } from './chain-file.ts';
import { MemoryChain } from './memory-chain.tsx';
import { MemoryScrubber } from './memory-scrubber.tsx';
import { MemoryTables, stateChange } from './memory-tables.tsx';
import { gatePictures, hiddenPicture } from './state-pictures.ts';

/** One window walked through: the unrolled chain, the states and the gates on one axis of time with one cursor. */
export function MemoryStates({
  report,
  trace,
  layerIndex,
  cursor,
  step,
  onCursor,
}: {
  report: MemoryReport;
  trace: MemoryTrace;
  /** Counted from the lowest layer of the network. */
  layerIndex: number;
  cursor: number;
  step: Step;
  onCursor: (cursor: number) => void;
}) {
  const place = useRef<HTMLDivElement>(null);
  const colours = useChartColours(place);
  const [asTable, setAsTable] = useState(false);
  const { head } = trace;
  const steps = head.timestamps.length;
  const layer = trace.layers[layerIndex - head.firstLayer];
  const described = report.layers[layerIndex];
  const pictures = useMemo(
    () =>
      layer && described
        ? { hidden: hiddenPicture(layer, described), gates: gatePictures(layer, described) }
        : null,
    [layer, described],
  );
  if (!layer || !described || !pictures) return <p>The states of this layer are not stored.</p>;

  const span = `${formatTimestamp(head.timestamps[0] ?? 0, step)} to ${formatTimestamp(head.timestamps.at(-1) ?? 0, step)}`;
  const moved = formatNumber(stateChange(layer.hidden, head.hiddenSize, cursor));
  const isPatch = head.stride > 1;
  const words = `Step ${cursor + 1} of ${steps}, ${isPatch ? 'a patch that ends ' : ''}${formatTimestamp(head.timestamps[cursor] ?? 0, step)}: ${
    head.values[cursor] === null
      ? 'no value'
      : `${isPatch ? 'last value' : 'value'} ${formatReading(head.values[cursor])}`
  }, state moved by ${moved}${
    head.readOut.length > 0 ? `, output ${formatNumber(head.readOut[cursor], 4)}` : ''
  }.${cursor === 0 ? ' The state starts at zero.' : ''}${
    cursor === steps - 1 ? ' From this state the forecast is read.' : ''
  }`;
  const paint = (picture: StatePicture, from = 0, to = steps): string => {
    const canvas = document.createElement('canvas');
    paintStates(canvas, picture, paperColours(), from, to);
    return canvas.toDataURL('image/png');
  };

  return (
    <div ref={place} className="flex flex-col gap-3">
      <MemoryScrubber steps={steps} cursor={cursor} words={words} onCursor={onCursor} />
      <p className="min-h-10 font-mono sm:min-h-5" data-testid="memory-readout">
        {words}
      </p>
      <MemoryChain
        trace={trace}
        picture={pictures.hidden.picture}
        cursor={cursor}
        step={step}
        colours={colours}
      />
      <ChartDownloads
        name={`Unrolled step of ${head.key}`}
        picture={() =>
          chainAsSvg(trace, cursor, step, (time) => paint(pictures.hidden.picture, time, time + 1))
        }
        csv={() => stepAsCsv(trace, layer, cursor)}
        json={() => stepAsJson(trace, layer, cursor)}
      />
      <MemoryHeatMap
        title={pictures.hidden.title}
        sentence={`Heat map of the hidden state, ${head.hiddenSize} units over ${steps} steps, ${span}.`}
        picture={pictures.hidden.picture}
        steps={steps}
        cursor={cursor}
        colours={colours}
        onCursor={onCursor}
      />
      <p aria-hidden="true" className="flex justify-between text-label text-muted">
        <span>{formatTimestamp(head.timestamps[0] ?? 0, step)}</span>
        <span>{formatTimestamp(head.timestamps.at(-1) ?? 0, step)}</span>
      </p>
      <p className="flex flex-wrap gap-x-4 text-label text-muted">
        <span>
          <Swatch colour="var(--chart-second)" /> −1
        </span>
        <span>
          <Swatch colour="var(--surface)" /> 0
        </span>
        <span>
          <Swatch colour="var(--chart-prediction)" /> 1
        </span>
      </p>
      <MemoryGates
        report={report}
        head={head}
        layerIndex={layerIndex}
        pictures={pictures.gates}
        cursor={cursor}
        step={step}
        colours={colours}
        onCursor={onCursor}
      />
      <div className="flex flex-wrap items-center gap-2">
        <Button aria-expanded={asTable} onClick={() => setAsTable(!asTable)}>
          {asTable ? 'Hide the tables' : 'States as tables'}
        </Button>
        <ChartDownloads
          name={`States of ${head.key}`}
          picture={() =>
            heatMapsAsSvg(
              `${head.key}: what the network held`,
              [pictures.hidden, ...pictures.gates],
              trace,
              step,
              paint,
            )
          }
          csv={() => statesAsCsv(trace, layer)}
          json={() => statesAsJson(trace, layer)}
        />
      </div>
      {asTable ? (
        <MemoryTables
          trace={trace}
          layer={layer}
          halfLives={described.halfLives}
          cursor={cursor}
          step={step}
        />
      ) : null}
    </div>
  );
}

const Swatch = ({ colour }: { colour: string }) => (
  <span
    aria-hidden="true"
    className="inline-block size-3 border border-line align-[-2px]"
    style={{ background: colour }}
  />
);
