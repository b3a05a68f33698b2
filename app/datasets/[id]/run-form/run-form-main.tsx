import { numberSettingNames, numberSettings, settingLabels } from '#lib/forecast/schema.ts';
import type { Step } from '#lib/time-series.ts';
import { TextField } from '../../../_ui/controls/text-field.tsx';
import { stepUnitWord } from '../../../_ui/words/step-words.ts';

import { NumberSettingField } from './number-setting-field.tsx';
import { SettingHelp } from './setting-help.tsx';

/** The three settings that everybody looks at. */
export function RunFormMain({
  textOf,
  errors,
  step,
}: {
  textOf: (name: string) => string;
  errors: Readonly<Record<string, string>>;
  step: Step;
}) {
  return (
    <div className="grid gap-4 sm:grid-cols-3">
      {mainNumbers.map((name) => (
        <NumberSettingField key={name} name={name} textOf={textOf} errors={errors} step={step} />
      ))}
      <TextField
        name="season"
        label={`${settingLabels.seasons}, in ${stepUnitWord(step)}`}
        hint={<SettingHelp text="When the [pattern](season) repeats: none, one or two, as in “7, 365”." />}
        error={errors.season}
        defaultValue={textOf('season')}
        inputMode="numeric"
        autoComplete="off"
      />
    </div>
  );
}

const mainNumbers = numberSettingNames.filter((name) => numberSettings[name].section === 'main');
