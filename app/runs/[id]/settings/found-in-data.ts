import { deriveSettings } from '#lib/forecast/index.ts';
import { type ForecastSettings, forecastSettingsSchema, presetNames } from '#lib/forecast/schema.ts';
import type { TimeSeries } from '#lib/time-series.ts';

/** What the form proposed for a run's first series, worked out anew: a version never changes. */
export type FoundInData = {
  readonly key: string;
  /** Why each setting that was left as proposed is what it is. */
  readonly reasons: readonly string[];
  /** Settings that were not left as proposed. */
  readonly changed: readonly (keyof ForecastSettings)[];
};

/** Compares a run's settings with what the data suggests, under the preset that comes nearest to them. */
export function foundInData(series: TimeSeries, settings: ForecastSettings): FoundInData {
  const { seasons } = deriveSettings([series], 'balanced', {}).settings;
  const proposals = presetNames.map((preset) => ({
    preset,
    // The seasons are the same for each preset, and slow to find.
    proposed: deriveSettings([series], preset, { seasons }).settings,
  }));
  const nearest = proposals.toSorted(
    (a, b) => changedOf(a.proposed, settings).length - changedOf(b.proposed, settings).length,
  )[0];
  if (nearest === undefined) return { key: series.key, reasons: [], changed: [] };
  const changed = changedOf(nearest.proposed, settings);
  // A setting given its own proposal changes nothing but that it is not explained.
  const unexplained = Object.fromEntries(changed.map((name) => [name, nearest.proposed[name]]));
  const { reasons } = deriveSettings([series], nearest.preset, unexplained);
  return { key: series.key, reasons, changed };
}

const changedOf = (proposed: ForecastSettings, chosen: ForecastSettings): (keyof ForecastSettings)[] =>
  settingNames.filter(
    // What an earlier version did not ask for was not chosen.
    (name) => chosen[name] !== undefined && JSON.stringify(proposed[name]) !== JSON.stringify(chosen[name]),
  );

const settingNames = forecastSettingsSchema.keyof().options;
