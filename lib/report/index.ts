export { hashWeights } from './document/hash-fit.ts';
export { runDocumentSchema } from './document/run-document-schema.ts';
export { forecastReport, reportEvidence, reportForecasts } from './forecast-report.ts';
export type { Refusal } from './ingest-refusal.ts';
export { inspectReport } from './inspect-report.ts';
export { instantReport } from './instant-report.ts';
export { planForecast } from './plan-forecast.ts';
export { sayLifetimes, sayOutliers } from './say-outliers.ts';
export { reportOnThread } from './thread/report-pool.ts';
