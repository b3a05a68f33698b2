'use server';

import { revalidatePath } from 'next/cache';
import { z } from 'zod';
import {
  countLedger,
  describeDatasetProblem,
  readLedger,
  readPanel,
  readVersion,
  storeVersion,
} from '#lib/datasets/index.ts';
import type { TimeSeries } from '#lib/time-series.ts';

const argumentsSchema = z.tuple([z.string().min(1).max(100), z.number().int().min(1)]);

/** Stores the version after the latest: the one named, with the values that were filled left missing again.
 * The version itself and its runs stay as they are. Returns a sentence where that cannot be done. */
export async function undoImputation(datasetId: string, versionNumber: number): Promise<string | null> {
  const [id, number] = argumentsSchema.parse([datasetId, versionNumber]);
  const version = await readVersion(id, number);
  if (version === null) return 'There is no such version.';
  const panel = await readPanel(
    version.id,
    version.series.map(({ key }) => key),
  );
  if (!panel.ok) return describeDatasetProblem(panel.problem);
  const ledger = await readLedger(version.id, { skip: 0, take: await countLedger(version.id) });
  const notes = version.notes.filter(({ kind }) => kind !== 'imputed');
  const stored = await storeVersion({
    datasetId: id,
    name: version.datasetName,
    version: { ...version, notes, ledger, series: panel.value.map(withGaps) },
  });
  if (!stored.ok) return describeDatasetProblem(stored.problem);
  revalidatePath('/', 'layout');
  return null;
}

function withGaps({ filled = [], values, ...series }: TimeSeries): TimeSeries {
  const open = values.slice();
  for (const [start, length] of filled) open.fill(Number.NaN, start, start + length);
  return { ...series, values: open };
}
