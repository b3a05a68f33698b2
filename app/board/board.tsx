import Link from 'next/link';
import { SkillBar } from '../_ui/marks/skill-bar.tsx';
import { shownName } from '../_ui/words/shown-name.ts';
import { boardLines } from './board-lines.ts';
import { NextValue } from './next-value.tsx';
import type { BoardEntry } from './read-board.ts';

/** Below them stands where a file is dropped. */
const shownOnPhones = 3;

/** What comes next, dataset by dataset: the next value with its 80% range, where the series goes, and what the forecast was
 * worth. Nothing where no dataset has a forecast. */
export function Board({ entries }: { entries: readonly BoardEntry[] }) {
  if (entries.length === 0) return null;
  return (
    <section aria-labelledby="board" className="flex flex-col gap-2">
      <h2 id="board">What comes next</h2>
      <ul className="grid gap-3 sm:grid-cols-2 lg:grid-cols-3">
        {entries.map(({ run, series }, place) => (
          <li
            key={run.id}
            className={`flex min-w-0 rounded-control border border-line bg-raised ${place < shownOnPhones ? '' : 'max-sm:hidden'}`}
          >
            <Link
              href={`/runs/${run.id}`}
              // Each would compute a chart that nobody asked for.
              prefetch={false}
              className="flex min-w-0 flex-1 flex-col gap-1 px-3 py-2 no-underline hover:bg-surface"
            >
              <span className="truncate">
                <span className="font-medium">{shownName(run.datasetName, 80)}</span>{' '}
                <span className="text-muted">{shownName(series.key, 80)}</span>
              </span>
              <NextValue next={series.future[0]} step={run.step} {...boardLines(series)} />
              <SkillBar skill={run.skill} against={run.against} named />
            </Link>
          </li>
        ))}
      </ul>
    </section>
  );
}
