import { settingLimits } from '#lib/forecast/schema.ts';
import type { Step } from '#lib/time-series.ts';
import { NumberField } from '../../_ui/controls/number-field.tsx';
import { TextField } from '../../_ui/controls/text-field.tsx';
import { Term } from '../../_ui/overlays/tooltip-term.tsx';
import { stepUnitWord } from '../../_ui/words/step-words.ts';

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
  const unit = stepUnitWord(step);
  return (
    <div className="grid gap-4 sm:grid-cols-3">
      <NumberField
        name="horizon"
        label="Horizon"
        hint={
          <>
            How far the <Term name="horizon">forecast</Term> reaches; 1 to 1,000.
          </>
        }
        error={errors.horizon}
        unit={`${unit} ahead`}
        defaultValue={textOf('horizon')}
        {...settingLimits.horizon}
      />
      <NumberField
        name="lookback"
        label="Lookback"
        hint={
          <>
            How much <Term name="lookback">past</Term> the network reads; 1 to 2,000.
          </>
        }
        error={errors.lookback}
        unit={unit}
        defaultValue={textOf('lookback')}
        {...settingLimits.lookback}
      />
      <TextField
        name="season"
        label={`Season, in ${unit}`}
        hint={
          <>
            When the <Term name="season">pattern</Term> repeats: none, one or two, as in “7, 365”.
          </>
        }
        error={errors.season}
        defaultValue={textOf('season')}
        inputMode="numeric"
        autoComplete="off"
      />
    </div>
  );
}
