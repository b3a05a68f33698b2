import { readPanel } from '#lib/datasets/index.ts';
import type { VersionFacts } from '#lib/datasets/schema.ts';
import { type DerivedPresets, derivePresets, sampleKeys } from '#lib/forecast/index.ts';
import { processSingleton } from '#lib/process-singleton.ts';

/** Versions whose presets are kept, the last ones that were asked for. */
const versionsKept = 20;

/** What each preset says for all series of a version together; series spread evenly over a large one stand for all. Worked
 * out once: what is stored of a version never changes.
 * @returns null where the version holds one series, or is gone */
export async function readPanelPresets(
  version: Pick<VersionFacts, 'id' | 'series'>,
): Promise<DerivedPresets | null> {
  if (version.series.length < 2) return null;
  const kept = processSingleton('panel presets', () => new Map<string, DerivedPresets>());
  const known = kept.get(version.id);
  if (known !== undefined) return known;
  const panel = await readPanel(version.id, sampleKeys(version.series));
  if (!panel.ok) return null;
  const presets = derivePresets(panel.value);
  kept.set(version.id, presets);
  for (const id of [...kept.keys()].slice(0, -versionsKept)) kept.delete(id);
  return presets;
}
