import { appendFileSync } from 'node:fs';
import { isMainThread } from 'node:worker_threads';

// Loaded into a server before anything else (`watchTurns`): writes down each time in which its main thread computed for long
// without a turn for anybody else, as a line of milliseconds. What the thread computed counts, not the clock, so that
// other programs of the machine do not.
const file = process.env.FAULTS_TURNS;
const told = 40;
const everyMs = 5;

if (isMainThread && file !== undefined) {
  let beforeMs = threadMs();
  setInterval(() => {
    const nowMs = threadMs();
    if (nowMs - beforeMs > told) appendFileSync(file, `${(nowMs - beforeMs).toFixed(0)}\n`);
    beforeMs = nowMs;
  }, everyMs).unref();
}

function threadMs() {
  const { user, system } = process.threadCpuUsage();
  return (user + system) / 1e3;
}
