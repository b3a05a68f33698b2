import { database, notDeleted, searchText, unlessDiskFull } from '#lib/db/index.ts';
import { type Result, refuse, succeed } from '#lib/result.ts';
import type { RunLabel, RunProblem } from '../schema.ts';

/** Gives a run a name, a note and tags; empty ones take away what it had. */
export function labelRun(id: string, { name, note, tags }: RunLabel): Promise<Result<void, RunProblem>> {
  return unlessDiskFull(async () => {
    const different = [...new Set(tags)];
    const { count } = await database().run.updateMany({
      where: { id, ...notDeleted },
      data: {
        name: name === '' ? null : name,
        note: note === '' ? null : note,
        tags: different,
        searchLabel: searchText([name, ...different].join('\n')),
      },
    });
    return count > 0 ? succeed(undefined) : refuse({ code: 'unknown-run', id });
  });
}
