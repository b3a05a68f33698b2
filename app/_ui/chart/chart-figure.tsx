'use client';

import type { ReactNode } from 'react';
import { NumbersTable } from '../tables/numbers-table.tsx';
import { ChartDownloads } from './export/chart-downloads.tsx';
import { ExportChart } from './export/export-chart.tsx';
import type { ChartFrame } from './frame/chart-frame.ts';
import { type ChartDrawing, MeasuredChart } from './measured-chart.tsx';

/** A picture with all that belongs to one: its title and legend, itself, what can be taken along, its numbers.
 * @param title   over the picture and on its export; null where a heading stands over it already
 * @param name    of its files
 * @param label   what it shows, for those who cannot see it
 * @param height  in pixels
 * @param overlay lies over the picture, by its frame: a cursor
 * @param csv     its numbers as text
 * @param folded  whether what can be taken along is folded away with the numbers: for a small picture beside others
 * @param table   its numbers to read, folded away; left out where another table has them */
export function ChartFigure({
  title,
  name,
  label,
  subtitle,
  drawing,
  height,
  kind,
  legend,
  overlay,
  folded = false,
  csv,
  json,
  table,
}: {
  title: string | null;
  name: string;
  label: string;
  subtitle?: string;
  drawing: ChartDrawing;
  height: number;
  kind?: 'bare' | 'titled' | 'rows';
  legend?: ReactNode;
  overlay?: (frame: ChartFrame) => ReactNode;
  folded?: boolean;
  csv: () => string;
  json?: () => unknown;
  table?: {
    readonly caption: string;
    readonly columns: readonly string[];
    readonly rows: readonly (readonly string[])[];
  };
}) {
  const { marks, ...axes } = drawing;
  const downloads = (
    <ChartDownloads
      name={name}
      picture={() => (
        <ExportChart title={title ?? name} subtitle={subtitle} {...axes}>
          {marks}
        </ExportChart>
      )}
      csv={csv}
      json={json}
    />
  );
  return (
    <figure className="flex min-w-0 flex-col gap-2">
      {title !== null || legend ? (
        <figcaption className="flex flex-wrap items-baseline justify-between gap-x-4">
          {title === null ? null : <span className="font-semibold">{title}</span>}
          {legend}
        </figcaption>
      ) : null}
      <MeasuredChart drawing={drawing} label={label} height={height} kind={kind} overlay={overlay} />
      {folded ? null : <div className="flex">{downloads}</div>}
      {table ? <NumbersTable {...table}>{folded ? downloads : null}</NumbersTable> : null}
    </figure>
  );
}
