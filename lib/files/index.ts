export { cleanFile } from './clean-file.ts';
export { ingestFile } from './ingest-file.ts';
export { createPreviewer, previewFile } from './preview-file.ts';
export { describeFileProblem, placeOfFileProblem } from './problem-sentence.ts';
export * from './schema.ts';
