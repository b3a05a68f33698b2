import type { TimeSeries } from '#lib/time-series.ts';
import { checkPanel } from '../data/check-panel.ts';
import { describeFitProblem } from '../explain/problem-sentence.ts';
import type { ForecastSettings, PresetName } from '../settings/settings-schema.ts';
import { deriveSettings } from './derive-settings.ts';

/** What each preset says for some series, why, and what stands against training on them as they are. */
export type DerivedPresets = {
  readonly settings: Readonly<Record<PresetName, ForecastSettings>>;
  readonly reasons: readonly string[];
  readonly problem: string | null;
};

/** The settings of each preset, derived from these series together.
 * @param own  settings that come with the data, which every preset keeps */
export function derivePresets(
  panel: readonly TimeSeries[],
  own: Partial<ForecastSettings> = {},
): DerivedPresets {
  const balanced = deriveSettings(panel, 'balanced', own);
  // The seasons are the same for each preset, and slow to find.
  const { seasons } = balanced.settings;
  const of = (preset: PresetName) => deriveSettings(panel, preset, { seasons, ...own }).settings;
  const checked = checkPanel(panel, balanced.settings);
  return {
    settings: { quick: of('quick'), balanced: balanced.settings, best: of('best') },
    reasons: balanced.reasons,
    problem: checked.ok ? null : describeFitProblem(checked.problem),
  };
}

const mostSeries = 400;
const mostValues = 1_000_000;

/** Series spread evenly over a panel, so many that their values are looked at in a moment; two at least. How many windows
 * there are says nothing more once an epoch is a sample of them.
 * @returns their keys */
export function sampleKeys(series: readonly { readonly key: string; readonly length: number }[]): string[] {
  const values = series.reduce((sum, { length }) => sum + length, 0);
  const share = Math.min(1, mostSeries / series.length, mostValues / values);
  const wanted = Math.max(2, Math.floor(series.length * share));
  return Array.from(
    { length: wanted },
    (_, index) => series[Math.floor((index * series.length) / wanted)].key,
  );
}
