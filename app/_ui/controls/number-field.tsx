import type { ComponentProps, ReactNode } from 'react';
import { controlClass } from './control-class.ts';
import { Field } from './field.tsx';

/** A labelled number; `unit` stands behind it ("days"). */
export function NumberField({
  label,
  hint,
  error,
  unit,
  className,
  ...rest
}: Omit<ComponentProps<'input'>, 'type'> & {
  label: ReactNode;
  hint?: ReactNode;
  error?: string | null;
  unit?: string;
}) {
  return (
    <Field label={label} hint={hint} error={error} className={className}>
      {(ids) => (
        <span className="flex items-center gap-2">
          <input
            {...rest}
            {...ids}
            type="number"
            className={`${controlClass} max-w-28 text-right font-mono`}
          />
          {unit ? <span className="shrink-0 text-muted">{unit}</span> : null}
        </span>
      )}
    </Field>
  );
}
