'use client';

import { memo, type ReactNode, useRef } from 'react';
import { useElementSize } from '../hooks/use-element-size.ts';
import type { Axis } from './axes/axis.ts';
import { type ChartFrame, chartFrame, type FrameKind } from './frame/chart-frame.ts';
import { ChartPanel } from './frame/chart-panel.tsx';
import type { ChartScale } from './frame/chart-scale.ts';
import { SvgPicture } from './frame/svg-picture.tsx';

/** What a picture draws, on the page and in an export: two axes and the marks on them. */
export type ChartDrawing = {
  readonly x: Axis;
  readonly y: Axis;
  /** What the horizontal axis counts: "days before the forecast". */
  readonly xTitle?: string;
  /** Which axis has lines across the plot. */
  readonly grid?: 'x' | 'y';
  readonly marks: (scale: ChartScale) => ReactNode;
};

type MeasuredKind = Extract<FrameKind, 'bare' | 'titled' | 'rows'>;

/** A picture as wide as its place. The place is as high as it will be before anything is measured: nothing jumps.
 * @param drawing the same object from drawing to drawing where it did not change: then it is not drawn anew
 * @param label   what it shows, for those who cannot see it
 * @param height  in pixels
 * @param overlay lies over the picture, by its frame: a cursor */
export function MeasuredChart({
  drawing,
  label,
  height,
  kind = 'titled',
  overlay,
}: {
  drawing: ChartDrawing;
  label?: string;
  height: number;
  kind?: MeasuredKind;
  overlay?: (frame: ChartFrame) => ReactNode;
}) {
  const place = useRef<HTMLDivElement>(null);
  const width = useElementSize(place)?.width ?? 0;
  return (
    // Its own width says nothing to those around it: a drawing of before would keep its place as wide as it was.
    <div ref={place} className="relative min-w-0 contain-inline-size" style={{ height }}>
      {width > 0 ? (
        <>
          <Picture drawing={drawing} label={label} width={width} height={height} kind={kind} />
          {overlay?.(chartFrame(width, height, kind))}
        </>
      ) : null}
    </div>
  );
}

/** The picture itself. It knows of no cursor, so that moving one draws nothing anew. */
const Picture = memo(function Picture({
  drawing: { marks, ...axes },
  label,
  width,
  height,
  kind,
}: {
  drawing: ChartDrawing;
  label: string | undefined;
  width: number;
  height: number;
  kind: MeasuredKind;
}) {
  return (
    <SvgPicture label={label} width={width} height={height}>
      <ChartPanel frame={chartFrame(width, height, kind)} {...axes}>
        {marks}
      </ChartPanel>
    </SvgPicture>
  );
});
