'use client';

import { useRef, useState } from 'react';
import { Button } from '../../_ui/controls/button.tsx';
import { NumbersTable } from '../../_ui/tables/numbers-table.tsx';
import { formatNumber, formatPercent } from '../../_ui/words/format-number.ts';
import { NoWorker } from '../parts/no-worker.tsx';
import { SpokenSentence } from '../parts/spoken-sentence.tsx';
import { Toggle } from '../parts/toggle.tsx';
import { useWhenSeen } from '../parts/use-when-seen.ts';
import { GuessList } from './guess-list.tsx';
import { StateBars } from './state-bars.tsx';
import { TrainingLine } from './training-line.tsx';
import { useReading, useWordNetwork } from './word-network.tsx';
import { wordUnits } from './word-types.ts';

const sitters = ['cat', 'dog', 'bird', 'king'] as const;

/** A sentence unrolled: a state under each word, words that can be taken away, and the guess that follows. */
export function UnrollDemo() {
  const box = useRef<HTMLDivElement>(null);
  const { start, failed } = useWordNetwork();
  useWhenSeen(box, start);
  const [who, setWho] = useState<string>('cat');
  const [removed, setRemoved] = useState<ReadonlySet<number>>(new Set());

  const words = ['the', who, 'sat', 'on', 'the'];
  const kept = words.filter((_, at) => !removed.has(at));
  const reading = useReading(kept);
  // The reading may still be that of the sentence before.
  const steps = reading?.map(({ word }) => word).join(' ') === kept.join(' ') ? reading : null;
  const last = steps?.at(-1);

  const flip = (at: number) => {
    const next = new Set(removed);
    if (!next.delete(at)) next.add(at);
    // One word at least must stay.
    if (next.size < words.length) setRemoved(next);
  };
  if (failed) return <NoWorker />;
  return (
    <div ref={box} className="flex flex-col gap-4">
      <TrainingLine />
      <fieldset className="flex flex-wrap items-center gap-2">
        <legend className="mb-1 text-label font-medium text-muted">Who sits</legend>
        {sitters.map((sitter) => (
          <Toggle key={sitter} pressed={who === sitter} onClick={() => setWho(sitter)}>
            {sitter}
          </Toggle>
        ))}
      </fieldset>
      <div className="flex flex-col gap-1">
        <p className="text-label font-medium text-muted">
          Press a word to take it away; under it the {wordUnits} numbers of the state after it
        </p>
        <ol className="grid grid-cols-5 gap-1 sm:gap-3">
          {words.map((word, at) => {
            const gone = removed.has(at);
            const step = gone
              ? undefined
              : steps?.[kept.length - words.slice(at).filter((_, k) => !removed.has(at + k)).length];
            const [best] = step?.guesses ?? [];
            return (
              // biome-ignore lint/suspicious/noArrayIndexKey: "the" comes twice; the place tells them apart
              <li key={at} className="flex min-w-0 flex-col gap-1">
                <Button
                  aria-pressed={!gone}
                  aria-label={`${word}, word ${at + 1}`}
                  onClick={() => flip(at)}
                  className={`w-full px-0 ${gone ? 'border-dashed text-muted line-through' : ''}`}
                >
                  {word}
                </Button>
                <div
                  style={{ height: wordUnits * 8 }}
                  className="flex items-center justify-center bg-surface"
                >
                  {step ? (
                    <StateBars values={step.hidden} label={`State after “${word}”, ${wordUnits} units`} />
                  ) : (
                    <span className="text-label text-muted">{gone ? 'left out' : ''}</span>
                  )}
                </div>
                <p className="min-h-8 text-center text-label text-muted">
                  {best ? (
                    <>
                      {best.word}{' '}
                      <span className="font-mono whitespace-nowrap">
                        {formatPercent(best.probability, 0)}
                      </span>
                    </>
                  ) : null}
                </p>
              </li>
            );
          })}
        </ol>
        <p className="text-label text-muted">
          Right and blue is positive, left and orange negative. The last line is the likeliest next word at
          that place.
        </p>
      </div>
      <div className="flex flex-col gap-1">
        <h3>Next word after “{kept.join(' ')} …”</h3>
        <div className="min-h-28">{last ? <GuessList guesses={last.guesses} /> : null}</div>
      </div>
      <SpokenSentence>
        {last ? describeGuess(kept, last.guesses[0].word, last.guesses[0].probability) : ''}
      </SpokenSentence>
      <NumbersTable
        caption="The state after each word"
        columns={['Unit', ...(steps ?? []).map(({ word }, at) => `${at + 1} ${word}`)]}
        rows={Array.from({ length: wordUnits }, (_, unit) => [
          String(unit + 1),
          ...(steps ?? []).map(({ hidden }) => formatNumber(hidden[unit])),
        ])}
      />
    </div>
  );
}

function describeGuess(kept: readonly string[], word: string, probability: number): string {
  const sure = probability > 0.9 ? 'It is sure' : probability > 0.5 ? 'It leans' : 'It is unsure';
  const named = sitters.some((sitter) => kept.includes(sitter));
  const why = named
    ? 'the state still holds who sits, from words before the last.'
    : 'nobody told the state who sits, and the text has four places.';
  return `${sure}: “${word}” with ${formatPercent(probability)}; ${why}`;
}
