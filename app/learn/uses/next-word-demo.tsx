'use client';

import { useRef, useState } from 'react';
import { Button } from '../../_ui/controls/button.tsx';
import { formatPercent } from '../../_ui/words/format-number.ts';
import { useWhenSeen } from '../parts/use-when-seen.ts';
import { useReading, useWordNetwork } from '../words/word-network.tsx';

const mostWords = 12;
const offered = 4;

/** A sentence written as on a telephone: the likeliest next words are buttons. */
export function NextWordDemo() {
  const box = useRef<HTMLDivElement>(null);
  const { start } = useWordNetwork();
  useWhenSeen(box, start);
  const [words, setWords] = useState<readonly string[]>(['the']);
  const steps = useReading(words);
  const current = steps?.map(({ word }) => word).join(' ') === words.join(' ') ? steps : null;
  const ended = words.at(-1) === '.' || words.length >= mostWords;
  const guesses = ended ? [] : (current?.at(-1)?.guesses ?? []).slice(0, offered);
  return (
    <div ref={box} className="flex flex-col gap-2">
      <h3>Next word</h3>
      <p aria-live="polite" className="text-lead" data-testid="written">
        {words.join(' ').replace(' .', '.')}
        {ended ? '' : ' …'}
      </p>
      <div className="flex min-h-control flex-wrap gap-2">
        {guesses.map(({ word, probability }) => (
          <Button key={word} onClick={() => setWords([...words, word])}>
            {word === '.' ? 'full stop' : word}
            <span className="font-mono font-normal text-muted">{formatPercent(probability, 0)}</span>
          </Button>
        ))}
        <Button variant="quiet" onClick={() => setWords(['the'])} disabled={words.length === 1}>
          Begin again
        </Button>
      </div>
      <p className="text-label text-muted">
        Keyboards that offer words, and the first networks that translated whole sentences, do this with
        larger texts.
      </p>
    </div>
  );
}
