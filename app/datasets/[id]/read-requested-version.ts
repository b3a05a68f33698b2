import 'server-only';
import { readVersion } from '#lib/datasets/index.ts';
import type { VersionFacts } from '#lib/datasets/schema.ts';

/** The version that a URL asks for by its number, the latest without one; null where there is none such. */
export async function readRequestedVersion(
  datasetId: string,
  number: string | null | undefined,
): Promise<VersionFacts | null> {
  if (number === null || number === undefined) return readVersion(datasetId);
  return /^[1-9]\d{0,8}$/.test(number) ? readVersion(datasetId, Number(number)) : null;
}
