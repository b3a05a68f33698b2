import { z } from 'zod';

const edge = z.number().min(-1e100).max(1e100).nullable().default(null);

/** What a user knows of the values that can come: nothing outside is forecast, and no band reaches outside. */
export const constraintsSchema = z
  .object({
    /** Whole numbers alone: counts, visits, pieces. */
    integer: z.boolean().default(false),
    /** Without one, 0 where no value of the history is negative. */
    lower: edge,
    upper: edge,
  })
  .refine(({ lower, upper }) => lower === null || upper === null || lower < upper, {
    path: ['upper'],
    message: 'The upper bound must lie above the lower one.',
  })
  .refine(
    ({ integer, lower, upper }) =>
      !integer || lower === null || upper === null || Math.ceil(lower) <= Math.floor(upper),
    { path: ['integer'], message: 'There is no whole number between the bounds.' },
  );
export type Constraints = z.infer<typeof constraintsSchema>;
