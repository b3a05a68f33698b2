export { describeStep } from './describe-step.ts';
export { ingestCsv } from './ingest-csv.ts';
export { previewCsv } from './preview-csv.ts';
export { describeIngestProblem } from './problem-sentence.ts';
export * from './schema.ts';
