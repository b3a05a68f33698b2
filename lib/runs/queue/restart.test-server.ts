// The training half of a server, for the test that kills it: HINDCAST_DATA_DIR says where.
import { dataDirectory, lockDataDirectory } from '#lib/db/index.ts';
import { createQueue } from './queue.ts';

const lock = lockDataDirectory(dataDirectory());
if (!lock.ok) throw new Error(lock.problem.code);
const queue = createQueue({ threads: 1, checkpointIntervalMs: 50 });
await queue.start();
process.on('SIGTERM', async () => {
  await queue.stop();
  lock.value.release();
  process.exit(0);
});
setInterval(() => {}, 1_000);
