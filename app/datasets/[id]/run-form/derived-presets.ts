import 'server-only';
import { readPanel } from '#lib/datasets/index.ts';
import type { VersionFacts } from '#lib/datasets/schema.ts';
import { checkPanel, deriveSettings, describeFitProblem } from '#lib/forecast/index.ts';
import type { ForecastSettings, PresetName } from '#lib/forecast/schema.ts';
import type { TimeSeries } from '#lib/time-series.ts';

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

/** The same for all series of a version. Of a large one, series spread evenly over it stand for all: how many windows
 * there are says nothing more once an epoch is a sample of them. null where the version holds one series. */
export async function derivePanelPresets(
  version: Pick<VersionFacts, 'id' | 'series'>,
): Promise<DerivedPresets | null> {
  if (version.series.length < 2) return null;
  const known = derived.get(version.id);
  if (known !== undefined) return known;
  const panel = await readPanel(version.id, sampledKeys(version.series));
  if (!panel.ok) return null;
  const presets = derivePresets(panel.value);
  // What is stored of a version never changes. The oldest goes first.
  derived.set(version.id, presets);
  for (const id of [...derived.keys()].slice(0, -versionsKept)) derived.delete(id);
  return presets;
}

const derived = new Map<string, DerivedPresets>();
const versionsKept = 20;

const mostSeries = 400;
const mostValues = 1_000_000;

/** Keys spread evenly over a version, so many that their values are read in a moment; two at least. */
export function sampledKeys(series: VersionFacts['series']): string[] {
  const values = series.reduce((sum, { length }) => sum + length, 0);
  const share = Math.min(1, mostSeries / series.length, mostValues / values);
  const wanted = Math.max(2, Math.floor(series.length * share));
  return Array.from(
    { length: wanted },
    (_, index) => series[Math.floor((index * series.length) / wanted)].key,
  );
}
