/** Every option of every command: `multiple` may be given more than once. */
export const options = {
  time: { type: 'string' },
  target: { type: 'string', multiple: true },
  id: { type: 'string' },
  'day-first': { type: 'boolean' },
  'month-first': { type: 'boolean' },
  zone: { type: 'string' },
  step: { type: 'string' },
  fill: { type: 'string' },
  missing: { type: 'string', multiple: true },
  absent: { type: 'string' },
  future: { type: 'string', multiple: true },
  past: { type: 'string', multiple: true },
  holidays: { type: 'string' },
  calendar: { type: 'boolean' },
  outliers: { type: 'string' },
  lifetime: { type: 'string' },
  outlier: { type: 'string', multiple: true },
  'keep-outlier': { type: 'string', multiple: true },
  integer: { type: 'boolean' },
  lower: { type: 'string' },
  upper: { type: 'string' },
  horizon: { type: 'string' },
  season: { type: 'string' },
  cell: { type: 'string' },
  preset: { type: 'string' },
  seed: { type: 'string' },
  out: { type: 'string' },
  format: { type: 'string' },
  name: { type: 'string' },
  url: { type: 'string' },
  folder: { type: 'string' },
  'token-file': { type: 'string' },
  scope: { type: 'string', multiple: true },
  lasts: { type: 'string' },
  to: { type: 'string' },
  'out-dir': { type: 'string' },
  table: { type: 'string' },
  sheet: { type: 'string' },
  json: { type: 'boolean' },
  help: { type: 'boolean', short: 'h' },
} as const;

/** What the options were, as typed. */
export type OptionValues = {
  readonly [Name in keyof typeof options]?: Name extends
    | 'target'
    | 'missing'
    | 'future'
    | 'past'
    | 'outlier'
    | 'keep-outlier'
    | 'scope'
    ? string[]
    : Name extends 'calendar' | 'integer' | 'json' | 'help' | 'day-first' | 'month-first'
      ? boolean
      : string;
};
