import { TextField } from '../../../_ui/controls/text-field.tsx';

/** Limits on the forecast: what is forecast keeps to them. */
export function RunFormConstraints({
  chosen,
  errors,
}: {
  chosen: { readonly integer: boolean; readonly lower: string; readonly upper: string };
  errors: Readonly<Record<string, string>>;
}) {
  return (
    <fieldset className="mt-4 flex flex-col gap-2 border-t border-line pt-4">
      <legend className="sr-only">Limits on the forecast</legend>
      <p aria-hidden="true" className="font-medium">
        Limits on the forecast
      </p>
      <div className="grid gap-4 sm:grid-cols-2 xl:grid-cols-3">
        <TextField
          name="lower"
          label="Lower bound"
          hint="No forecast and no band below it. Empty: 0 where no value of the history is negative."
          inputMode="decimal"
          error={errors.lower}
          defaultValue={chosen.lower}
        />
        <TextField
          name="upper"
          label="Upper bound"
          hint="None above it: seats, capacity, 100 percent. Empty: none."
          inputMode="decimal"
          error={errors.upper}
          defaultValue={chosen.upper}
        />
        <label className="inline-flex min-h-control cursor-pointer items-center gap-2">
          <input
            type="checkbox"
            name="integer"
            defaultChecked={chosen.integer}
            aria-invalid={errors.integer ? true : undefined}
            aria-describedby={errors.integer ? 'integer-note' : undefined}
            className="accent-accent"
          />
          Whole numbers only
        </label>
      </div>
      {errors.integer ? (
        <p id="integer-note" role="alert" className="text-warning">
          {errors.integer}
        </p>
      ) : null}
    </fieldset>
  );
}
