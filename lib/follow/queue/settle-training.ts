import { database } from '#lib/db/index.ts';
import { runStatusSchema } from '#lib/runs/schema.ts';

/** Looks at the runs that kept forecasts wait for: one that has succeeded puts its forecast back in line, to be made from it. Where
 * training failed the weights that there are forecast, and the row says so; where there are none it has failed too. */
export async function settleTraining(): Promise<void> {
  const waiting = await database().keptForecast.findMany({
    where: { status: 'TRAINING' },
    select: {
      id: true,
      run: { select: { status: true, failure: true } },
      followed: { select: { runId: true } },
    },
  });
  for (const { id, run, followed } of waiting) {
    const status = run === null ? null : runStatusSchema.parse(run.status);
    if (status === 'QUEUED' || status === 'RUNNING') continue;
    const where = { id, status: 'TRAINING' };
    if (status === 'SUCCEEDED') {
      await database().keptForecast.updateMany({ where, data: { status: 'QUEUED' } });
      continue;
    }
    const reason =
      status === null
        ? 'The run that was to train anew was deleted.'
        : status === 'CANCELLED'
          ? 'The run that was to train anew was stopped.'
          : `Training anew failed: ${run?.failure ?? 'no reason was given.'}`;
    const data =
      followed.runId === null
        ? { status: 'FAILED', failure: reason }
        : { status: 'QUEUED', kind: 'same-weights', runId: null, failure: reason };
    await database().keptForecast.updateMany({ where, data });
  }
}
