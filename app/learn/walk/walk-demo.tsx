'use client';

import { useEffect, useState } from 'react';
import { Button } from '../../_ui/controls/button.tsx';
import { NumbersTable } from '../../_ui/tables/numbers-table.tsx';
import { formatNumber } from '../../_ui/words/format-number.ts';
import { NoWorker } from '../parts/no-worker.tsx';
import { Slider } from '../parts/slider.tsx';
import { SpokenSentence } from '../parts/spoken-sentence.tsx';
import { Toggle } from '../parts/toggle.tsx';
import { useWorkerAnswer } from '../parts/use-worker-answer.ts';
import { describeClipping, describeWalk } from './describe-walk.ts';
import type { GradientWalk, WalkQuestion } from './gradient-walk.ts';
import { WalkPlot } from './walk-plot.tsx';

const steps = 20;
const frameMs = 140;

const makeWorker = () => new Worker(new URL('./walk.worker.ts', import.meta.url), { type: 'module' });

/** A gradient that walks back from the last step, with the weight, the input and clipping in the reader's hand. */
export function WalkDemo() {
  const [weight, setWeight] = useState(0.8);
  const [input, setInput] = useState(0);
  const [clipping, setClipping] = useState(false);
  const [walked, setWalked] = useState(steps - 1);
  const [walking, setWalking] = useState(false);
  const { answer, failed } = useWorkerAnswer<WalkQuestion, GradientWalk>(makeWorker, {
    weight,
    input,
    steps,
  });

  useEffect(() => {
    if (!walking) return;
    const timer = setInterval(() => setWalked((back) => Math.min(steps - 1, back + 1)), frameMs);
    return () => clearInterval(timer);
  }, [walking]);
  useEffect(() => {
    if (walked === steps - 1) setWalking(false);
  }, [walked]);

  function walk() {
    // Whoever wants no motion sees the whole walk at once.
    if (matchMedia('(prefers-reduced-motion: reduce)').matches) return setWalked(steps - 1);
    setWalked(0);
    setWalking(true);
  }

  if (failed) return <NoWorker />;
  return (
    <>
      <div className="grid gap-x-6 gap-y-3 sm:grid-cols-2">
        <Slider
          label="Weight w of the loop"
          value={weight}
          min={0}
          max={1.5}
          step={0.05}
          write={(value) => value.toFixed(2)}
          onChange={setWeight}
        />
        <Slider
          label="Input at every step"
          value={input}
          min={0}
          max={1}
          step={0.1}
          write={(value) => value.toFixed(1)}
          onChange={setInput}
        />
        <Slider
          label="The gradient has walked"
          value={walked}
          min={0}
          max={steps - 1}
          step={1}
          write={(value) => `${value} back`}
          onChange={(back) => {
            setWalking(false);
            setWalked(back);
          }}
        />
        <div className="flex flex-wrap items-end gap-2">
          <Button onClick={walk}>Walk back</Button>
          <Toggle pressed={clipping} onClick={() => setClipping(!clipping)}>
            Clipping {clipping ? 'on' : 'off'}
          </Toggle>
        </div>
      </div>
      <WalkPlot
        walk={answer}
        walked={walked}
        clipping={clipping}
        label={answer ? describeWalk(answer, walked) : ''}
      />
      <SpokenSentence>
        {answer ? describeWalk(answer, walked) : ''} {answer ? describeClipping(answer, clipping) : ''}
      </SpokenSentence>
      <NumbersTable
        caption="The gradient by step"
        columns={['Steps back', 'State', 'Gradient by state', 'Share of the bias']}
        rows={(answer?.byState ?? []).map((gradient, back) => [
          String(back),
          formatNumber(answer?.states[steps - 1 - back] ?? null),
          formatNumber(gradient),
          formatNumber(answer?.biasShares[back] ?? null),
        ])}
      />
    </>
  );
}
