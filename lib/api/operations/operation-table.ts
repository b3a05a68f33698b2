import type { Operation } from '../contract/operation.ts';
import { datasetOperations } from './dataset-operations.ts';
import { followOperations } from './follow-operations.ts';
import { forecastOperations } from './forecast-operations.ts';
import { judgementOperations } from './judgement-operations.ts';
import { linkOperations } from './link-operations.ts';
import { raceOperations } from './race-operations.ts';
import { resultOperations } from './result-operations.ts';
import { runOperations } from './run-operations.ts';
import { seriesOperations } from './series-operations.ts';
import { serverOperations } from './server-operations.ts';
import { sourceOperations } from './source-operations.ts';
import { tokenOperations } from './token-operations.ts';

/** Everything that a program can ask: routes, the document, clients and the contract test are made from it. */
export const operations: readonly Operation[] = [
  ...forecastOperations,
  ...datasetOperations,
  ...seriesOperations,
  ...sourceOperations,
  ...runOperations,
  ...resultOperations,
  ...judgementOperations,
  ...raceOperations,
  ...followOperations,
  ...linkOperations,
  ...tokenOperations,
  ...serverOperations,
];
