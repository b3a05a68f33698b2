import type { ComponentProps, ReactNode } from 'react';
import { controlClass } from './control-class.ts';
import { Field } from './field.tsx';

/** A labelled native select. */
export function SelectField({
  label,
  hint,
  error,
  options,
  className,
  ...rest
}: Omit<ComponentProps<'select'>, 'children'> & {
  label: ReactNode;
  hint?: ReactNode;
  error?: string | null;
  options: readonly { readonly value: string; readonly label: string }[];
}) {
  return (
    <Field label={label} hint={hint} error={error} className={className}>
      {(ids) => (
        <select
          {...rest}
          {...ids}
          // A list is as high as its rows, a closed select as any control.
          className={rest.multiple ? controlClass.replace('h-control', 'py-1') : controlClass}
        >
          {options.map((option) => (
            <option key={option.value} value={option.value}>
              {option.label}
            </option>
          ))}
        </select>
      )}
    </Field>
  );
}
