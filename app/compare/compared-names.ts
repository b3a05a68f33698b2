import type { RunDetail } from '#lib/runs/schema.ts';
import { cellNames } from '../_ui/words/method-names.ts';
import { shownName } from '../_ui/words/shown-name.ts';

/** What each of some runs is called beside the others: by its own name, else by its network; two of one name by the order in
 * which they were started. */
export function comparedNames(
  runs: readonly Pick<RunDetail, 'id' | 'name' | 'cell' | 'createdAt'>[],
): (id: string) => string {
  const plain = (run: (typeof runs)[number]) =>
    run.name === null ? cellNames[run.cell] : shownName(run.name, 40);
  const started = runs.toSorted((a, b) => a.createdAt.getTime() - b.createdAt.getTime());
  const names = new Map(
    started.map((run) => {
      const alike = started.filter((other) => plain(other) === plain(run));
      return [run.id, alike.length === 1 ? plain(run) : `${plain(run)} ${alike.indexOf(run) + 1}`];
    }),
  );
  return (id) => names.get(id) ?? id;
}
