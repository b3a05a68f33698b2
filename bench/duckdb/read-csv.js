// DuckDB's side of bench/clean.ts. Reads one file's path a line, answers with the table that each setting gave.

import { createInterface } from 'node:readline';
import { DuckDBInstance, version } from '@duckdb/node-api';

const settings = {
  DuckDB: 'all_varchar = true',
  'DuckDB, lenient':
    'all_varchar = true, ignore_errors = true, null_padding = true, strict_mode = false, parallel = false',
};
const connection = await (await DuckDBInstance.create(':memory:', { threads: '1' })).connect();
console.log(JSON.stringify({ version: `DuckDB ${version()}` }));

for await (const path of createInterface({ input: process.stdin })) {
  const tables = {};
  for (const [name, setting] of Object.entries(settings)) tables[name] = await read(path, setting);
  console.log(JSON.stringify(tables));
}

/** What it refuses is null; where it found no header it named the columns itself. */
async function read(path, setting) {
  try {
    const reader = await connection.runAndReadAll(`FROM read_csv('${path}', ${setting})`);
    const names = reader.columnNames();
    const rows = reader.getRowsJS().map((cells) => cells.map((cell) => cell ?? ''));
    return { header: names.every((one) => /^column\d+$/.test(one)) ? null : names, rows };
  } catch {
    return null;
  }
}
