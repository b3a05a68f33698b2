import { type Setting, type SettingName, settingTable } from '#lib/forecast/schema.ts';
import type { Step } from '#lib/time-series.ts';
import { NumberField } from '../../../_ui/controls/number-field.tsx';
import { SelectField } from '../../../_ui/controls/select-field.tsx';
import { TextField } from '../../../_ui/controls/text-field.tsx';
import { stepUnitWord } from '../../../_ui/words/step-words.ts';
import { SettingHelp } from './setting-help.tsx';

/** What the fields of the form hold when it is drawn, and what is wrong with them. */
export type FieldTexts = {
  textOf(name: string): string;
  listOf(name: string): readonly string[];
  readonly errors: Readonly<Record<string, string>>;
  readonly step: Step;
};

/** The field of one setting, with its label, help, limits and unit, as the table of settings has them.
 * @param options  of a setting whose values come from the data or the server: other columns, countries */
export function SettingField({
  name,
  fields: { textOf, listOf, errors, step },
  options = [],
}: {
  name: SettingName;
  fields: FieldTexts;
  options?: readonly { readonly value: string; readonly label: string }[];
}) {
  const setting: Setting = settingTable[name];
  const { label, help } = setting;
  const hint = help === undefined ? undefined : <SettingHelp text={help} />;
  const error = errors[name];
  switch (setting.kind) {
    case 'whole':
    case 'real': {
      const { kind, min, max, unit } = setting;
      const limits = `${min.toLocaleString('en-US', { maximumFractionDigits: 6 })} to ${max.toLocaleString('en-US')}`;
      const unitWord = unit?.startsWith('steps') ? unit.replace('steps', stepUnitWord(step)) : unit;
      return (
        <NumberField
          {...{ name, label, error, min, max, defaultValue: textOf(name) }}
          hint={
            <>
              {hint}; {limits}.
            </>
          }
          {...(unitWord === undefined ? {} : { unit: unitWord })}
          {...(kind === 'real' ? { step: 'any' } : {})}
        />
      );
    }
    case 'periods':
      return (
        <TextField
          {...{ name, hint, error, defaultValue: textOf(name) }}
          label={`${label}, in ${stepUnitWord(step)}`}
          inputMode="numeric"
          autoComplete="off"
        />
      );
    case 'bound':
      return <TextField {...{ name, label, hint, error, defaultValue: textOf(name) }} inputMode="decimal" />;
    case 'choice': {
      const own = Object.entries(setting.options).map(([value, option]) => ({ value, label: option.label }));
      const all = setting.open === undefined ? own : [{ value: '', label: setting.open }, ...own];
      return <SelectField {...{ name, label, hint, error, defaultValue: textOf(name), options: all }} />;
    }
    case 'country': {
      const all = [{ value: '', label: 'none' }, ...options];
      return <SelectField {...{ name, label, hint, error, defaultValue: textOf(name), options: all }} />;
    }
    case 'columns':
      return (
        <SelectField
          multiple
          size={Math.min(5, Math.max(2, options.length))}
          {...{ name, label, hint, error, options, defaultValue: [...listOf(name)] }}
        />
      );
    case 'switch':
      return (
        <label className="inline-flex min-h-control cursor-pointer items-center gap-2">
          <input
            type="checkbox"
            name={name}
            defaultChecked={textOf(name) === 'on'}
            aria-invalid={error ? true : undefined}
            aria-describedby={error ? `${name}-note` : undefined}
            className="accent-accent"
          />
          {label}
        </label>
      );
  }
}
