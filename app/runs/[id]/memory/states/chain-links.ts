import type { TraceHead } from '#lib/memory/schema.ts';

/** One step of the unrolled network. */
export type ChainLink = { readonly time: number; readonly isLast: boolean };

/** The steps that are drawn around a cursor: always three, or all where there are fewer, so that nothing moves but what
 * is in them. */
export function chainLinks({ timestamps }: Pick<TraceHead, 'timestamps'>, cursor: number): ChainLink[] {
  const last = timestamps.length - 1;
  const first = Math.max(0, Math.min(cursor - 1, last - 2));
  return Array.from({ length: Math.min(3, last + 1) }, (_, index) => ({
    time: first + index,
    isLast: first + index === last,
  }));
}
