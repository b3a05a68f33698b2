'use server';

import { z } from 'zod';
import { readVersionById } from '#lib/datasets/index.ts';
import { listedSeries } from './listed-series.ts';

const inputSchema = z.object({ versionId: z.string().min(1).max(100), text: z.string().max(1000) });

/** The series of a version whose key contains a text: the first of them, and how many there are. */
export async function findSeries(
  versionId: string,
  text: string,
): Promise<{ keys: readonly string[]; count: number }> {
  const input = z.parse(inputSchema, { versionId, text });
  const version = await readVersionById(input.versionId);
  const wanted = input.text.trim().toLowerCase();
  const keys = (version?.series ?? [])
    .map((series) => series.key)
    .filter((key) => key.toLowerCase().includes(wanted));
  return { keys: keys.slice(0, listedSeries), count: keys.length };
}
