import { z } from 'zod';
import {
  type Constraints,
  type CovariateSettings,
  cells,
  constraintsSchema,
  type ForecastSettings,
  fillWays,
  forecastSettingsSchema,
  mapNumberSettings,
  type NumberSetting,
  type NumberSettingName,
  numberSettingNames,
  numberSettings,
  presetNames,
  seasonLimits,
} from '#lib/forecast/schema.ts';

/** The fields of the form that make the settings; `season` holds none, one or two periods. */
export const runFormFields = [...numberSettingNames, 'season', 'cell'] as const;

/** A number of the table as the form sends it: text. */
const numberField = (name: NumberSettingName) =>
  z.string('This is missing.').transform((text, context) => {
    const setting: NumberSetting = numberSettings[name];
    const value = Number(text);
    const isKind = setting.kind === 'whole' ? Number.isInteger(value) : Number.isFinite(value);
    if (text.trim() !== '' && isKind && isWithin(value, setting)) return value;
    context.addIssue({ code: 'custom', message: rangeSentence(setting, text) });
    return z.NEVER;
  });

const seasons = z.string('This is missing.').transform((text, context) => {
  const periods = text
    .split(/[\s,;]+/)
    .filter((part) => part !== '')
    .map(Number);
  const usable = periods.every((period) => Number.isInteger(period) && isWithin(period, seasonLimits));
  if (usable && periods.length <= 2) return [...new Set(periods)].sort((a, b) => a - b);
  context.addIssue({
    code: 'custom',
    message: `Season must be empty or one or two whole numbers from 2 to 10,000, as in "7, 365"; "${text}" is not.`,
  });
  return z.NEVER;
});

const isWithin = (value: number, { min, max }: { readonly min: number; readonly max: number }): boolean =>
  value >= min && value <= max;
const count = (value: number): string =>
  value < 0.001 && value > 0 ? String(value) : value.toLocaleString('en-US');

function rangeSentence({ label, kind, min, max }: NumberSetting, text: string): string {
  const number = kind === 'whole' ? 'a whole number' : 'a number';
  const range = `${label} must be ${number} from ${count(min)} to ${count(max)}`;
  return text.trim() === '' ? `${range}; it is empty.` : `${range}; "${text}" is not.`;
}

const textList = z
  .union([z.string(), z.array(z.string())])
  .default([])
  .transform((value) => (Array.isArray(value) ? value : [value]));

const bound = (label: string) =>
  z
    .string()
    .default('')
    .transform((text, context) => {
      if (text.trim() === '') return null;
      const value = Number(text);
      if (Number.isFinite(value)) return value;
      context.addIssue({ code: 'custom', message: `${label} must be a number or empty; "${text}" is not.` });
      return z.NEVER;
    });

/** The whole form as it is sent: which series, which preset its values came from, and the settings. */
export const runFormSchema = z
  .object({
    versionId: z.string().min(1),
    /** Which button was pressed. */
    intent: z.enum(['run', 'race']).default('run'),
    scope: z.enum(['one', 'all', 'some']).default('one'),
    seriesKey: z.string().min(1),
    seriesKeys: textList,
    preset: z.enum(presetNames),
    shownPreset: z.enum(presetNames),
    /** Whether the fields were filled for the series shown or for all. */
    shownScope: z.enum(['one', 'all']).default('one'),
    ...mapNumberSettings(numberField),
    season: seasons,
    cell: z.enum(
      forecastSettingsSchema.shape.cell.options,
      `Cell must be one of ${Object.values(cells)
        .map(({ label }) => label)
        .join(', ')}.`,
    ),
    future: textList,
    past: textList,
    holidays: z.string().default(''),
    /** Sent only where it is ticked, as is the next one. */
    calendar: z.literal('on').optional(),
    fill: z.enum(['', ...fillWays], 'Choose one of the ways to fill missing values.').default(''),
    integer: z.literal('on').optional(),
    lower: bound('Lower bound'),
    upper: bound('Upper bound'),
  })
  .refine((form) => !form.past.some((name) => form.future.includes(name)), {
    path: ['past'],
    message: 'A column is known in the future or only in the past: choose it on one side.',
  })
  .superRefine((form, context) => {
    for (const { path, message } of constraintsSchema.safeParse(constraintsOf(form)).error?.issues ?? [])
      context.addIssue({ code: 'custom', path, message });
  })
  .refine((form) => form.scope !== 'some' || form.seriesKeys.length > 0, {
    path: ['seriesKeys'],
    message: 'Choose at least one series.',
  })
  .refine((form) => form.holdout >= form.horizon, {
    path: ['holdout'],
    message: 'Held out must be at least one horizon, or nothing could be judged.',
  });

/** Settings as the texts of the form's fields; only those that are given. */
export function runFormValues<Some extends Partial<ForecastSettings>>(
  settings: Some,
): Record<string, string> {
  // Covariates and constraints are several fields, which no preset and no suggestion ever fills.
  const { seasons: periods, covariates: _, constraints: __, ...rest } = settings;
  const values = Object.fromEntries(Object.entries(rest).map(([name, value]) => [name, String(value)]));
  return periods === undefined ? values : { ...values, season: periods.join(', ') };
}

/** The settings that a parsed form stands for. */
export function runFormSettings(form: z.output<typeof runFormSchema>): ForecastSettings {
  return {
    ...mapNumberSettings((name) => form[name]),
    seasons: form.season,
    cell: form.cell,
    ...(hasCovariates(form) ? { covariates: covariatesOf(form) } : {}),
    ...(form.fill === '' ? {} : { fill: form.fill }),
    ...(isConstrained(form) ? { constraints: constraintsOf(form) } : {}),
  };
}

type CovariateFields = Pick<z.output<typeof runFormSchema>, 'future' | 'past' | 'holidays' | 'calendar'>;

const hasCovariates = ({ future, past, holidays, calendar }: CovariateFields): boolean =>
  future.length + past.length > 0 || holidays !== '' || calendar === 'on';

const covariatesOf = ({ future, past, holidays, calendar }: CovariateFields): CovariateSettings => ({
  future,
  past,
  holidays: holidays === '' ? null : holidays,
  calendar: calendar === 'on',
});

type ConstraintFields = {
  readonly integer?: 'on' | undefined;
  readonly lower: number | null;
  readonly upper: number | null;
};

const isConstrained = ({ integer, lower, upper }: ConstraintFields): boolean =>
  integer === 'on' || lower !== null || upper !== null;

const constraintsOf = ({ integer, lower, upper }: ConstraintFields): Constraints => ({
  integer: integer === 'on',
  lower,
  upper,
});
