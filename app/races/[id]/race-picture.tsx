'use client';

import type { RefObject } from 'react';
import { PictureFrame } from '../../_ui/chart/picture-frame.tsx';
import { type Field, PlotField, pointsOf } from '../../_ui/chart/plot-field.tsx';
import { valueTicks } from '../../_ui/chart/value-ticks.ts';
import { cellLooks } from '../../_ui/marks/cell-looks.ts';
import { formatCount, formatNumber } from '../../_ui/words/format-number.ts';
import { cellNames } from '../../_ui/words/method-names.ts';
import { stepUnitWord } from '../../_ui/words/step-words.ts';
import type { RaceFigures } from './race-figures.ts';

const plotHeight = 184;
const panelHeight = plotHeight + 92;
/** From this width on the three parts stand side by side. */
const wide = 720;

/** The height of the picture at a width, in pixels. */
export const racePictureHeight = (width: number): number => (width >= wide ? 1 : 3) * panelHeight;

/** A race in one picture: the error of each cell, how far back it looked, and how its gradient fades by lag. */
export function RacePicture({
  svg,
  race,
  width,
}: {
  svg: RefObject<SVGSVGElement | null>;
  race: RaceFigures;
  width: number;
}) {
  const height = racePictureHeight(width);
  const panelWidth = width >= wide ? width / 4 : width;
  const fieldOf = (index: number): Field => ({
    left: (width >= wide ? index * panelWidth : 0) + 52,
    top: (width >= wide ? 0 : index * panelHeight) + 40,
    width: (width >= wide && index === 2 ? 2 * panelWidth : panelWidth) - 76,
    height: plotHeight,
  });
  const unit = stepUnitWord(race.step);
  return (
    <PictureFrame svg={svg} width={width} height={height}>
      <Bars field={fieldOf(0)} title="Held-out error (MAE)" race={race} figureOf={({ mae }) => mae} />
      <Bars
        field={fieldOf(1)}
        title={`Memory length, ${unit}`}
        race={race}
        figureOf={({ memoryLength }) => memoryLength}
      />
      <Gradients field={fieldOf(2)} race={race} unit={unit} />
    </PictureFrame>
  );
}

function Bars({
  field,
  title,
  race,
  figureOf,
}: {
  field: Field;
  title: string;
  race: RaceFigures;
  figureOf: (racer: RaceFigures['racers'][number]) => number | null;
}) {
  // Room above the highest bar for its number.
  const { ticks, write } = valueTicks(0, 1.1 * Math.max(...race.racers.map((racer) => figureOf(racer) ?? 0)));
  const top = ticks.at(-1) || 1;
  const slot = field.width / race.racers.length;
  const y = (value: number) => field.top + field.height * (1 - value / top);
  const bottom = field.top + field.height;
  return (
    <PlotField
      field={field}
      title={title}
      xTicks={race.racers.map(({ cell }, index) => ({
        at: field.left + slot * (index + 0.5),
        label: cell === 'elman' ? 'Elman' : cellNames[cell],
      }))}
      yTicks={ticks.map((value) => ({ at: y(value), label: write(value) }))}
      xTitle=""
    >
      {race.racers.map((racer, index) => {
        const value = figureOf(racer);
        const left = field.left + slot * index + slot * 0.2;
        return (
          <g key={racer.cell}>
            {value === null ? null : (
              <rect
                x={left}
                y={y(value)}
                width={slot * 0.6}
                height={bottom - y(value)}
                fill={cellLooks[racer.cell].colour}
              />
            )}
            <text
              x={left + slot * 0.3}
              y={(value === null ? bottom : y(value)) - 5}
              textAnchor="middle"
              fill="var(--ink)"
            >
              {value === null ? 'none' : Number.isInteger(value) ? formatCount(value) : formatNumber(value)}
            </text>
          </g>
        );
      })}
    </PlotField>
  );
}

/** Each gradient as a share of its greatest, so that cells of other sizes of gradient can be compared. What lies below
 * the last decade is cut off. */
function Gradients({ field, race, unit }: { field: Field; race: RaceFigures; unit: string }) {
  const lags = Math.max(2, ...race.racers.map(({ gradient }) => gradient.length));
  const stride = race.racers[0]?.stride ?? 1;
  const decades = 5;
  const x = (lag: number) => field.left + field.width * (1 - (lag - 1) / (lags - 1));
  const y = (share: number) =>
    field.top - (field.height * Math.log10(Math.max(share, Number.MIN_VALUE))) / decades;
  const view = `${field.left} ${field.top} ${field.width} ${field.height}`;
  const marks = [1, Math.round(lags / 4), Math.round(lags / 2), Math.round((3 * lags) / 4), lags];
  return (
    <PlotField
      field={field}
      title="Gradient of the forecast by lag, share of its greatest"
      xTicks={[...new Set(marks)].map((lag) => ({ at: x(lag), label: formatCount(lag * stride) }))}
      yTicks={[0, 1, 2, 3, 4].map((power) => ({ at: y(10 ** -power), label: String(10 ** -power) }))}
      xTitle={`${unit} before the forecast`}
    >
      <svg
        x={field.left}
        y={field.top}
        width={field.width}
        height={field.height}
        viewBox={view}
        overflow="hidden"
        aria-hidden="true"
      >
        {race.racers.map(({ cell, gradient }) => {
          const greatest = Math.max(...gradient, Number.MIN_VALUE);
          return (
            <polyline
              key={cell}
              points={pointsOf(gradient.map((norm, index) => [x(index + 1), y(norm / greatest)]))}
              fill="none"
              stroke={cellLooks[cell].colour}
              strokeDasharray={cellLooks[cell].dash}
              strokeWidth={2}
            />
          );
        })}
      </svg>
    </PlotField>
  );
}
