import { fillWays, settingLimits } from '#lib/forecast/schema.ts';
import type { Step } from '#lib/time-series.ts';
import { NumberField } from '../../_ui/controls/number-field.tsx';
import { SelectField } from '../../_ui/controls/select-field.tsx';
import { stepUnitWord } from '../../_ui/words/step-words.ts';
import { fillLabels, holdoutLimits, type RunFormField, runFormLabels } from './run-form-schema.ts';

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
  const number = (
    name: Exclude<RunFormField, 'season' | 'cell'>,
    limits: { readonly min: number; readonly max: number },
    hint: string,
    more: { unit?: string; step?: string } = {},
  ) => (
    <NumberField
      name={name}
      label={runFormLabels[name]}
      hint={`${hint}; ${limits.min.toLocaleString('en-US', { maximumFractionDigits: 6 })} to ${limits.max.toLocaleString('en-US')}.`}
      error={errors[name]}
      defaultValue={textOf(name)}
      {...limits}
      {...more}
    />
  );
  return (
    <div className="grid gap-4 sm:grid-cols-2 xl:grid-cols-3">
      <SelectField
        name="cell"
        label="Cell"
        hint="What the network is made of: Elman is the plainest, LSTM has most gates."
        error={errors.cell}
        defaultValue={textOf('cell')}
        options={[
          { value: 'elman', label: 'Elman' },
          { value: 'gru', label: 'GRU' },
          { value: 'lstm', label: 'LSTM' },
        ]}
      />
      {number('hiddenSize', settingLimits.hiddenSize, 'Numbers the network remembers in each layer', {
        unit: 'units',
      })}
      {number('layers', settingLimits.layers, 'Recurrent layers, one above the other')}
      {number('dropout', settingLimits.dropout, 'Share of units dropped between layers while training', {
        step: 'any',
      })}
      {number('epochs', settingLimits.epochs, 'Passes over the training part, at most')}
      {number('batchSize', settingLimits.batchSize, 'Windows in one update', { unit: 'windows' })}
      {number('learningRate', settingLimits.learningRate, 'Size of an update', { step: 'any' })}
      {number('seed', settingLimits.seed, 'The same seed gives the same run')}
      {number('holdout', holdoutLimits, 'The end of the data, kept from training to judge it', {
        unit: stepUnitWord(step),
      })}
      {number(
        'members',
        settingLimits.members,
        'Networks with seeds of their own; their median is the forecast',
      )}
      <SelectField
        name="fill"
        label="Missing values"
        hint="What stands in for them where the past is read. They stay gaps on the chart and are never learnt or scored."
        error={errors.fill}
        defaultValue={textOf('fill')}
        options={[
          { value: '', label: 'season before, else last value' },
          ...fillWays.map((way) => ({ value: way, label: fillLabels[way] })),
        ]}
      />
    </div>
  );
}
