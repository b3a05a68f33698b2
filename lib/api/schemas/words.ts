import { z } from 'zod';
import type { Step } from '#lib/time-series.ts';

/** A moment of the server's clock. */
export const instantSchema = z.iso.datetime().describe('UTC, as in 2026-03-01T12:00:00.000Z');

/** A time of a series. */
export const timeSchema = z
  .union([z.string(), z.number()])
  .describe('As the wall clock shows it, without a zone; a count where the series has no calendar');

/** A time of a series as it is written: a date, with the time of day unless it is midnight, or the count. */
export const writeTime = (timestampMs: number, { unit }: Pick<Step, 'unit'>): string | number =>
  unit === 'observation'
    ? timestampMs
    : new Date(timestampMs)
        .toISOString()
        .replace(/(T00:00:00)?\.000Z$/, '')
        .replace('Z', '');

/** A moment, or null. */
export const writeInstant = (moment: Date | null): string | null => moment?.toISOString() ?? null;

/** An id in an address or a body. */
export const idSchema = z.string().min(1).max(100);
