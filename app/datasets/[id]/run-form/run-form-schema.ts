import { z } from 'zod';
import {
  type ForecastSettings,
  forecastSettingsSchema,
  mapNames,
  pathOf,
  presetNames,
  type SettingName,
  settingNames,
} from '#lib/forecast/schema.ts';
import { readPlan } from './read-plan.ts';
import { type FieldValue, fieldSchema, textList } from './setting-fields-schema.ts';

/** The whole form as it is sent: which series, which preset its values came from, and a field for each setting. */
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
    /** Of columns known in the future whose values are missing. */
    assumeZero: z.literal('on').optional(),
    plan: z.string().max(200_000).default(''),
    ...mapNames(settingNames, fieldSchema),
  })
  .superRefine((form, context) => {
    const settings = forecastSettingsSchema.safeParse(settingsOf(form));
    for (const { path, message } of settings.error?.issues ?? [])
      context.addIssue({ code: 'custom', path: [fieldAt(path)], message });
    const { future = [], past = [] } = settings.data?.covariates ?? {};
    const plan = readPlan(form.plan, future);
    if (!plan.ok) context.addIssue({ code: 'custom', path: ['plan'], message: plan.problem });
    if (past.some((name) => future.includes(name)))
      context.addIssue({
        ...{ code: 'custom', path: ['past'] },
        message: 'A column is known in the future or only in the past: choose it on one side.',
      });
    if (settings.data && settings.data.holdout < settings.data.horizon)
      context.addIssue({
        ...{ code: 'custom', path: ['holdout'] },
        message: 'Held out must be at least one horizon, or nothing could be judged.',
      });
  })
  .refine((form) => form.scope !== 'some' || form.seriesKeys.length > 0, {
    path: ['seriesKeys'],
    message: 'Choose at least one series.',
  });

type FieldValues = Readonly<Record<SettingName, FieldValue>>;

/** The settings that a parsed form stands for. */
export function runFormSettings(form: FieldValues & Partial<PlanFields>): ForecastSettings {
  const settings = forecastSettingsSchema.parse(settingsOf(form));
  const { covariates } = settings;
  if (covariates === undefined || covariates.future.length === 0) return settings;
  const plan = readPlan(form.plan ?? '', covariates.future);
  const values = plan.ok ? plan.value : {};
  const zero = form.assumeZero === 'on';
  if (!zero && Object.keys(values).length === 0) return settings;
  return { ...settings, covariates: { ...covariates, beyond: { zero, values } } };
}

type PlanFields = { readonly assumeZero: 'on' | undefined; readonly plan: string };

/** Each value where it stands among settings. What was left open is left out, and so is a group of which nothing is set. */
function settingsOf(form: FieldValues): Readonly<Record<string, unknown>> {
  const settings: Record<string, unknown> = {};
  const groups = new Map<string, Record<string, FieldValue>>();
  for (const name of settingNames) {
    const value = form[name];
    const [at = name, part] = pathOf(name);
    if (part !== undefined) groups.set(at, { ...groups.get(at), [part]: value });
    else if (value !== undefined) settings[at] = value;
  }
  for (const [at, group] of groups) if (Object.values(group).some(isSet)) settings[at] = group;
  return settings;
}

const isSet = (value: FieldValue): boolean =>
  value !== null && value !== false && !(Array.isArray(value) && value.length === 0);

/** The field of what stands at a place among settings. */
const fieldAt = (place: readonly PropertyKey[]): string =>
  settingNames.find((name) => pathOf(name).every((part, depth) => part === place[depth])) ?? String(place[0]);

/** Settings as the texts of the form's fields; only those that are given. Those in groups, covariates and constraints, no
 * preset and no suggestion ever fills. */
export const runFormValues = (settings: Partial<ForecastSettings>): Record<string, string> => {
  const given: Readonly<Record<string, unknown>> = settings;
  return Object.fromEntries(
    settingNames.flatMap((name) => {
      const [at = name, part] = pathOf(name);
      const value = given[at];
      if (part !== undefined || value === undefined) return [];
      return [[name, Array.isArray(value) ? value.join(', ') : String(value)]];
    }),
  );
};
