import { presetNames, presets } from '#lib/forecast/schema.ts';

/** How much training a run gets. `shown` and `shownScope` say whose values the other fields hold. */
export function RunFormPreset({
  chosen,
  shown,
  shownScope,
}: {
  chosen: string;
  shown: string;
  shownScope: string;
}) {
  return (
    <fieldset className="flex flex-col gap-1">
      <legend className="mb-1 text-label font-medium text-muted">Preset</legend>
      <input type="hidden" name="shownPreset" defaultValue={shown} />
      <input type="hidden" name="shownScope" defaultValue={shownScope} />
      <div className="flex flex-wrap gap-x-6 gap-y-1">
        {presetNames.map((preset) => (
          <label key={preset} className="inline-flex min-h-control cursor-pointer items-center gap-2">
            <input
              type="radio"
              name="preset"
              value={preset}
              defaultChecked={preset === chosen}
              className="accent-accent"
            />
            <span>
              {preset} <span className="text-muted">· {presets[preset].sentence}</span>
            </span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}
