'use client';

import { useMemo, useRef } from 'react';
import { ChartFigure } from '../../_ui/chart/chart-figure.tsx';
import { ChartDownloads } from '../../_ui/chart/export/chart-downloads.tsx';
import { useElementSize } from '../../_ui/hooks/use-element-size.ts';
import { NumbersTable } from '../../_ui/tables/numbers-table.tsx';
import { formatCount, formatNumber } from '../../_ui/words/format-number.ts';
import { cellNames } from '../../_ui/words/method-names.ts';
import { stepUnitWord } from '../../_ui/words/step-words.ts';
import { CellLegend } from './cell-legend.tsx';
import { raceLossesDrawing } from './race-drawings.tsx';
import type { RaceFigures } from './race-figures.ts';
import { gradientRows, gradientsAsCsv, lossesAsCsv, lossRows, type RaceRow } from './race-files.ts';
import { RacePicture, racePictureHeight } from './race-picture.tsx';

/** The two pictures of a finished race, each to take along: what came out, and the losses on the way.
 * @param sentence  what the first one shows, for those who cannot see it */
export function RacePictures({ race, sentence }: { race: RaceFigures; sentence: string }) {
  const place = useRef<HTMLDivElement>(null);
  const size = useElementSize(place);
  const cells = race.racers.map(({ cell }) => cell);
  const names = cells.map((cell) => cellNames[cell]);
  const losses = useMemo(
    () =>
      raceLossesDrawing(
        race.racers.map(({ cell, validationLosses }) => ({ cell, losses: validationLosses })),
        race.epochs,
      ),
    [race],
  );
  const last = race.racers
    .map(({ cell, validationLosses }) => `${cell} ${validationLosses.at(-1)?.toPrecision(3) ?? 'none'}`)
    .join(', ');
  return (
    <>
      <figure className="flex flex-col gap-2" aria-label={`Error, memory length and gradients. ${sentence}`}>
        <CellLegend cells={cells} />
        {/* Its height is known before its width: nothing below it jumps. */}
        <div ref={place} className="min-h-[828px] md:min-h-[276px]">
          {size && size.width > 0 ? (
            <div style={{ height: racePictureHeight(size.width) }}>
              <RacePicture race={race} width={size.width} />
            </div>
          ) : null}
        </div>
        <ChartDownloads
          name="Race of the cells"
          picture={() => <RacePicture race={race} width={1_200} />}
          csv={() => gradientsAsCsv(race)}
          json={() => race}
        />
        <NumbersTable
          caption="Gradient of the forecast by lag"
          columns={[`${stepUnitWord(race.step)} before the forecast`, ...names]}
          rows={gradientRows(race).map(rowInWords)}
        />
      </figure>
      <ChartFigure
        title="Validation loss: mean absolute error"
        name="Losses of the race"
        label={`Validation losses by epoch; the last ones: ${last}.`}
        subtitle={race.racers.map(({ cell }) => `${cellNames[cell]} ${lineWords[cell]}`).join(', ')}
        drawing={losses}
        height={216}
        legend={<CellLegend cells={cells} />}
        csv={() => lossesAsCsv(race)}
        json={() => race.racers.map(({ cell, validationLosses }) => ({ cell, validationLosses }))}
        table={{
          caption: 'Validation loss by epoch',
          columns: ['epoch', ...names],
          rows: lossRows(race).map(rowInWords),
        }}
      />
    </>
  );
}

const lineWords = { elman: 'solid', gru: 'dashed', lstm: 'dotted' } as const;

const rowInWords = ([at, ...values]: RaceRow): string[] => [
  formatCount(at),
  ...values.map((value) => formatNumber(value)),
];
