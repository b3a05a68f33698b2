import {
  cells,
  fillWays,
  fillWords,
  numberSettingNames,
  numberSettings,
  settingLabels,
} from '#lib/forecast/schema.ts';
import type { Step } from '#lib/time-series.ts';
import { SelectField } from '../../../_ui/controls/select-field.tsx';

import { NumberSettingField } from './number-setting-field.tsx';

/** Everything else that fixes a run, each with its unit and its limits. */
export function RunFormAdvanced({
  textOf,
  errors,
  step,
}: {
  textOf: (name: string) => string;
  errors: Readonly<Record<string, string>>;
  step: Step;
}) {
  return (
    <div className="grid gap-4 sm:grid-cols-2 xl:grid-cols-3">
      <SelectField
        name="cell"
        label={settingLabels.cell}
        hint="The kind of recurrent network: Elman is the simplest, LSTM has the most gates."
        error={errors.cell}
        defaultValue={textOf('cell')}
        options={Object.entries(cells).map(([value, { label }]) => ({ value, label }))}
      />
      {advancedNumbers.map((name) => (
        <NumberSettingField key={name} name={name} textOf={textOf} errors={errors} step={step} />
      ))}
      <SelectField
        name="fill"
        label={settingLabels.fill}
        hint="What replaces them when the network reads the past. They stay gaps on the chart and are never trained on or scored."
        error={errors.fill}
        defaultValue={textOf('fill')}
        options={[
          { value: '', label: 'season before, else last value' },
          ...fillWays.map((way) => ({ value: way, label: fillWords[way].label })),
        ]}
      />
    </div>
  );
}

const advancedNumbers = numberSettingNames.filter((name) => numberSettings[name].section === 'advanced');
