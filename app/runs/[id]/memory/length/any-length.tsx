'use client';

import { memo, useMemo } from 'react';
import type { LengthReport } from '#lib/memory/schema.ts';
import type { Step } from '#lib/time-series.ts';
import { ChartFigure } from '../../../../_ui/chart/chart-figure.tsx';
import { Disclosure } from '../../../../_ui/controls/disclosure.tsx';
import { Cell, HeadCell, Table } from '../../../../_ui/tables/table.tsx';
import { formatCount, formatNumber } from '../../../../_ui/words/format-number.ts';
import { stepUnitWord } from '../../../../_ui/words/step-words.ts';
import { lengthSentence } from '../words/length-sentence.ts';
import { lengthDrawing } from './length-drawing.tsx';

/** The same weights over histories of 1 to 10,000 steps: what they forecast from each, and what stays the same. */
export const AnyLength = memo(function AnyLength({ report, step }: { report: LengthReport; step: Step }) {
  const unit = stepUnitWord(step) || 'observations';
  const beyond = report.lengths.some(({ steps }) => steps > report.known);
  const sentence = lengthSentence(report, step);
  const drawing = useMemo(() => lengthDrawing(report, unit), [report, unit]);
  return (
    <section aria-labelledby="memory-length-title" className="flex flex-col gap-3">
      <h3 id="memory-length-title">Any length</h3>
      <p className="max-w-prose text-muted">
        One set of weights serves every step, so it runs over a history of any length. The network of the
        backtest forecasts {formatCount(report.origins)} held-out{' '}
        {report.origins === 1 ? 'window' : 'windows'} from each.
        {beyond
          ? ` The series has ${formatCount(report.known)} steps before the first of them; what would lie before those is masked.`
          : ''}
      </p>
      <p className="max-w-prose">{sentence}</p>
      <ChartFigure
        title={`Mean absolute error, always ${formatCount(report.parameterCount)} parameters`}
        name="Error by length of history"
        label={sentence}
        drawing={drawing}
        height={208}
        csv={() =>
          `steps,mae,parameters\n${report.lengths.map(({ steps, mae }) => `${steps},${mae ?? ''},${report.parameterCount}\n`).join('')}`
        }
        json={() => report}
      />
      <Disclosure summary="Lengths as a table">
        <Table caption="Error by length of history">
          <thead>
            <tr>
              <HeadCell numeric>{unit} given</HeadCell>
              <HeadCell numeric>mean absolute error</HeadCell>
              <HeadCell numeric>parameters</HeadCell>
            </tr>
          </thead>
          <tbody>
            {report.lengths.map(({ steps, mae }) => (
              <tr key={steps} className={steps === report.lookback ? 'bg-accent-soft' : ''}>
                <Cell numeric>{formatCount(steps)}</Cell>
                <Cell numeric>{formatNumber(mae)}</Cell>
                <Cell numeric>{formatCount(report.parameterCount)}</Cell>
              </tr>
            ))}
          </tbody>
        </Table>
      </Disclosure>
    </section>
  );
});
