'use client';

import { useState } from 'react';
import { ingestLimits } from '#lib/ingest/schema.ts';
import { controlClass } from '../../../_ui/controls/control-class.ts';
import { Field } from '../../../_ui/controls/field.tsx';

/** Numbers such as -999 that a file writes where it has no value. */
export function MissingNumbersField({
  numbers,
  onChange,
}: {
  numbers: readonly number[];
  onChange: (numbers: readonly number[]) => void;
}) {
  const [text, setText] = useState(numbers.join(' '));
  const [error, setError] = useState<string | null>(null);
  const settle = () => {
    const read = readNumbers(text);
    setError(typeof read === 'string' ? read : null);
    if (typeof read !== 'string' && read.join() !== numbers.join()) onChange(read);
  };
  return (
    <Field
      label="Placeholder values"
      hint="For example -999. Separate with spaces. They become gaps."
      error={error}
    >
      {(ids) => (
        <input
          {...ids}
          type="text"
          inputMode="text"
          autoComplete="off"
          className={controlClass}
          value={text}
          onChange={(event) => setText(event.target.value)}
          onBlur={settle}
          onKeyDown={(event) => {
            if (event.key === 'Enter') settle();
          }}
        />
      )}
    </Field>
  );
}

/** The numbers of a text, or a sentence on what is wrong with it. */
function readNumbers(text: string): readonly number[] | string {
  const words = text.split(/[\s;]+/).filter((word) => word !== '');
  if (words.length > ingestLimits.missingNumbers)
    return `At most ${ingestLimits.missingNumbers} numbers can be given; these are ${words.length}.`;
  const numbers = words.map((word) => Number(word.replace('−', '-').replace(',', '.')));
  const wrong = numbers.findIndex((number) => !Number.isFinite(number));
  return wrong < 0 ? numbers : `"${words[wrong].slice(0, 40)}" is not a number; write them as -999 9999.`;
}
