import { type Constraints, constraintsSchema } from '#lib/forecast/schema.ts';
import { type Result, refuse, succeed } from '#lib/result.ts';
import type { OptionValues } from './command-options.ts';

/** The options of `forecast` that say which values can come; null where none is given. */
export function readConstraintOptions(values: OptionValues): Result<Constraints | null, string> {
  const { integer = false } = values;
  if (!integer && values.lower === undefined && values.upper === undefined) return succeed(null);
  const lower = readBound('lower', values.lower);
  if (!lower.ok) return lower;
  const upper = readBound('upper', values.upper);
  if (!upper.ok) return upper;
  const parsed = constraintsSchema.safeParse({ integer, lower: lower.value, upper: upper.value });
  if (parsed.success) return succeed(parsed.data);
  return refuse(`--lower ${values.lower} --upper ${values.upper}: ${parsed.error.issues[0]?.message}`);
}

function readBound(option: string, text: string | undefined): Result<number | null, string> {
  if (text === undefined) return succeed(null);
  const value = Number(text);
  if (text.trim() === '' || !Number.isFinite(value))
    return refuse(`--${option} must be a number; it is "${text}".`);
  return succeed(value);
}
