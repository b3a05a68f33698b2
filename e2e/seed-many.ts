import path from 'node:path';
import { DatabaseSync } from 'node:sqlite';

/** Fills the database of a folder, on which no server runs now, with `count` datasets of the same columns and as many runs,
 * half of them on a series called temp_max. */
export function seedMany(dataDirectory: string, count: number): void {
  const database = new DatabaseSync(path.join(dataDirectory, 'hindcast.db'));
  const numbers = `WITH RECURSIVE n(i) AS (SELECT 0 UNION ALL SELECT i + 1 FROM n WHERE i + 1 < ${count})`;
  const time = `strftime('%Y-%m-%dT%H:%M:%S.000+00:00', 1767225600 + i * 60, 'unixepoch')`;
  const step = `'{"unit":"day","count":1}'`;
  database.exec('BEGIN');
  database.exec(`${numbers} INSERT INTO "Dataset" ("id", "createdAt", "name", "searchName", "uploadedAt", "latestVersion",
    "latestLayoutSha256", "seriesCount", "rowCount")
    SELECT 'd' || i, ${time}, 'Station ' || i, 'station ' || i, ${time}, 1, 'same', 1, 365 FROM n`);
  database.exec(`${numbers} INSERT INTO "DatasetVersion" ("id", "datasetId", "number", "createdAt", "fileName", "sourceSha256",
    "contentSha256", "sourceBytes", "dialect", "layout", "layoutSha256", "step", "rowsRead", "rowsRefused", "gapsFilled",
    "seriesCount", "notes", "ledgerDropped")
    SELECT 'v' || i, 'd' || i, 1, ${time}, 'station.csv', '', '', 1, '{}', '{}', 'same', ${step}, 365, 0, 0, 1, '[]', 0 FROM n`);
  database.exec(`${numbers} INSERT INTO "Run" ("id", "datasetId", "versionId", "status", "createdAt", "startedAt", "finishedAt",
    "seriesKeys", "searchKeys", "settings", "settingsVersion", "cell", "horizon", "seed", "cutoff", "verdict", "outcome",
    "skill", "sparkline", "summary")
    SELECT 'r' || i, 'd' || i, 'v' || i, 'SUCCEEDED', ${time}, ${time}, ${time}, '["temp_max"]',
    iif(i % 2, 'temp' || char(57345) || 'max', 'temp-max'), '{"horizon":28,"lookback":28,"seasons":[7],"cell":"gru","hiddenSize":8,"layers":1,"dropout":0,"epochs":10,"batchSize":32,"learningRate":0.003,"seed":7,"holdout":28,"members":1}', 1, 'gru', 28, 7, 0,
    'The network beat seasonal naive by 12%.', 'better', 0.12,
    '{"actual":[1,2,3,2,1,2,3],"predicted":[1,2,2,2,1,2,3]}', '{"filler":"' || hex(zeroblob(10000)) || '"}' FROM n`);
  database.exec('COMMIT');
  database.close();
}
