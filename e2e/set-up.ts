import { prepareStoredRuns } from '../scripts/prepare-stored-runs.js';

/** Runs once before the first test: trains the stored runs where the source has changed. */
export default function setUp(): Promise<void> {
  return prepareStoredRuns();
}
