import { MessagePort } from 'node:worker_threads';
import { z } from 'zod';
import type { HelperMessage, HelperOrder } from '#lib/forecast/index.ts';
import { forecastSettingsSchema } from '#lib/forecast/schema.ts';
import type { TimeSeries } from '#lib/time-series.ts';

/** What a helper is given at its start. */
export const helperTaskSchema = z.object({
  port: z.instanceof(MessagePort),
  signals: z.instanceof(SharedArrayBuffer),
  /** Of its own signal; that of the thread of the fit is the first. */
  place: z.number().int(),
  panel: z.custom<readonly TimeSeries[]>(Array.isArray),
  settings: forecastSettingsSchema,
  /** Whether it gives way to the other threads of its process. */
  isNice: z.boolean(),
});
export type HelperTask = z.infer<typeof helperTaskSchema>;

// Both ends are one build of one program: the kind is enough to know a message by.
const isTagged = (message: unknown): boolean =>
  typeof message === 'object' && message !== null && 'kind' in message && typeof message.kind === 'string';

/** An order as it came through a port. @throws ZodError if it is none */
export const readOrder = (message: unknown): HelperOrder => z.custom<HelperOrder>(isTagged).parse(message);
/** A helper's message as it came through a port. @throws ZodError if it is none */
export const readMessage = (message: unknown): HelperMessage =>
  z.custom<HelperMessage>(isTagged).parse(message);
