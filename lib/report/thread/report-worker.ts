import { parentPort } from 'node:worker_threads';
import { makeReport, type ReportOrder } from '../make-report.ts';

// Answers one order after the other; an error ends the thread, and whoever waits for it is told.
parentPort?.on('message', async (order: ReportOrder) => {
  parentPort?.postMessage(await makeReport(order));
});
