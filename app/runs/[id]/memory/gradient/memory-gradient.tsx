'use client';

import { memo, useMemo, useState } from 'react';
import type { LagCurve, MemoryReport } from '#lib/memory/schema.ts';
import { countSteps, type Step } from '#lib/time-series.ts';
import { ChartFigure } from '../../../../_ui/chart/chart-figure.tsx';
import { plotSize } from '../../../../_ui/chart/frame/chart-frame.ts';
import { Button } from '../../../../_ui/controls/button.tsx';
import { SelectField } from '../../../../_ui/controls/select-field.tsx';
import { Cell, HeadCell, Table } from '../../../../_ui/tables/table.tsx';
import { formatNumber } from '../../../../_ui/words/format-number.ts';
import { stepUnitWord } from '../../../../_ui/words/step-words.ts';
import { curveAsCsv } from '../files/memory-files.ts';
import { lagWords } from '../words/memory-words.ts';
import { lagDrawing } from './lag-drawing.tsx';

/** How much each past step moves the forecast, or how much of the last state it still shapes, by lag.
 * @param lag where the cursor of the section stands, counted back from the forecast origin */
export function MemoryGradient({
  report,
  step,
  lag,
}: {
  report: MemoryReport;
  step: Step;
  lag: number | null;
}) {
  const [chosen, setChosen] = useState('whole');
  const [logarithmic, setLogarithmic] = useState(false);
  const [asTable, setAsTable] = useState(false);
  const choices = useMemo(() => curvesOf(report, step), [report, step]);
  const choice = choices.find(({ value }) => value === chosen) ?? choices[0];
  const drawing = useMemo(
    () =>
      choice
        ? lagDrawing({
            curve: choice.curve,
            marked: choice.memoryLength,
            stride: report.stride,
            logarithmic,
            unitWord: stepUnitWord(step),
          })
        : null,
    [choice, report.stride, logarithmic, step],
  );
  if (!choice || !drawing) return null;
  const { curve, memoryLength, sentence } = choice;

  return (
    <section aria-labelledby="memory-gradient" className="flex flex-col gap-3">
      <h3 id="memory-gradient">Gradient through time</h3>
      <p className="max-w-prose text-muted">{sentence}</p>
      <div className="flex flex-wrap items-end gap-2">
        <SelectField
          label="Followed back from"
          value={choice.value}
          options={choices.map(({ value, label }) => ({ value, label }))}
          onChange={(event) => setChosen(event.target.value)}
        />
        <Button onClick={() => setLogarithmic(!logarithmic)}>
          {logarithmic ? 'Linear scale' : 'Logarithmic scale'}
        </Button>
        <Button onClick={() => setAsTable(!asTable)}>
          {asTable ? 'Lags as a chart' : 'Lags in a table'}
        </Button>
      </div>
      {asTable ? (
        <div className="h-64 overflow-y-auto">
          <LagTable
            caption={`${choice.label}, by lag`}
            curve={curve}
            stride={report.stride}
            unitWord={stepUnitWord(step)}
          />
        </div>
      ) : null}
      <div hidden={asTable}>
        <ChartFigure
          title={null}
          name={`Gradient through time, ${choice.label}`}
          label={`${choice.label}, by lag. ${sentence}`}
          drawing={drawing}
          height={256}
          overlay={(frame) =>
            lag === null ? null : (
              <span
                aria-hidden="true"
                className="pointer-events-none absolute w-px bg-ink opacity-50"
                style={{
                  left: frame.left + plotSize(frame).width * drawing.x.share(lag),
                  top: frame.top,
                  bottom: frame.bottom,
                }}
              />
            )
          }
          csv={() => curveAsCsv(curve, report.stride)}
          json={() => ({
            followedFrom: choice.label,
            ...{ memoryLength, lagInSteps: report.stride, ...curve },
          })}
        />
      </div>
    </section>
  );
}

const LagTable = memo(function LagTable({
  caption,
  curve,
  stride,
  unitWord,
}: {
  caption: string;
  curve: LagCurve;
  stride: number;
  unitWord: string;
}) {
  return (
    <Table caption={caption}>
      <thead className="sticky top-0 bg-paper">
        <tr>
          {[`lag, ${unitWord}`, 'mean', 'least', 'greatest'].map((head) => (
            <HeadCell key={head} numeric>
              {head}
            </HeadCell>
          ))}
        </tr>
      </thead>
      <tbody>
        {curve.mean.map((mean, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the index is the lag
          <tr key={index}>
            <Cell numeric>{(index + 1) * stride}</Cell>
            <Cell numeric>{formatNumber(mean)}</Cell>
            <Cell numeric>{formatNumber(curve.low[index])}</Cell>
            <Cell numeric>{formatNumber(curve.high[index])}</Cell>
          </tr>
        ))}
      </tbody>
    </Table>
  );
});

function curvesOf(report: MemoryReport, step: Step) {
  const spread = `the line is the mean of ${report.origins} origins, the band runs from the least to the greatest`;
  const forecast = (what: string, length: number | null) =>
    `How far ${what} moves if an input moves by one, by how long ago it was read; ${spread}. ${
      length === null
        ? 'Nothing moves it.'
        : `95% of it lies within the last ${lagWords(length, report.stride, step)}.`
    }`;
  return [
    {
      value: 'whole',
      label: 'the forecast',
      curve: report.wholeForecast,
      memoryLength: report.memoryLength,
      sentence: forecast('the forecast, its first, middle and last step together,', report.memoryLength),
    },
    ...report.horizonSteps.map(({ horizonStep, curve, memoryLength }) => ({
      value: `step ${horizonStep}`,
      label: `the forecast ${countSteps(horizonStep, step)} ahead`,
      curve,
      memoryLength,
      sentence: forecast(`the forecast ${countSteps(horizonStep, step)} ahead`, memoryLength),
    })),
    {
      value: 'state',
      label: 'the last state',
      curve: report.stateGradient,
      memoryLength: null,
      sentence: `How far the last state moves if an earlier one moves by one, ${
        report.stateGradientExact ? 'over every unit' : 'along random directions'
      }; ${spread}. Below 1 memory fades, above 1 it is blown up. ${stateWords(report, step)}`,
    },
  ];
}

/** How long until a tenth of the state is left. */
function stateWords({ stateGradient: { mean }, stride }: MemoryReport, step: Step): string {
  const tenth = mean.findIndex((value) => value < 0.1);
  return tenth === -1
    ? 'At the start of the window more than a tenth is still there.'
    : `After ${lagWords(tenth + 1, stride, step)} less than a tenth is left.`;
}
