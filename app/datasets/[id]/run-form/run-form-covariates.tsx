import { SelectField } from '../../../_ui/controls/select-field.tsx';

/** What may predict a series beside its own past: other columns, holidays, the calendar. */
export function RunFormCovariates({
  columns,
  countries,
  hasDates,
  chosen,
  errors,
}: {
  /** Other columns of the file, by name. */
  columns: readonly string[];
  countries: readonly { readonly code: string; readonly name: string }[];
  /** Without dates there is neither a holiday nor a calendar. */
  hasDates: boolean;
  chosen: {
    readonly future: readonly string[];
    readonly past: readonly string[];
    readonly holidays: string;
    readonly calendar: boolean;
  };
  errors: Readonly<Record<string, string>>;
}) {
  if (columns.length === 0 && !hasDates) return null;
  const options = columns.map((name) => ({ value: name, label: name }));
  const size = Math.min(5, Math.max(2, columns.length));
  return (
    <fieldset className="mt-4 flex flex-col gap-2 border-t border-line pt-4">
      <legend className="sr-only">Columns that help predict it</legend>
      <p aria-hidden="true" className="font-medium">
        Columns that help predict it
      </p>
      <div className="grid gap-4 sm:grid-cols-2 xl:grid-cols-3">
        {columns.length > 0 ? (
          <>
            <SelectField
              multiple
              size={size}
              name="future"
              label="Columns known in the future"
              hint="Promotions or closures as 0 and 1, prices that are set. They need a value at every step that is forecast."
              error={errors.future}
              defaultValue={[...chosen.future]}
              options={options}
            />
            <SelectField
              multiple
              size={size}
              name="past"
              label="Columns known only in the past"
              hint="Read up to the last observation, never beyond it."
              error={errors.past}
              defaultValue={[...chosen.past]}
              options={options}
            />
          </>
        ) : null}
        {hasDates ? (
          <div className="flex flex-col gap-3">
            <SelectField
              name="holidays"
              label="Public holidays"
              error={errors.holidays}
              defaultValue={chosen.holidays}
              options={[
                { value: '', label: 'none' },
                ...countries.map(({ code, name }) => ({ value: code, label: name })),
              ]}
            />
            <label className="inline-flex min-h-control cursor-pointer items-center gap-2">
              <input
                type="checkbox"
                name="calendar"
                defaultChecked={chosen.calendar}
                className="accent-accent"
              />
              Time of day, day of the week, time of year
            </label>
          </div>
        ) : null}
      </div>
    </fieldset>
  );
}
