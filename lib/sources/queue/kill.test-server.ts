// The half of a server that fetches, for the test that kills it: HINDCAST_DATA_DIR says where.
import { dataDirectory, lockDataDirectory } from '#lib/db/index.ts';
import { createSourceQueue } from './source-queue.ts';

const lock = lockDataDirectory(dataDirectory());
if (!lock.ok) throw new Error(lock.problem.code);
await createSourceQueue({ heartbeatMs: 50 }).start();
setInterval(() => {}, 1_000);
