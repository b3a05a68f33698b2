import { monitorEventLoopDelay } from 'node:perf_hooks';
import { setTimeout as wait } from 'node:timers/promises';

/** What some work did to the event loop, in milliseconds. */
export type LoopReport = {
  readonly wallMs: number;
  readonly processorMs: number;
  /** The longest time without a turn, by the clock: other programs and the disk count. */
  readonly standstillMs: number;
  /** The longest turn by what this thread computed in it. */
  readonly turnMs: number;
};

/** Does the work and watches the event loop until shortly after it. For tests and benches. */
export async function watchLoop(work: () => Promise<unknown>): Promise<LoopReport> {
  const delay = monitorEventLoopDelay({ resolution: 5 });
  let turnMs = 0;
  let watching = true;
  let before = threadMs();
  const turn = () => {
    const now = threadMs();
    turnMs = Math.max(turnMs, now - before);
    before = now;
    if (watching) setImmediate(turn);
  };
  setImmediate(turn);
  delay.enable();
  await wait(20);
  const [wall, processor] = [performance.now(), process.cpuUsage()];
  await work();
  const [wallMs, used] = [performance.now() - wall, process.cpuUsage(processor)];
  // Work that never gave way is one turn, which is measured when the next one comes.
  await wait(20);
  delay.disable();
  watching = false;
  return {
    wallMs,
    processorMs: (used.user + used.system) / 1e3,
    standstillMs: delay.max / 1e6,
    turnMs,
  };
}

function threadMs(): number {
  const { user, system } = process.threadCpuUsage();
  return (user + system) / 1e3;
}
