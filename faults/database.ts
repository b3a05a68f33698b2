import path from 'node:path';
import { DatabaseSync, type SQLInputValue } from 'node:sqlite';

type Row = Readonly<Record<string, unknown>>;

/** Reads rows from the database of a data folder, from beside the server or while none runs. */
export function readRows(dataDirectory: string, sql: string, ...values: readonly SQLInputValue[]): Row[] {
  return withDatabase(dataDirectory, true, (database) => database.prepare(sql).all(...values));
}

/** Changes the database of a data folder on which no server runs. */
export function changeRows(dataDirectory: string, sql: string, ...values: readonly SQLInputValue[]): void {
  withDatabase(dataDirectory, false, (database) => database.prepare(sql).run(...values));
}

/** What is wrong with a database: pages that do not fit together, rows whose owner is missing, uploads that are there only
 * in part. Nothing, where all is well. */
export function findDamage(dataDirectory: string): unknown[] {
  const read = (sql: string) => readRows(dataDirectory, sql);
  return [
    ...read('PRAGMA integrity_check').filter((row) => row.integrity_check !== 'ok'),
    ...read('PRAGMA foreign_key_check'),
    ...read('SELECT id AS dataset FROM Dataset WHERE id NOT IN (SELECT datasetId FROM DatasetVersion)'),
    ...read(`SELECT v.id AS version FROM DatasetVersion v
      WHERE v.seriesCount <> (SELECT count(*) FROM Series s WHERE s.versionId = v.id)`),
    ...read(`SELECT s.id AS series FROM Series s WHERE 8 * s.length <>
      (SELECT coalesce(sum(length(c."values")), 0) FROM SeriesChunk c WHERE c.seriesId = s.id)`),
    ...read(`SELECT id AS run, weightsSha256 FROM Run WHERE status = 'SUCCEEDED'
      AND (weightsSha256 IS NULL OR id NOT IN (SELECT runId FROM Forecast))`),
  ];
}

/** How many rows each table has: equal before and after what must change nothing. */
export function countRows(dataDirectory: string): Readonly<Record<string, number>> {
  const tables = readRows(dataDirectory, "SELECT name FROM sqlite_master WHERE type = 'table' ORDER BY name");
  return Object.fromEntries(
    tables.map(({ name }) => {
      const [row] = readRows(dataDirectory, `SELECT count(*) AS count FROM "${name}"`);
      return [String(name), Number(row?.count)];
    }),
  );
}

function withDatabase<Value>(
  dataDirectory: string,
  readOnly: boolean,
  use: (database: DatabaseSync) => Value,
): Value {
  const database = new DatabaseSync(path.join(dataDirectory, 'hindcast.db'), { readOnly, timeout: 5_000 });
  try {
    return use(database);
  } finally {
    database.close();
  }
}
