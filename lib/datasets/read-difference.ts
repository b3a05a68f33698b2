import { readPanel } from './read-panel.ts';
import { readVersion } from './read-version.ts';
import type { VersionDifference } from './schema.ts';
import { versionDifference } from './version-difference.ts';

/** Values of both versions together beyond which they are not compared: a page must not wait for them. */
const mostValues = 2_000_000;

/** What a version says otherwise than the one before it; null for a first version, and where the two are too large to compare
 * while somebody waits. */
export async function readDifference(datasetId: string, number: number): Promise<VersionDifference | null> {
  if (number < 2) return null;
  const [before, after] = await Promise.all([
    readVersion(datasetId, number - 1),
    readVersion(datasetId, number),
  ]);
  if (before === null || after === null) return null;
  const values = [...before.series, ...after.series].reduce((sum, { length }) => sum + length, 0);
  if (values > mostValues) return null;
  const [earlier, now] = await Promise.all(
    [before, after].map(({ id, series }) =>
      readPanel(
        id,
        series.map(({ key }) => key),
      ),
    ),
  );
  return earlier?.ok && now?.ok ? versionDifference(earlier.value, now.value) : null;
}
