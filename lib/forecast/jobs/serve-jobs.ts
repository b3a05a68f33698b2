import { engineOf } from '#lib/rnn/index.ts';
import type { TimeSeries } from '#lib/time-series.ts';
import type { ForecastSettings } from '../settings/settings-schema.ts';
import { prepareStages, type Stages } from '../training/stage.ts';
import { type FitJob, runJob } from './fit-job.ts';
import type { HelperMessage, HelperOrder } from './helpers.ts';

/** A helper's end of the line to the thread of the fit. */
export type HelperLine = {
  post(message: HelperMessage): void;
  /** Sleeps until there is an order. */
  nextOrder(): HelperOrder;
  /** The next order if there is one already. */
  waitingOrder(): HelperOrder | null;
};

/** The life of a helper: does what it is told until it is told to end.
 * @param panel  the same as the thread of the fit has, and the same settings */
export function serveJobs(panel: readonly TimeSeries[], settings: ForecastSettings, line: HelperLine): void {
  let stages: Stages | null = null;
  for (;;) {
    const order = line.nextOrder();
    if (order.kind === 'end') return;
    if (order.kind === 'prepare') {
      stages = prepareStages(panel, settings, order.recipe, engineOf(order.engine));
      line.post({ kind: 'prepared' });
    } else if (order.kind === 'job' && stages !== null) {
      line.post({ kind: 'answer', answer: serveJob(order.job, stages, settings, line) });
    }
    // What was asked of a job that had ended by then needs no answer.
  }
}

function serveJob(job: FitJob, stages: Stages, settings: ForecastSettings, line: HelperLine) {
  let [cancelled, isStateWanted] = [false, false];
  const listen = () => {
    for (let order = line.waitingOrder(); order !== null; order = line.waitingOrder()) {
      if (order.kind === 'cancel') cancelled = true;
      if (order.kind === 'state') isStateWanted = true;
    }
  };
  return runJob(job, stages, settings, {
    onEpoch: (report) => line.post({ kind: 'epoch', report }),
    isCancelled() {
      listen();
      return cancelled;
    },
    onState(save) {
      listen();
      if (isStateWanted) line.post({ kind: 'state', state: save() });
      isStateWanted = false;
    },
  });
}
