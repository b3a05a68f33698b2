'use client';

import { useState } from 'react';
import { valuesPath } from '../../_ui/chart/frame/chart-scale.ts';
import { Legend } from '../../_ui/marks/legend.tsx';
import { NumbersTable } from '../../_ui/tables/numbers-table.tsx';
import { formatNumber } from '../../_ui/words/format-number.ts';
import { NoWorker } from '../parts/no-worker.tsx';
import { Plot } from '../parts/plot.tsx';
import { Slider } from '../parts/slider.tsx';
import { SpokenSentence } from '../parts/spoken-sentence.tsx';
import { Toggle } from '../parts/toggle.tsx';
import { useWorkerAnswer } from '../parts/use-worker-answer.ts';
import { describeLoop } from './describe-loop.ts';
import { LoopDiagram } from './loop-diagram.tsx';
import type { LoopQuestion, LoopRun } from './loop-run.ts';

const steps = 20;
const ceiling = 2;
const presets = [
  { weight: 0.5, name: 'Fades: 0.5' },
  { weight: 1, name: 'Stays: 1' },
  { weight: 1.2, name: 'Explodes: 1.2' },
  { weight: -0.9, name: 'Swings: −0.9' },
] as const;

const makeWorker = () => new Worker(new URL('./loop.worker.ts', import.meta.url), { type: 'module' });

/** One neuron with a slider for the weight by which it hears itself. */
export function LoopDemo() {
  const [weight, setWeight] = useState(0.8);
  const { answer, failed } = useWorkerAnswer<LoopQuestion, LoopRun>(makeWorker, { weight, steps });
  if (failed) return <NoWorker />;
  const sentence = answer ? describeLoop(weight, answer) : '';
  return (
    <>
      <div className="flex flex-wrap items-end gap-x-8 gap-y-3">
        <LoopDiagram weight={weight} />
        <div className="flex min-w-0 flex-1 basis-64 flex-col gap-3">
          <Slider
            label="Weight w of the loop"
            value={weight}
            min={-1.5}
            max={1.5}
            step={0.05}
            write={(value) => value.toFixed(2)}
            onChange={setWeight}
          />
          <fieldset className="flex flex-wrap gap-2">
            <legend className="sr-only">Weights to try</legend>
            {presets.map((preset) => (
              <Toggle
                key={preset.name}
                pressed={weight === preset.weight}
                onClick={() => setWeight(preset.weight)}
              >
                {preset.name}
              </Toggle>
            ))}
          </fieldset>
        </div>
      </div>
      <Plot
        title="State h after an impulse of 1"
        label={sentence}
        height={220}
        x={[-0.5, steps + 0.5]}
        y={[-ceiling, ceiling]}
        xTicks={[0, 5, 10, 15, 20].map((at) => ({ at, label: String(at) }))}
        yTicks={[-2, -1, 0, 1, 2].map((at) => ({ at, label: String(at).replace('-', '−') }))}
        xTitle="steps since the impulse"
        legend={
          <Legend
            entries={[
              { name: 'with tanh', colour: blue },
              { name: 'without', colour: grey, dash: '2 3' },
            ]}
          />
        }
      >
        {({ x, y }) => (
          <>
            <path
              d={valuesPath(answer?.plain ?? [], x, y)}
              fill="none"
              stroke={grey}
              strokeWidth={2}
              strokeDasharray="2 3"
            />
            {(answer?.squashed ?? []).map((value, at) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: the place is the step
              <g key={at} stroke={blue} fill={blue}>
                <line x1={x(at)} x2={x(at)} y1={y(0)} y2={y(value)} strokeWidth={2} />
                <circle cx={x(at)} cy={y(value)} r={3} stroke="none" />
              </g>
            ))}
          </>
        )}
      </Plot>
      <SpokenSentence>{sentence}</SpokenSentence>
      <NumbersTable
        caption="The impulse by step"
        columns={['Step', 'With tanh', 'Without']}
        rows={(answer?.plain ?? []).map((value, at) => [
          String(at),
          formatNumber(answer?.squashed[at] ?? null),
          formatNumber(value),
        ])}
      />
    </>
  );
}

const blue = 'var(--chart-prediction)';
const grey = 'var(--chart-baseline)';
