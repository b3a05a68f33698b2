import type { PresetName } from '../schema.ts';

/** What a preset buys: how many networks, and how many updates each gets. Nothing else depends on it. */
export const presets: {
  readonly [Name in PresetName]: { readonly members: number; readonly updates: number };
} = {
  quick: { members: 1, updates: 400 },
  balanced: { members: 3, updates: 600 },
  best: { members: 5, updates: 1_000 },
};
