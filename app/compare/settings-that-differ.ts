import type { RunDetail } from '#lib/runs/schema.ts';
import { settingFacts } from '../_ui/words/setting-facts.ts';

/** What was not chosen alike in some runs: a row each with its value in every run, null where it is not set. */
export function settingsThatDiffer(
  runs: readonly Pick<RunDetail, 'settings' | 'step' | 'versionNumber'>[],
): { readonly name: string; readonly values: readonly (string | null)[] }[] {
  const facts = runs.map(({ settings, step }) => new Map(settingFacts(settings, step)));
  const rows = [
    { name: 'Data', values: runs.map(({ versionNumber }) => `v${versionNumber}`) },
    ...[...(facts[0]?.keys() ?? [])].map((name) => ({
      name,
      values: facts.map((own) => own.get(name) ?? null),
    })),
  ];
  return rows.filter(({ values }) => new Set(values).size > 1);
}
