import type { Following } from '#lib/follow/schema.ts';
import { SelectField } from '../controls/select-field.tsx';
import { TextField } from '../controls/text-field.tsx';

/** What a followed forecast does at new data: two fields of a form. */
export function FollowingFields({
  following,
  errors,
}: {
  following: Following;
  errors: Readonly<Record<string, string>>;
}) {
  return (
    <>
      <SelectField
        label="When the dataset has a new version"
        name="mode"
        defaultValue={following.mode}
        error={errors.mode}
        options={[
          { value: 'same-weights', label: 'forecast again with the same weights (a second or two)' },
          { value: 'retrain', label: 'train anew (as long as the run took)' },
        ]}
      />
      <TextField
        label="Train anew every so many forecasts"
        name="retrainEvery"
        inputMode="numeric"
        placeholder="never"
        hint="With the same weights in between. Empty for never."
        defaultValue={following.retrainEvery === null ? '' : String(following.retrainEvery)}
        error={errors.retrainEvery}
      />
    </>
  );
}
