// A training thread that dies: it says what `workerData.says` holds, then does what `workerData.then` asks.
import { parentPort, workerData } from 'node:worker_threads';

for (const message of workerData.says) parentPort?.postMessage(message);
if (workerData.then === 'throw') throw new Error('out of luck');
if (workerData.then === 'exit') process.exit(9);
// Deaf to every wish, as a thread in an endless loop would be.
if (workerData.then === 'hang') Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0);
