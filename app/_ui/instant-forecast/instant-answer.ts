import type { PackedForecast } from '../forecast-chart/forecast-columns.ts';

/** What a worker says of one series: its instant forecast, ready to be drawn, or one sentence on why there is none. */
export type InstantAnswer =
  | {
      readonly ok: true;
      readonly packed: PackedForecast;
      /** What it says, in one sentence. */
      readonly headline: string | null;
      /** Values that had no say; null where every value has. */
      readonly outliers: string | null;
      /** How far it reaches: "14 days ahead, Mon 1 Jan 2024 to Sun 14 Jan 2024." */
      readonly reach: string;
      /** What its chart shows, for those who cannot see it. */
      readonly sentence: string;
      /** Its steps beyond the end of the data. */
      readonly csv: string;
    }
  | { readonly ok: false; readonly problem: string };
