import { type FieldTexts, SettingField } from './setting-field.tsx';

/** Limits on the forecast: what is forecast keeps to them. */
export function RunFormConstraints({ fields }: { fields: FieldTexts }) {
  const { errors } = fields;
  return (
    <fieldset className="mt-4 flex flex-col gap-2 border-t border-line pt-4">
      <legend className="sr-only">Limits on the forecast</legend>
      <p aria-hidden="true" className="font-medium">
        Limits on the forecast
      </p>
      <div className="grid gap-4 sm:grid-cols-2 xl:grid-cols-3">
        <SettingField name="lower" fields={fields} />
        <SettingField name="upper" fields={fields} />
        <SettingField name="integer" fields={fields} />
      </div>
      {errors.integer ? (
        <p id="integer-note" role="alert" className="text-warning">
          {errors.integer}
        </p>
      ) : null}
    </fieldset>
  );
}
