import {
  countNetworks,
  type ForecastSettings,
  pathOf,
  type Setting,
  type SettingName,
  settingNames,
  settingTable,
} from '#lib/forecast/schema.ts';
import { countSteps, type Step } from '#lib/time-series.ts';
import { formatCount } from './format-number.ts';

/** Every setting of a run by the name that its page gives it, in the table's order; null where it is not set. */
export const settingFacts = (
  settings: ForecastSettings,
  step: Step,
): (readonly [name: string, value: string | null])[] =>
  settingNames.map((name) => {
    const setting: Setting = settingTable[name];
    const value =
      name === 'members' ? networkWords(settings) : write(name, valueAt(settings, pathOf(name)), step);
    return [setting.fact ?? setting.label, value];
  });

function valueAt(settings: unknown, [part, ...rest]: readonly string[]): unknown {
  if (part === undefined) return settings;
  if (typeof settings !== 'object' || settings === null) return undefined;
  return valueAt(Object.entries(settings).find(([key]) => key === part)?.[1], rest);
}

function write(name: SettingName, value: unknown, step: Step): string | null {
  const setting: Setting = settingTable[name];
  if (typeof value === 'number') return writeNumber(name, setting, value, step);
  if (typeof value === 'boolean') return value && setting.kind === 'switch' ? setting.on : null;
  if (Array.isArray(value))
    return setting.kind === 'periods'
      ? value.map((count) => countSteps(Number(count), step)).join(' and ') || 'none'
      : value.join(', ');
  if (typeof value !== 'string') return null;
  const option = setting.kind === 'choice' ? setting.options[value] : undefined;
  return option?.network ?? option?.label ?? value;
}

function writeNumber(name: SettingName, setting: Setting, value: number, step: Step): string {
  if (setting.kind !== 'whole' && setting.kind !== 'real') return value.toLocaleString('en-US');
  const { kind, unit, isLimit } = setting;
  if (unit?.startsWith('steps')) return countSteps(value, step);
  // A seed is a name, not an amount.
  const number = kind === 'real' || name === 'seed' ? String(value) : formatCount(value);
  return [number, unit, isLimit ? 'at most' : undefined].filter((word) => word !== undefined).join(' ');
}

/** How many networks forecast beyond the data, and how many were judged before that: the log counts them together. */
function networkWords(settings: ForecastSettings): string {
  const { backtest, final } = countNetworks(settings);
  return `${formatCount(final)} for the forecast, ${formatCount(backtest)} for the backtest`;
}
