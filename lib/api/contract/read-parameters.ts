import { z } from 'zod';
import { type Result, refuse, succeed } from '#lib/result.ts';

/** One parameter that cannot be used. */
type ParameterIssue = { readonly name: string; readonly detail: string };

/** The parameters of an address by their schema: numbers and switches from their text, lists from a name that is given several
 * times, objects from JSON. A name that the schema does not know is refused: a misspelt one would be passed over in silence. */
export function readParameters<Schema extends z.ZodObject>(
  schema: Schema,
  search: URLSearchParams,
): Result<z.output<Schema>, readonly ParameterIssue[]> {
  const shape: Readonly<Record<string, z.core.$ZodType>> = schema.shape;
  const known = Object.keys(shape);
  const issues: ParameterIssue[] = [];
  const values: Record<string, unknown> = {};
  for (const name of new Set(search.keys())) {
    const own = Object.hasOwn(shape, name) ? shape[name] : undefined;
    const all = search.getAll(name);
    const [text = ''] = all;
    if (own === undefined)
      issues.push({
        name,
        detail:
          known.length === 0
            ? 'no parameter is taken here'
            : `there is none so called; there are ${known.join(', ')}`,
      });
    else if (kindOf(own) === 'array') values[name] = all;
    else if (all.length > 1) issues.push({ name, detail: `it is given ${all.length} times` });
    else values[name] = readText(own, text);
  }
  if (issues.length > 0) return refuse(issues);
  const parsed = schema.safeParse(values);
  return parsed.success
    ? succeed(parsed.data)
    : refuse(
        parsed.error.issues.map(({ path, message }) => ({
          name: path.map(String).join('.'),
          detail: message,
        })),
      );
}

/** What is no number, switch or JSON stays text: the schema then says what was wanted. */
function readText(schema: z.core.$ZodType, text: string): unknown {
  switch (kindOf(schema)) {
    case 'number':
      return text.trim() === '' || !Number.isFinite(Number(text)) ? text : Number(text);
    case 'boolean':
      return text === 'true' ? true : text === 'false' ? false : text;
    case 'object':
      return parseOr(text);
    default:
      return text;
  }
}

function parseOr(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}

/** What a schema is at its heart, with defaults and the like taken off. */
export function kindOf(schema: z.core.$ZodType): string {
  if (
    schema instanceof z.ZodOptional ||
    schema instanceof z.ZodDefault ||
    schema instanceof z.ZodNullable ||
    schema instanceof z.ZodReadonly
  )
    return kindOf(schema.def.innerType);
  return schema._zod.def.type;
}
