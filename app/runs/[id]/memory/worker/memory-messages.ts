import type { Forgetting, MemoryTrace } from '#lib/memory/schema.ts';

/** Steps [from, to) of a window, counted from 0. */
export type Stretch = { readonly from: number; readonly to: number };

/** What the page asks of its memory worker. Answers carry the id of what they answer. */
export type MemoryRequest =
  | { readonly id: number; readonly type: 'load'; readonly href: string }
  | {
      readonly id: number;
      readonly type: 'forget';
      /** Of several wishes of a kind, only the newest is answered to the end. */
      readonly kind: 'each' | 'chosen';
      readonly traceHref: string;
      readonly weightsHref: string;
      readonly stretches: readonly Stretch[];
      readonly how: Forgetting;
      /** In steps; 0 for none. */
      readonly season: number;
    };

/** What the worker says, with the number of the question. */
export type MemoryAnswer =
  | { readonly id: number; readonly type: 'trace'; readonly trace: MemoryTrace }
  /** One a stretch, as they are worked out; both forecasts [horizon]. */
  | {
      readonly id: number;
      readonly type: 'forgotten';
      readonly stretch: Stretch;
      readonly forecast: readonly number[];
      readonly without: readonly number[];
    }
  | { readonly id: number; readonly type: 'failed'; readonly sentence: string };
