import type { ComponentProps, ReactNode } from 'react';
import { controlClass } from './control-class.ts';
import { Field } from './field.tsx';

/** A labelled line of text (or search, date, password: by `type`). */
export function TextField({
  label,
  hint,
  error,
  className,
  ...rest
}: ComponentProps<'input'> & { label: ReactNode; hint?: ReactNode; error?: string | null }) {
  return (
    <Field label={label} hint={hint} error={error} className={className}>
      {(ids) => <input {...rest} {...ids} className={controlClass} />}
    </Field>
  );
}
