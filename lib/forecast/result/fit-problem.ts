import type { ForecastSettings } from '../settings/settings-schema.ts';

/** Why a fit was refused or stopped. Sentences for these are in problem-sentence.ts. */
export type FitProblem =
  /** Of the longest series. */
  | {
      readonly code: 'too-short';
      readonly key: string;
      readonly length: number;
      readonly needed: number;
      readonly suggestion: Partial<ForecastSettings> | null;
    }
  | { readonly code: 'constant'; readonly key: string; readonly value: number }
  | { readonly code: 'no-series' }
  | { readonly code: 'no-values'; readonly key: string }
  | {
      readonly code: 'unusable-value';
      readonly key: string;
      readonly timestamp: number;
      readonly value: number;
    }
  /** `timestamp` is the first within the horizon that has none. */
  | {
      readonly code: 'missing-future-value';
      readonly key: string;
      readonly column: string;
      readonly timestamp: number;
    }
  | { readonly code: 'no-covariate-values'; readonly key: string; readonly column: string }
  | { readonly code: 'unknown-covariate'; readonly key: string; readonly column: string }
  | { readonly code: 'covariate-is-target'; readonly column: string }
  | { readonly code: 'diverged'; readonly epoch: number; readonly lastGoodEpoch: number }
  /** `reason` is the second half of a sentence: "it belongs to other data or other settings". */
  | { readonly code: 'unusable-checkpoint'; readonly reason: string }
  /** The engine of a run that is to be repeated bit for bit. */
  | { readonly code: 'engine-unavailable'; readonly engine: string }
  | { readonly code: 'too-much-memory'; readonly neededBytes: number; readonly limitBytes: number }
  /** Of memory, as it was set. */
  | { readonly code: 'unusable-limit'; readonly text: string };
