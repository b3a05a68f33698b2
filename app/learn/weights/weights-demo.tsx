'use client';

import { useMemo, useRef, useState } from 'react';
import { Cell, HeadCell, Table } from '../../_ui/tables/table.tsx';
import { formatCount } from '../../_ui/words/format-number.ts';
import { NoWorker } from '../parts/no-worker.tsx';
import { Slider } from '../parts/slider.tsx';
import { SpokenSentence } from '../parts/spoken-sentence.tsx';
import { useWhenSeen } from '../parts/use-when-seen.ts';
import { sentences } from '../words/sentences.ts';
import { useReading, useWordNetwork } from '../words/word-network.tsx';
import { SharedMatrix } from './shared-matrix.tsx';

const mostWords = 60;
const text = sentences.join(' ').split(' ');
const roles: Readonly<Record<string, string>> = {
  inputWeights: 'Wx, reads the word',
  recurrentWeights: 'Wh, reads the last state',
  bias: 'b',
  headWeights: 'W, makes the guess',
  headBias: 'b of the guess',
};

/** One matrix, used at every word of a sentence as long as one likes. */
export function WeightsDemo() {
  const box = useRef<HTMLDivElement>(null);
  const { progress, start, failed } = useWordNetwork();
  useWhenSeen(box, start);
  const [length, setLength] = useState(5);
  const words = useMemo(() => text.slice(0, length), [length]);
  const steps = useReading(words);
  const guess = steps?.length === length ? steps.at(-1)?.guesses[0].word : undefined;
  const total = progress?.parameterCount ?? 0;
  if (failed) return <NoWorker />;
  return (
    <div ref={box} className="flex flex-col gap-4">
      <Slider
        label="Words read"
        value={length}
        min={1}
        max={mostWords}
        step={1}
        write={(value) => (value === 1 ? '1 word' : `${value} words`)}
        onChange={setLength}
      />
      <SharedMatrix weights={progress?.recurrentWeights ?? []} uses={length} />
      <SpokenSentence>
        {progress
          ? `${formatCount(total)} weights read ${length === 1 ? '1 word' : `${length} words`}${
              guess ? ` and guess “${guess}” next` : ''
            }. With weights of its own for each word the network would need ${formatCount(total * length)}, and ` +
            'could read nothing longer.'
          : ''}
      </SpokenSentence>
      <Table caption="Weights of the network of words">
        <thead>
          <tr>
            <HeadCell>Matrix</HeadCell>
            <HeadCell numeric>Rows × columns</HeadCell>
            <HeadCell numeric>Weights</HeadCell>
            <HeadCell numeric>Times used</HeadCell>
          </tr>
        </thead>
        <tbody>
          {(progress?.matrices ?? []).map(({ name, rows, columns }) => (
            <tr key={name}>
              <Cell>{roles[name]}</Cell>
              <Cell numeric>
                {rows} × {columns}
              </Cell>
              <Cell numeric>{formatCount(rows * columns)}</Cell>
              <Cell numeric>{length}</Cell>
            </tr>
          ))}
          <tr>
            <Cell className="font-medium">All, at any length</Cell>
            <Cell />
            <Cell numeric className="font-medium" data-testid="weight-count">
              {formatCount(total)}
            </Cell>
            <Cell />
          </tr>
        </tbody>
      </Table>
    </div>
  );
}
