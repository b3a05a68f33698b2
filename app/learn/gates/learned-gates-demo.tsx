'use client';

import { useCallback, useEffect, useRef, useState } from 'react';
import { formatNumber } from '../../_ui/words/format-number.ts';
import { NoWorker } from '../parts/no-worker.tsx';
import { Progress } from '../parts/progress.tsx';
import { SpokenSentence } from '../parts/spoken-sentence.tsx';
import { useWhenSeen } from '../parts/use-when-seen.ts';
import { describeLearned } from './describe-learned.ts';
import { GateButtons } from './gate-buttons.tsx';
import type { InputStep, LearnedReport } from './gate-types.ts';
import { inputValues } from './input-values.ts';
import { ValueRow } from './value-row.tsx';

/** One LSTM unit that has learned when to open its gates; the reader sets the marks it listens to. */
export function LearnedGatesDemo() {
  const box = useRef<HTMLDivElement>(null);
  const worker = useRef<Worker | null>(null);
  const [marks, setMarks] = useState<readonly boolean[]>(
    inputValues.map((_, step) => step === 0 || step === 4),
  );
  const [report, setReport] = useState<LearnedReport | null>(null);
  const [failed, setFailed] = useState(false);
  const [seen, setSeen] = useState(false);

  useWhenSeen(
    box,
    useCallback(() => setSeen(true), []),
  );
  useEffect(() => {
    if (!seen) return;
    const made = new Worker(new URL('./learned-gates.worker.ts', import.meta.url), { type: 'module' });
    made.onerror = () => setFailed(true);
    made.onmessage = ({ data }: MessageEvent<LearnedReport>) => setReport(data);
    worker.current = made;
    return () => {
      made.terminate();
      worker.current = null;
    };
  }, [seen]);
  useEffect(() => {
    if (!seen) return;
    const inputs: readonly InputStep[] = inputValues.map((value, step) => ({ value, marked: marks[step] }));
    worker.current?.postMessage(inputs);
  }, [seen, marks]);

  if (failed) return <NoWorker />;
  const steps = report?.steps;
  const row = (pick: (at: number) => number | undefined) => inputValues.map((_, at) => pick(at) ?? null);
  return (
    <div ref={box} className="flex flex-col gap-3">
      <div className="flex flex-wrap items-center justify-between gap-2">
        <h3>Learned: say the value that was marked last</h3>
        <span className="flex items-center gap-3 text-muted">
          <Progress value={report?.made ?? 0} max={report?.updates ?? 1} label="Training of the LSTM unit" />
          update {report?.made ?? 0} of {report?.updates ?? '–'}, error {formatNumber(report?.error, 2)}
        </span>
      </div>
      <ValueRow
        name="Heard: value x, steps 1 to 8"
        values={inputValues}
        from={-1}
        colour="var(--chart-baseline)"
      />
      <GateButtons
        name="Heard: mark"
        short="mark"
        open={marks}
        words={['–', 'mark']}
        onFlip={(step) => setMarks(marks.map((was, at) => (at === step ? !was : was)))}
      />
      <ValueRow name="Input gate i" values={row((at) => steps?.[at].input)} from={0} colour={blue} />
      <ValueRow name="Forget gate f" values={row((at) => steps?.[at].forget)} from={0} colour={blue} />
      <ValueRow name="Output gate o" values={row((at) => steps?.[at].output)} from={0} colour={blue} />
      <ValueRow name="Cell state c" values={row((at) => steps?.[at].cellState)} from={-1} colour={blue} />
      <ValueRow
        name="Prediction"
        values={row((at) => steps?.[at].prediction)}
        from={-1}
        colour="var(--chart-second)"
      />
      <SpokenSentence>{report ? describeLearned(report, marks) : ''}</SpokenSentence>
    </div>
  );
}

const blue = 'var(--chart-prediction)';
