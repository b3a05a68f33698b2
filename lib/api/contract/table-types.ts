/** As which a table may be sent as a file. What it is its bytes say; these are the names that programs give it. */
export const tableTypes = [
  'text/csv',
  'application/x-ndjson',
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  'application/vnd.apache.parquet',
  'application/gzip',
  'application/zip',
  'application/octet-stream',
] as const;

/** Other names for text that are taken too. */
export const otherTableTypes = ['text/plain', 'text/tab-separated-values', 'application/csv'] as const;
