/** A number that a user may set, and all that is said of it. */
export type NumberSetting = {
  readonly label: string;
  readonly kind: 'whole' | 'real';
  readonly min: number;
  readonly max: number;
  /** What it counts: steps of the series, or things by this word. */
  readonly unit?: 'steps' | 'steps ahead' | 'units' | 'windows';
  /** Whether it is a limit that may not be reached. */
  readonly isLimit?: boolean;
  /** Whether everybody is asked for it, or only who opens the rest. */
  readonly section: 'main' | 'advanced';
  /** One clause for the form. `[past](lookback)` is the word "past", explained as the term "lookback". */
  readonly help: string;
};

/** Every such number, in the order in which they are asked for and shown: from here come the schema, the form, what a preset
 * fills in and a run's page. What each is by default, `deriveSettings` and the models work out from the data. */
export const numberSettings = {
  horizon: {
    ...{ label: 'Horizon', kind: 'whole', min: 1, max: 1_000, unit: 'steps ahead', section: 'main' },
    help: 'How far the [forecast](horizon) reaches',
  },
  lookback: {
    ...{ label: 'Lookback', kind: 'whole', min: 1, max: 2_000, unit: 'steps', section: 'main' },
    help: 'How much [past](lookback) the network reads',
  },
  hiddenSize: {
    ...{ label: 'Hidden size', kind: 'whole', min: 1, max: 256, unit: 'units', section: 'advanced' },
    help: 'Numbers the network remembers in each layer',
  },
  layers: {
    ...{ label: 'Layers', kind: 'whole', min: 1, max: 4, section: 'advanced' },
    help: 'Recurrent layers, one above the other',
  },
  dropout: {
    ...{ label: 'Dropout', kind: 'real', min: 0, max: 0.9, section: 'advanced' },
    help: 'Share of units dropped between layers while training',
  },
  epochs: {
    ...{ label: 'Epochs', kind: 'whole', min: 1, max: 5_000, isLimit: true, section: 'advanced' },
    help: 'Passes over the training part, at most',
  },
  batchSize: {
    ...{ label: 'Batch size', kind: 'whole', min: 1, max: 1_024, unit: 'windows', section: 'advanced' },
    help: 'Windows in one update',
  },
  learningRate: {
    ...{ label: 'Learning rate', kind: 'real', min: 1e-6, max: 1, section: 'advanced' },
    help: 'Size of an update',
  },
  seed: {
    ...{ label: 'Seed', kind: 'whole', min: 0, max: 4_294_967_295, section: 'advanced' },
    help: 'The same seed gives the same run',
  },
  holdout: {
    ...{ label: 'Held out', kind: 'whole', min: 1, max: 100_000, unit: 'steps', section: 'advanced' },
    help: 'The end of the data, kept from training to judge it',
  },
  members: {
    ...{ label: 'Networks', kind: 'whole', min: 1, max: 20, section: 'advanced' },
    help: 'Trains several networks and takes their median',
  },
} as const satisfies { readonly [name: string]: NumberSetting };

export type NumberSettingName = keyof typeof numberSettings;

/** The names of the table, in its order. */
export const numberSettingNames = Object.keys(numberSettings).filter(isNumberSetting);

/** One value for each of them. @param valueFor  asked once a setting, in the table's order */
export function mapNumberSettings<Value>(
  valueFor: (name: NumberSettingName) => Value,
): Record<NumberSettingName, Value> {
  const values = Object.fromEntries(numberSettingNames.map((name) => [name, valueFor(name)]));
  if (!hasAll(values)) throw new Error('A setting got no value.');
  return values;
}

function isNumberSetting(name: string): name is NumberSettingName {
  return Object.hasOwn(numberSettings, name);
}

function hasAll<Value>(values: {
  readonly [name: string]: Value;
}): values is Record<NumberSettingName, Value> {
  return numberSettingNames.every((name) => Object.hasOwn(values, name));
}
