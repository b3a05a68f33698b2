import type { Guess } from '#lib/ingest/schema.ts';
import { shownName } from '../../../_ui/words/shown-name.ts';

const words = { sure: 'Sure', likely: 'Likely', unsure: 'Unsure' } as const;

/** How sure a guess is, and why, in one line under its control. */
export function GuessWords({ guess }: { guess: Guess | undefined }) {
  if (guess === undefined) return null;
  return (
    <span className={guess.how === 'unsure' ? 'text-warning' : ''}>
      {guess.how === 'chosen' ? (
        'You chose this.'
      ) : (
        <>
          <span className="font-medium">{words[guess.how]}</span>
          {shownName(`: ${guess.why}`)}
        </>
      )}
    </span>
  );
}
