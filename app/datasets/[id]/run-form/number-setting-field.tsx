import { type NumberSetting, type NumberSettingName, numberSettings } from '#lib/forecast/schema.ts';
import type { Step } from '#lib/time-series.ts';
import { NumberField } from '../../../_ui/controls/number-field.tsx';
import { stepUnitWord } from '../../../_ui/words/step-words.ts';
import { SettingHelp } from './setting-help.tsx';

/** The field of one number of the settings, with its limits and its unit, as the table of settings has them. */
export function NumberSettingField({
  name,
  textOf,
  errors,
  step,
}: {
  name: NumberSettingName;
  textOf: (name: string) => string;
  errors: Readonly<Record<string, string>>;
  step: Step;
}) {
  const { label, kind, min, max, unit, help }: NumberSetting = numberSettings[name];
  const limits = `${min.toLocaleString('en-US', { maximumFractionDigits: 6 })} to ${max.toLocaleString('en-US')}`;
  const unitWord = unit?.startsWith('steps') ? unit.replace('steps', stepUnitWord(step)) : unit;
  return (
    <NumberField
      name={name}
      label={label}
      hint={
        <>
          <SettingHelp text={help} />; {limits}.
        </>
      }
      error={errors[name]}
      defaultValue={textOf(name)}
      min={min}
      max={max}
      {...(unitWord === undefined ? {} : { unit: unitWord })}
      {...(kind === 'real' ? { step: 'any' } : {})}
    />
  );
}
