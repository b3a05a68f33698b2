import { cells } from './cells.ts';
import { fillWords } from './fill-ways.ts';
import { lifetimeWords, outlierWords } from './outlier-settings.ts';

/** Something that a user may set, and all that is said of it. */
export type Setting = {
  readonly label: string;
  /** Its name on a run's page, where that differs. */
  readonly fact?: string;
  /** Whether everybody is asked for it, or only who opens the rest, and there among what. */
  readonly section: 'main' | 'advanced' | 'covariates' | 'constraints';
  /** For the form. `[past](lookback)` is the word "past", explained as the term "lookback". */
  readonly help?: string;
  /** Where it stands among the settings of a run, if not under its own name. */
  readonly path?: readonly string[];
} & SettingKind;

type SettingKind =
  | {
      readonly kind: 'whole' | 'real';
      readonly min: number;
      readonly max: number;
      /** What it counts: steps of the series, or things by this word. */
      readonly unit?: 'steps' | 'steps ahead' | 'units' | 'windows';
      /** Whether it is a limit that may not be reached. */
      readonly isLimit?: boolean;
    }
  /** Several whole numbers, or none. */
  | { readonly kind: 'periods'; readonly min: number; readonly max: number; readonly most: number }
  | {
      readonly kind: 'choice';
      /** By value: what it is called where it is chosen, and on a run's page where that differs. */
      readonly options: Readonly<Record<string, { readonly label: string; readonly network?: string }>>;
      /** What leaving it open is called, where it may be. */
      readonly open?: string;
      /** What is taken where a form does not ask for it. */
      readonly usual?: string;
    }
  /** Other columns of the file. */
  | { readonly kind: 'columns' }
  /** A country, by its ISO 3166 code, or none. */
  | { readonly kind: 'country' }
  /** A number, or none. */
  | { readonly kind: 'bound' }
  /** `on`: what a run's page says where it is. */
  | { readonly kind: 'switch'; readonly on: string };

/** Every setting, in the order in which they are asked for and shown: from here come the schema, the form, what a preset
 * fills in and a run's page. What each is by default, `deriveSettings` and the models work out from the data. */
export const settingTable = {
  horizon: {
    ...{ label: 'Horizon', kind: 'whole', min: 1, max: 1_000, unit: 'steps ahead', section: 'main' },
    help: 'How far the [forecast](horizon) reaches',
  },
  lookback: {
    ...{ label: 'Lookback', kind: 'whole', min: 1, max: 2_000, unit: 'steps', section: 'main' },
    help: 'How much [past](lookback) the network reads',
  },
  season: {
    ...{ label: 'Season', kind: 'periods', min: 2, max: 10_000, most: 2, section: 'main' },
    ...{ path: ['seasons'], help: 'When the [pattern](season) repeats: none, one or two, as in “7, 365”.' },
  },
  cell: {
    ...{ label: 'Cell', kind: 'choice', options: cells, section: 'advanced' },
    help: 'The kind of recurrent network: Elman is the simplest, LSTM has the most gates.',
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
  future: {
    ...{ label: 'Columns known in the future', fact: 'Known in the future', kind: 'columns' },
    ...{ section: 'covariates', path: ['covariates', 'future'] },
    help: 'Promotions or closures as 0 and 1, prices that are set. They need a value at every step that is forecast.',
  },
  past: {
    ...{ label: 'Columns known only in the past', fact: 'Known only in the past', kind: 'columns' },
    ...{ section: 'covariates', path: ['covariates', 'past'] },
    help: 'Read up to the last observation, never beyond it.',
  },
  holidays: {
    ...{ label: 'Public holidays', fact: 'Holidays', kind: 'country' },
    ...{ section: 'covariates', path: ['covariates', 'holidays'] },
  },
  calendar: {
    ...{ label: 'Time of day, day of the week, time of year', fact: 'Calendar', kind: 'switch' },
    ...{ section: 'covariates', path: ['covariates', 'calendar'], on: 'known to the network' },
  },
  fill: {
    ...{ label: 'Missing values', kind: 'choice', options: fillWords, section: 'advanced' },
    open: 'season before, else last value',
    help: 'What replaces them when the network reads the past. They stay gaps on the chart and are never trained on or scored.',
  },
  outliers: {
    ...{ label: 'Outliers', kind: 'choice', options: outlierWords, usual: 'found', section: 'advanced' },
    path: ['outliers', 'way'],
    help: 'Values that their season and level make unlikely change neither what is learnt nor the bands.',
  },
  lifetime: {
    ...{ label: 'Launch and end', kind: 'choice', options: lifetimeWords, usual: 'found' },
    section: 'advanced',
    help: 'Whether zeros before a launch are left out, and what stands still at the end is forecast as ended.',
  },
  integer: {
    ...{ label: 'Whole numbers only', fact: 'Whole numbers', kind: 'switch', on: 'only' },
    ...{ section: 'constraints', path: ['constraints', 'integer'] },
  },
  lower: {
    ...{ label: 'Lower bound', kind: 'bound', section: 'constraints', path: ['constraints', 'lower'] },
    help: 'No forecast and no band below it. Empty: 0 where no value of the history is negative.',
  },
  upper: {
    ...{ label: 'Upper bound', kind: 'bound', section: 'constraints', path: ['constraints', 'upper'] },
    help: 'None above it: seats, capacity, 100 percent. Empty: none.',
  },
} as const satisfies { readonly [name: string]: Setting };

export type SettingName = keyof typeof settingTable;

/** The names of the table, in its order. */
export const settingNames = Object.keys(settingTable).filter(isSetting);

function isSetting(name: string): name is SettingName {
  return Object.hasOwn(settingTable, name);
}

/** Settings that are numbers. */
export type NumberSettingName = {
  [Name in SettingName]: (typeof settingTable)[Name]['kind'] extends 'whole' | 'real' ? Name : never;
}[SettingName];

/** Whether a setting is one. */
function isNumberSetting(name: SettingName): name is NumberSettingName {
  const { kind } = settingTable[name];
  return kind === 'whole' || kind === 'real';
}

/** Those that are, in the table's order. */
export const numberSettingNames = settingNames.filter(isNumberSetting);

/** One value for each number. @param valueFor  asked once a setting, in the table's order */
export const mapNumberSettings = <Value>(valueFor: (name: NumberSettingName) => Value) =>
  mapNames(numberSettingNames, valueFor);

/** One value for each of some names. @param valueFor  asked once a name, in their order */
export function mapNames<Name extends string, Value>(
  names: readonly Name[],
  valueFor: (name: Name) => Value,
): Record<Name, Value> {
  const values: { [name: string]: Value } = Object.fromEntries(names.map((name) => [name, valueFor(name)]));
  const hasAll = (own: { [name: string]: Value }): own is Record<Name, Value> =>
    names.every((name) => Object.hasOwn(own, name));
  if (!hasAll(values)) throw new Error('A setting got no value.');
  return values;
}

/** Where a setting stands among the settings of a run. */
export function pathOf(name: SettingName): readonly string[] {
  const setting: Setting = settingTable[name];
  return setting.path ?? [name];
}
