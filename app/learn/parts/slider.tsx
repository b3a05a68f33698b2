import { Field } from '../../_ui/controls/field.tsx';

/** A labelled slider whose value stands beside it in words. */
export function Slider({
  label,
  hint,
  value,
  min,
  max,
  step,
  write,
  onChange,
  disabled = false,
  className = '',
}: {
  label: string;
  hint?: string;
  value: number;
  min: number;
  max: number;
  step: number;
  /** The value as it is shown and read out. */
  write: (value: number) => string;
  onChange: (value: number) => void;
  disabled?: boolean;
  className?: string;
}) {
  return (
    <Field label={label} hint={hint} className={className}>
      {(ids) => (
        <span className="flex items-center gap-3">
          <input
            {...ids}
            type="range"
            value={value}
            min={min}
            max={max}
            step={step}
            disabled={disabled}
            aria-valuetext={write(value)}
            onChange={(event) => onChange(event.currentTarget.valueAsNumber)}
            className="h-control min-w-0 flex-1 accent-accent"
          />
          <span aria-hidden="true" className="min-w-14 text-right font-mono">
            {write(value)}
          </span>
        </span>
      )}
    </Field>
  );
}
