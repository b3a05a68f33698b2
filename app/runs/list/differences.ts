import type { ListedRun } from '#lib/runs/schema.ts';
import { formatCount } from '../../_ui/words/format-number.ts';
import { settingFacts } from '../../_ui/words/setting-facts.ts';
import { shownName } from '../../_ui/words/shown-name.ts';

/** What was chosen otherwise than in the run before on the same dataset: "Horizon 14 days, not 28 days". Null for the first
 * run; empty where nothing was. */
export function differencesFromBefore(
  run: Pick<ListedRun, 'before' | 'settings' | 'seriesKeys' | 'versionNumber' | 'step' | 'racers'>,
): string[] | null {
  const { before } = run;
  if (before === null) return null;
  const differences: string[] = [];
  if (run.versionNumber !== before.versionNumber)
    differences.push(`Data v${run.versionNumber}, not v${before.versionNumber}`);
  if (seriesWords(run.seriesKeys) !== seriesWords(before.seriesKeys))
    differences.push(`Series ${seriesWords(run.seriesKeys)}, not ${seriesWords(before.seriesKeys)}`);
  const earlier = new Map(settingFacts(before.settings, run.step));
  for (const [name, value] of settingFacts(run.settings, run.step)) {
    // The runs of a race have a cell each.
    if (value === earlier.get(name) || (name === 'Cell' && run.racers.length > 0)) continue;
    differences.push(`${name} ${value ?? 'none'}, not ${earlier.get(name) ?? 'none'}`);
  }
  return differences;
}

const seriesWords = (keys: readonly string[]): string =>
  keys.length === 1 ? shownName(keys[0] ?? '', 40) : `${formatCount(keys.length)} of the series`;
