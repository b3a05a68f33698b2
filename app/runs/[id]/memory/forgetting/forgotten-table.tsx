'use client';

import type { TraceHead } from '#lib/memory/schema.ts';
import type { Step } from '#lib/time-series.ts';
import { Button } from '../../../../_ui/controls/button.tsx';
import { Cell, HeadCell, Table } from '../../../../_ui/tables/table.tsx';
import { describeSumChange, stretchWords } from '../words/forgotten-words.ts';
import type { Forgotten } from '../worker/use-forgetting.ts';

/** The bars as numbers: how far the forecast moves without each stretch. A click draws that forecast. */
export function ForgottenTable({
  forgotten,
  head,
  step,
  shown,
  onChoose,
}: {
  forgotten: readonly Forgotten[];
  head: TraceHead;
  step: Step;
  shown: number;
  onChoose: (index: number) => void;
}) {
  return (
    <Table caption="How far the forecast moves without each stretch">
      <thead>
        <tr>
          <HeadCell>Stretch</HeadCell>
          <HeadCell numeric>mean</HeadCell>
          <HeadCell numeric>sum</HeadCell>
          <HeadCell>
            <span className="sr-only">Draw</span>
          </HeadCell>
        </tr>
      </thead>
      <tbody>
        {forgotten.map((own, index) => {
          const { mean, sum } = describeSumChange(own);
          const words = stretchWords(own.stretch, head, step);
          return (
            <tr key={own.stretch.from} className={index === shown ? 'bg-accent-soft' : ''}>
              <Cell>{words}</Cell>
              <Cell numeric>{mean}</Cell>
              <Cell numeric>{sum}</Cell>
              <Cell numeric className="py-0.5">
                <Button
                  aria-pressed={index === shown}
                  aria-label={`Draw without ${words}`}
                  onClick={() => onChoose(index)}
                >
                  Draw
                </Button>
              </Cell>
            </tr>
          );
        })}
      </tbody>
    </Table>
  );
}
