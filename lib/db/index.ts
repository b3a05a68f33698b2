export { applyMigrations } from './apply-migrations.ts';
export { backupDatabase } from './backup-database.ts';
export { dataDirectory } from './data-directory.ts';
export { closeDatabase, database, type Transaction } from './database.ts';
export { isDiskFull } from './is-disk-full.ts';
export { lendBytes } from './lend-bytes.ts';
export { describeLockProblem, lockDataDirectory } from './lock-data-directory.ts';
export { packNumbers, unpackNumbers } from './pack-numbers.ts';
export { toJson } from './to-json.ts';
