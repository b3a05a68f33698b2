export { cleanCsv } from './clean/clean-csv.ts';
export { describeCleaning } from './clean/describe-cleaning.ts';
export { writeRfc4180 } from './clean/write-rfc4180.ts';
export { ingestCsv } from './ingest-csv.ts';
export { previewCsv } from './preview-csv.ts';
export { describeIngestProblem } from './problem-sentence.ts';
export * from './schema.ts';
export { writeAsInput } from './series/write-as-input.ts';
export { describeStep } from './steps/describe-step.ts';
