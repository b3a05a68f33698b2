import { chartFrame } from '../../_ui/chart/frame/chart-frame.ts';
import { ChartPanel } from '../../_ui/chart/frame/chart-panel.tsx';
import { SvgPicture } from '../../_ui/chart/frame/svg-picture.tsx';
import { stepUnitWord } from '../../_ui/words/step-words.ts';
import { barsDrawing, gradientsDrawing } from './race-drawings.tsx';
import type { RaceFigures } from './race-figures.ts';

const panelHeight = 276;
/** From this width on the three panels stand side by side. */
const wide = 720;

/** The height of the picture at a width, in pixels. */
export const racePictureHeight = (width: number): number => (width >= wide ? 1 : 3) * panelHeight;

/** A race in one picture: the error of each cell, how far back it looked, and how its gradient fades by lag.
 * @param width in pixels */
export function RacePicture({ race, width }: { race: RaceFigures; width: number }) {
  const sideBySide = width >= wide;
  const unit = stepUnitWord(race.step);
  const panels = [
    { title: 'Held-out error (MAE)', ...barsDrawing(race.racers, ({ mae }) => mae) },
    { title: `Memory length, ${unit}`, ...barsDrawing(race.racers, ({ memoryLength }) => memoryLength) },
    { title: gradientTitle(width), ...gradientsDrawing(race, unit) },
  ];
  return (
    <SvgPicture width={width} height={racePictureHeight(width)}>
      {panels.map(({ marks, ...panel }, index) => {
        const panelWidth = sideBySide ? (index === 2 ? width / 2 : width / 4) : width;
        const frame = { ...chartFrame(panelWidth, panelHeight, 'titled'), top: 40 };
        const [left, top] = sideBySide ? [(index * width) / 4, 0] : [0, index * panelHeight];
        return (
          <g key={panel.title} transform={`translate(${left} ${top})`}>
            <ChartPanel frame={frame} {...panel}>
              {marks}
            </ChartPanel>
          </g>
        );
      })}
    </SvgPicture>
  );
}

/** A narrow picture has no room for the whole sentence: its axis goes from 1 down all the same. */
const gradientTitle = (width: number): string =>
  width >= 480
    ? 'Gradient of the forecast by lag, share of its greatest'
    : 'Gradient by lag, share of its greatest';
