'use client';

import { useRef } from 'react';
import { useElementSize } from '../../_ui/hooks/use-element-size.ts';
import { NumbersTable } from '../../_ui/tables/numbers-table.tsx';
import { formatCount, formatNumber } from '../../_ui/words/format-number.ts';
import { cellNames } from '../../_ui/words/method-names.ts';
import { stepUnitWord } from '../../_ui/words/step-words.ts';
import { MemoryDownloads } from '../../runs/[id]/memory/files/memory-downloads.tsx';
import { CellLegend } from './cell-legend.tsx';
import type { RaceFigures } from './race-figures.ts';
import { gradientRows, gradientsAsCsv, lossesAsCsv, lossRows, type RaceRow } from './race-files.ts';
import { RaceLosses } from './race-losses.tsx';
import { RacePicture, racePictureHeight } from './race-picture.tsx';

/** The two pictures of a finished race, each to take along: what came out, and the losses on the way.
 * @param sentence  what the first one shows, for those who cannot see it */
export function RacePictures({ race, sentence }: { race: RaceFigures; sentence: string }) {
  const place = useRef<HTMLDivElement>(null);
  const outcome = useRef<SVGSVGElement>(null);
  const losses = useRef<SVGSVGElement>(null);
  const size = useElementSize(place);
  const textOf = (svg: SVGSVGElement | null) => (svg ? new XMLSerializer().serializeToString(svg) : null);
  const cells = race.racers.map(({ cell }) => cell);
  const names = cells.map((cell) => cellNames[cell]);
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
              <RacePicture svg={outcome} race={race} width={size.width} />
            </div>
          ) : null}
        </div>
        <MemoryDownloads
          name="Race of the cells"
          svg={() => textOf(outcome.current)}
          csv={() => gradientsAsCsv(race)}
          json={() => race}
        />
        <NumbersTable
          caption="Gradient of the forecast by lag"
          columns={[`${stepUnitWord(race.step)} before the forecast`, ...names]}
          rows={gradientRows(race).map(rowInWords)}
        />
      </figure>
      <figure
        className="flex flex-col gap-2"
        aria-label={`Validation losses by epoch; the last ones: ${last}.`}
      >
        <CellLegend cells={cells} />
        <RaceLosses
          svg={losses}
          epochs={race.epochs}
          lines={race.racers.map(({ cell, validationLosses }) => ({ cell, losses: validationLosses }))}
        />
        <MemoryDownloads
          name="Losses of the race"
          svg={() => textOf(losses.current)}
          csv={() => lossesAsCsv(race)}
          json={() => race.racers.map(({ cell, validationLosses }) => ({ cell, validationLosses }))}
        />
        <NumbersTable
          caption="Validation loss by epoch"
          columns={['epoch', ...names]}
          rows={lossRows(race).map(rowInWords)}
        />
      </figure>
    </>
  );
}

const rowInWords = ([at, ...values]: RaceRow): string[] => [
  formatCount(at),
  ...values.map((value) => formatNumber(value)),
];
