import { readSeries } from '#lib/datasets/index.ts';
import { deriveSettings } from '#lib/forecast/index.ts';
import type { ForecastSettings, PresetName } from '#lib/forecast/schema.ts';

/** What a preset says for fields that a user left as they were. The form's own script does this while it is
 * looked at; where no script runs, the fields still hold the values of the preset first shown. */
export async function presetSettings(
  form: {
    readonly versionId: string;
    readonly seriesKey: string;
    readonly preset: PresetName;
    readonly shownPreset: PresetName;
  },
  settings: ForecastSettings,
): Promise<ForecastSettings> {
  if (form.preset === form.shownPreset) return settings;
  const series = await readSeries(form.versionId, form.seriesKey);
  if (!series) return settings;
  const shown = deriveSettings([series], form.shownPreset, {}).settings;
  const chosen = deriveSettings([series], form.preset, { seasons: shown.seasons }).settings;
  return {
    ...settings,
    epochs: settings.epochs === shown.epochs ? chosen.epochs : settings.epochs,
    members: settings.members === shown.members ? chosen.members : settings.members,
  };
}
