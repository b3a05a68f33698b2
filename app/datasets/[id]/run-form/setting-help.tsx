import { Fragment } from 'react';
import { Term } from '../../../_ui/overlays/tooltip-term.tsx';
import { isTermName } from '../../../_ui/words/terms.ts';

/** The help of a setting, in which `[past](lookback)` is the word "past" with the term "lookback" explained. */
export function SettingHelp({ text }: { text: string }) {
  return text.split(/(\[[^\]]+\]\([^)]+\))/).map((part) => {
    const [, word, term] = /^\[(.+)\]\((.+)\)$/.exec(part) ?? [];
    return term !== undefined && isTermName(term) ? (
      <Term key={part} name={term}>
        {word}
      </Term>
    ) : (
      <Fragment key={part}>{part}</Fragment>
    );
  });
}
