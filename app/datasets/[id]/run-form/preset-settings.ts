import { readSeries, readVersionById } from '#lib/datasets/index.ts';
import { derivePresets } from '#lib/forecast/index.ts';
import { type ForecastSettings, mapNumberSettings, type PresetName } from '#lib/forecast/schema.ts';
import { readPanelPresets } from '#lib/runs/index.ts';
import { settingsScope } from './settings-scope.ts';

type PresetChoice = {
  readonly versionId: string;
  readonly seriesKey: string;
  readonly scope: 'one' | 'all' | 'some';
  readonly seriesKeys: readonly string[];
  readonly preset: PresetName;
  /** Those whose values the fields of the form held. */
  readonly shownScope: 'one' | 'all';
  readonly shownPreset: PresetName;
};

/** What the chosen preset says, for one series or for all of them, where a user left a field as it was. The form's own
 * script does this while it is looked at; where no script runs, the fields still hold the values first shown. */
export async function presetSettings(
  form: PresetChoice,
  settings: ForecastSettings,
): Promise<ForecastSettings> {
  const scope = settingsScope(form.scope, form.seriesKeys.length);
  if (form.preset === form.shownPreset && scope === form.shownScope) return settings;
  const presetsOf = { one: () => ofOne(form), all: () => ofAll(form) };
  const shown = (await presetsOf[form.shownScope]())?.settings[form.shownPreset];
  const chosen = (await presetsOf[scope]())?.settings[form.preset];
  return shown === undefined || chosen === undefined ? settings : takePreset(settings, shown, chosen);
}

async function ofOne({ versionId, seriesKey }: PresetChoice) {
  const series = await readSeries(versionId, seriesKey);
  return series === null ? null : derivePresets([series]);
}

async function ofAll({ versionId }: PresetChoice) {
  const version = await readVersionById(versionId);
  return version === null ? null : readPanelPresets(version);
}

/** Settings that still are those of one preset become those of another. */
function takePreset(
  settings: ForecastSettings,
  shown: ForecastSettings,
  chosen: ForecastSettings,
): ForecastSettings {
  const take = <Name extends keyof ForecastSettings>(name: Name): ForecastSettings[Name] =>
    String(settings[name]) === String(shown[name]) ? chosen[name] : settings[name];
  return { ...settings, ...mapNumberSettings(take), seasons: take('seasons'), cell: take('cell') };
}
