import { z } from 'zod';
import type { Prisma } from './generated/client.ts';

/** A value as a JSON column takes it: what is undefined is left out, and NaN becomes null.
 * @throws ZodError for null or undefined as a whole: leave such a column out instead */
export const toJson = (value: unknown): Prisma.InputJsonValue =>
  jsonSchema.parse(JSON.parse(JSON.stringify(value ?? null)));

const jsonSchema = z.custom<Prisma.InputJsonValue>((value) => value !== null);
