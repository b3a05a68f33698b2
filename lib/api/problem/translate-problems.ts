import { describeDatasetProblem } from '#lib/datasets/index.ts';
import type { DatasetProblem } from '#lib/datasets/schema.ts';
import type { UploadRefusal } from '#lib/intake/index.ts';
import type { Refusal } from '#lib/report/index.ts';
import { describeRunProblem } from '#lib/runs/index.ts';
import type { RunProblem } from '#lib/runs/schema.ts';
import type { ApiProblem } from './api-problem.ts';

const diskFull = 507;

/** A problem of a dataset. */
export const datasetProblem = (problem: DatasetProblem): ApiProblem => ({
  status: problem.code === 'disk-full' ? diskFull : problem.code === 'version-came-between' ? 409 : 404,
  code: problem.code,
  sentence: describeDatasetProblem(problem),
});

/** A problem of a run. */
export function runProblem(problem: RunProblem): ApiProblem {
  const own = {
    status: runStatusCodes[problem.code],
    code: problem.code,
    sentence: describeRunProblem(problem),
  };
  return problem.code === 'unfit' && problem.suggestion !== null
    ? { ...own, suggestion: problem.suggestion }
    : own;
}

const runStatusCodes: Readonly<Record<RunProblem['code'], number>> = {
  'unknown-run': 404,
  'unknown-version': 404,
  'unknown-series': 404,
  refused: 422,
  unfit: 422,
  'not-cancellable': 409,
  'not-verifiable': 409,
  'still-running': 409,
  removed: 410,
  'disk-full': diskFull,
};

/** A table that was not stored. */
export const uploadProblem = (refusal: UploadRefusal): ApiProblem =>
  refusal.status === 429 ? { ...refusal, headers: { 'Retry-After': '10' } } : refusal;

/** A table of which nothing could be said. */
export const refusalProblem = ({ isUsage, ...own }: Refusal): ApiProblem => ({
  ...own,
  ...(own.code === 'busy'
    ? { status: 503, headers: { 'Retry-After': '5' } }
    : { status: isUsage ? 400 : own.code === 'too-large' ? 413 : 422 }),
});

/** What is not there. */
export const notFound = (code: string, sentence: string): ApiProblem => ({ status: 404, code, sentence });
