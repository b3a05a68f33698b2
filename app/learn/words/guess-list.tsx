import { formatPercent } from '../../_ui/words/format-number.ts';
import type { Guess } from './word-types.ts';

/** The likeliest next words with their probabilities, as bars of up to 100%. */
export function GuessList({ guesses }: { guesses: readonly Guess[] }) {
  return (
    <ol className="flex flex-col gap-1">
      {guesses.map(({ word, probability }) => (
        <li key={word} className="grid grid-cols-[5rem_minmax(0,1fr)_4rem] items-center gap-2">
          <span>{word === '.' ? 'full stop' : word}</span>
          <span aria-hidden="true" className="h-3 bg-surface">
            <span className="block h-3 bg-accent" style={{ width: `${100 * probability}%` }} />
          </span>
          <span className="text-right font-mono">{formatPercent(probability)}</span>
        </li>
      ))}
    </ol>
  );
}
