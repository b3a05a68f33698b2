export { deleteDataset, renameDataset } from './change-dataset.ts';
export { datasetsWithColumns, listDatasets } from './list-datasets.ts';
export { describeDatasetProblem } from './problem-sentence.ts';
export { countLedger, type LedgerRow, readLedger } from './read-ledger.ts';
export { readPanel, readSeries } from './read-panel.ts';
export { listVersions, readVersion, readVersionById, type VersionInList } from './read-version.ts';
export { storeVersion } from './store-version.ts';
