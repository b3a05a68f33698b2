import 'server-only';
import { cache } from 'react';
import { readVersion } from '#lib/datasets/index.ts';
import type { VersionFacts } from '#lib/datasets/schema.ts';

/** The version that a URL asks for by its number, the latest without one; null where there is none such.
 * Read once a request: a page's title and its body ask for the same one. */
export const readRequestedVersion = cache(
  async (datasetId: string, number: string | null | undefined): Promise<VersionFacts | null> => {
    if (number === null || number === undefined) return readVersion(datasetId);
    return /^[1-9]\d{0,8}$/.test(number) ? readVersion(datasetId, Number(number)) : null;
  },
);
