'use client';

import { useState } from 'react';
import { Button } from '../../_ui/controls/button.tsx';
import { NoWorker } from '../parts/no-worker.tsx';
import { SpokenSentence } from '../parts/spoken-sentence.tsx';
import { useWorkerAnswer } from '../parts/use-worker-answer.ts';
import { checkHandGates } from './check-hand-gates.ts';
import { GateButtons } from './gate-buttons.tsx';
import { type GateName, type GateStep, gateNames, type HandStep } from './gate-types.ts';
import { inputValues } from './input-values.ts';
import { ValueRow } from './value-row.tsx';

type OpenGates = Readonly<Record<GateName, readonly boolean[]>>;

const every = (open: boolean) => inputValues.map(() => open);
const forgetful: OpenGates = { input: every(true), forget: every(false), output: every(true) };
const solved: OpenGates = {
  input: inputValues.map((_, step) => step === 0),
  forget: every(true),
  output: inputValues.map((_, step) => step === inputValues.length - 1),
};
const names: Readonly<Record<GateName, string>> = {
  input: 'Input gate i: lets the value in',
  forget: 'Forget gate f: open keeps, closed forgets',
  output: 'Output gate o: lets the cell speak',
};

const makeWorker = () => new Worker(new URL('./hand-gates.worker.ts', import.meta.url), { type: 'module' });

/** One LSTM unit with its gates in the reader's hand. */
export function HandGatesDemo() {
  const [open, setOpen] = useState(forgetful);
  const steps: readonly HandStep[] = inputValues.map((value, step) => ({
    value,
    input: open.input[step],
    forget: open.forget[step],
    output: open.output[step],
  }));
  const { answer, failed } = useWorkerAnswer<readonly HandStep[], readonly GateStep[]>(makeWorker, steps);
  if (failed) return <NoWorker />;
  const waiting = inputValues.map(() => null);
  return (
    <div className="flex flex-col gap-3">
      <div className="flex flex-wrap items-baseline justify-between gap-2">
        <h3>By hand: carry the first value to the last step, and say it only there</h3>
        <span className="flex gap-2">
          <Button onClick={() => setOpen(forgetful)}>Start over</Button>
          <Button onClick={() => setOpen(solved)}>Show a way</Button>
        </span>
      </div>
      <ValueRow
        name="Heard: value x, steps 1 to 8"
        values={inputValues}
        from={-1}
        colour="var(--chart-baseline)"
      />
      {gateNames.map((gate) => (
        <GateButtons
          key={gate}
          name={names[gate]}
          short={`${gate} gate`}
          open={open[gate]}
          words={['shut', 'open']}
          onFlip={(step) =>
            setOpen({ ...open, [gate]: open[gate].map((was, at) => (at === step ? !was : was)) })
          }
        />
      ))}
      <ValueRow
        name="Cell state c"
        values={answer?.map(({ cellState }) => cellState) ?? waiting}
        from={-1}
        colour="var(--chart-prediction)"
      />
      <ValueRow
        name="Said: state h"
        values={answer?.map(({ hidden }) => hidden) ?? waiting}
        from={-1}
        colour="var(--chart-second)"
      />
      <SpokenSentence>{answer ? checkHandGates(answer).sentence : ''}</SpokenSentence>
    </div>
  );
}
