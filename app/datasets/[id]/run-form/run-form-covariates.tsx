import { type FieldTexts, SettingField } from './setting-field.tsx';

/** What may predict a series beside its own past: other columns, holidays, the calendar. */
export function RunFormCovariates({
  columns,
  countries,
  fields,
}: {
  /** Other columns of the file, by name. */
  columns: readonly string[];
  countries: readonly { readonly code: string; readonly name: string }[];
  fields: FieldTexts;
}) {
  // Without dates there is neither a holiday nor a calendar.
  const hasDates = fields.step.unit !== 'observation';
  if (columns.length === 0 && !hasDates) return null;
  const options = columns.map((name) => ({ value: name, label: name }));
  return (
    <fieldset
      className="mt-4 flex flex-col gap-2 border-t border-line pt-4"
      onChange={({ target }) => {
        if (target instanceof HTMLSelectElement) chooseOnOneSide(target);
      }}
    >
      <legend className="sr-only">Columns that help predict it</legend>
      <p aria-hidden="true" className="font-medium">
        Columns that help predict it
      </p>
      <div className="grid gap-4 sm:grid-cols-2 xl:grid-cols-3">
        {columns.length > 0 ? (
          <>
            <SettingField name="future" fields={fields} options={options} />
            <SettingField name="past" fields={fields} options={options} />
          </>
        ) : null}
        {hasDates ? (
          <div className="flex flex-col gap-3">
            <SettingField
              name="holidays"
              fields={fields}
              options={countries.map(({ code, name }) => ({ value: code, label: name }))}
            />
            <SettingField name="calendar" fields={fields} />
          </div>
        ) : null}
      </div>
    </fieldset>
  );
}

/** A column is known in the future or only in the past: chosen on one side, it is no longer chosen on the other. */
function chooseOnOneSide(changed: HTMLSelectElement): void {
  const sides = ['future', 'past'];
  if (!sides.includes(changed.name)) return;
  const other = changed.form?.elements.namedItem(sides.find((side) => side !== changed.name) ?? '');
  if (!(other instanceof HTMLSelectElement)) return;
  const chosen = new Set([...changed.selectedOptions].map(({ value }) => value));
  for (const option of other.options) if (chosen.has(option.value)) option.selected = false;
}
