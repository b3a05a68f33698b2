import type { PresetName } from './settings-schema.ts';

/** What a preset buys: how many networks, and how many updates each gets, more where they learn from a panel. Nothing
 * else depends on it. */
export const presets: {
  readonly [Name in PresetName]: {
    readonly members: number;
    readonly updates: number;
    readonly panelUpdates: number;
  };
} = {
  quick: { members: 1, updates: 400, panelUpdates: 500 },
  balanced: { members: 3, updates: 600, panelUpdates: 1_000 },
  best: { members: 5, updates: 1_000, panelUpdates: 1_500 },
};
