export { forecastAsCsv } from './forecast-as-csv.ts';
export { forecastAsParquet, runAsParquet } from './forecast-as-parquet.ts';
export { ledgerAsCsv } from './ledger-as-csv.ts';
export { neutraliseFormula } from './neutralise-formula.ts';
export { runAsCsv } from './run-as-csv.ts';
export { seriesAsParquet } from './series-as-parquet.ts';
export { type TimedForecast, type TimestampWriter, timestampWriter } from './timestamp-writer.ts';
export { toCsv } from './to-csv.ts';
export { trackAsCsv } from './track-as-csv.ts';
