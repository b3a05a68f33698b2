export { deleteDataset, renameDataset } from './change-dataset.ts';
export { describeDifference } from './describe-difference.ts';
export {
  datasetsFromFile,
  datasetsWithColumns,
  hasColumns,
  listDatasets,
  listDatasetsAfter,
  readDatasetSummary,
  versionsFromFile,
} from './list-datasets.ts';
export { describeDatasetProblem } from './problem-sentence.ts';
export { readDifference } from './read-difference.ts';
export { countLedger, readLedger } from './read-ledger.ts';
export { readPanel, readSeries } from './read-panel.ts';
export { listVersions, readVersion, readVersionById } from './read-version.ts';
export { seriesToForecast } from './series-to-forecast.ts';
export { storeVersion } from './store-version.ts';
export { stepSchema } from './stored-json.ts';
export { listenToVersions } from './version-hub.ts';
