export { forecastAsCsv } from './forecast-as-csv.ts';
export { ledgerAsCsv } from './ledger-as-csv.ts';
export { neutraliseFormula } from './neutralise-formula.ts';
export { runAsCsv } from './run-as-csv.ts';
export { type TimedForecast, type TimestampWriter, timestampWriter } from './timestamp-writer.ts';
export { toCsv } from './to-csv.ts';
export { trackAsCsv } from './track-as-csv.ts';
