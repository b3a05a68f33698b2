export { applyMigrations } from './apply-migrations.ts';
export { backupDatabase } from './backup-database.ts';
export { dataDirectory } from './data-directory.ts';
export { closeDatabase, database, type Transaction } from './database.ts';
export { isDiskFull } from './is-disk-full.ts';
export { describeLockProblem, lockDataDirectory } from './lock-data-directory.ts';
export { packNumbers, unpackNumbers } from './pack-numbers.ts';
export { passBytesByRef } from './pass-bytes-by-ref.ts';
export { toJson } from './to-json.ts';
