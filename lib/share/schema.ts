import { z } from 'zod';

/** How long a link may last. */
export const shareLifetimes = ['day', 'week', 'month', 'year', 'never'] as const;
/** One of them. */
export const shareLifetimeSchema = z.enum(shareLifetimes);
export type ShareLifetime = z.infer<typeof shareLifetimeSchema>;

/** A link as its owner sees it. The token itself is shown once and stored only as a hash. */
export type ShareLinkFacts = {
  readonly id: string;
  /** For whom it was made, as people say it; null where nothing was said. */
  readonly label: string | null;
  readonly createdAt: Date;
  readonly expiresAt: Date | null;
  readonly revokedAt: Date | null;
};
