import { z } from 'zod';
import { type Setting, type SettingName, settingTable } from '#lib/forecast/schema.ts';

type Of<Kind extends Setting['kind']> = Extract<Setting, { readonly kind: Kind }>;

/** What a field of the form stands for once it is read; undefined where it was left open. */
export type FieldValue = string | number | boolean | readonly string[] | readonly number[] | null | undefined;

/** How the text of a setting's field is read, by what kind of setting it is, with a sentence for what does not fit. */
export function fieldSchema(name: SettingName): z.ZodType<FieldValue> {
  const setting: Setting = settingTable[name];
  switch (setting.kind) {
    case 'whole':
    case 'real':
      return numberField(setting);
    case 'periods':
      return periodsField(setting);
    case 'choice':
      return choiceField(setting);
    case 'columns':
      return textList;
    case 'country':
      return z
        .string()
        .default('')
        .transform((code) => (code === '' ? null : code));
    case 'bound':
      return boundField(setting);
    case 'switch':
      // Sent only where it is ticked.
      return z
        .literal('on')
        .optional()
        .transform((word) => word === 'on');
  }
}

/** A list as a form sends it: nothing, one text, or several. */
export const textList = z
  .union([z.string(), z.array(z.string())])
  .default([])
  .transform((value) => (Array.isArray(value) ? value : [value]));

const numberField = (setting: Of<'whole' | 'real'>) =>
  z.string('This is missing.').transform((text, context) => {
    const value = Number(text);
    const isKind = setting.kind === 'whole' ? Number.isInteger(value) : Number.isFinite(value);
    if (text.trim() !== '' && isKind && isWithin(value, setting)) return value;
    context.addIssue({ code: 'custom', message: rangeSentence(setting, text) });
    return z.NEVER;
  });

const periodsField = (setting: Of<'periods'>) =>
  z.string('This is missing.').transform((text, context) => {
    const periods = text
      .split(/[\s,;]+/)
      .filter((part) => part !== '')
      .map(Number);
    const usable = periods.every((period) => Number.isInteger(period) && isWithin(period, setting));
    if (usable && periods.length <= setting.most) return [...new Set(periods)].sort((a, b) => a - b);
    const { label, min, max } = setting;
    context.addIssue({
      code: 'custom',
      message: `${label} must be empty or one or two whole numbers from ${count(min)} to ${count(max)}, as in "7, 365"; "${text}" is not.`,
    });
    return z.NEVER;
  });

function choiceField({ label, options, open, usual }: Of<'choice'>): z.ZodType<FieldValue> {
  const labels = Object.values(options).map((option) => option.label);
  const sentence = `${label} must be one of ${labels.join(', ')}.`;
  if (open === undefined) {
    const choice = z.enum(Object.keys(options), sentence);
    return usual === undefined ? choice : choice.default(usual);
  }
  return z
    .enum(['', ...Object.keys(options)], sentence)
    .default('')
    .transform((value) => (value === '' ? undefined : value));
}

const boundField = ({ label }: Of<'bound'>) =>
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

const isWithin = (value: number, { min, max }: { readonly min: number; readonly max: number }): boolean =>
  value >= min && value <= max;
const count = (value: number): string =>
  value < 0.001 && value > 0 ? String(value) : value.toLocaleString('en-US');

function rangeSentence({ label, kind, min, max }: Of<'whole' | 'real'>, text: string): string {
  const number = kind === 'whole' ? 'a whole number' : 'a number';
  const range = `${label} must be ${number} from ${count(min)} to ${count(max)}`;
  return text.trim() === '' ? `${range}; it is empty.` : `${range}; "${text}" is not.`;
}
