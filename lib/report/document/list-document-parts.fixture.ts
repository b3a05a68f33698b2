import { z } from 'zod';

type Part = z.core.JSONSchema.BaseSchema;

/** The parts of a document as lines of a table in Markdown: place, type and what it is. Parts without a description of their own are
 * listed by name and type alone; what lies in a part of settings or tests is left to the schema. */
export function listDocumentParts(schema: z.ZodObject): string {
  const whole = z.toJSONSchema(schema, { io: 'output', reused: 'inline', unrepresentable: 'any' });
  return ['| part | type | what it is |', '|---|---|---|', ...rowsOf(whole, '', 0)].join('\n');
}

const deepest = 2;

function rowsOf(part: Part, place: string, depth: number): string[] {
  return Object.entries(part.properties ?? {}).flatMap(([name, own]) => {
    if (typeof own === 'boolean') return [];
    const at = place === '' ? name : `${place}.${name}`;
    const inner = innerOf(own);
    const row = `| \`${at}${isList(own) ? '[]' : ''}\` | ${typeOf(own)} | ${own.description ?? ''} |`;
    return [
      row,
      ...(depth + 1 < deepest && inner ? rowsOf(inner, isList(own) ? `${at}[]` : at, depth + 1) : []),
    ];
  });
}

const isList = (part: Part): boolean => part.type === 'array';

/** What has parts of its own: the object itself, that of a list, or that beside null. */
function innerOf(part: Part): Part | null {
  const held =
    isList(part) && !Array.isArray(part.items) && typeof part.items === 'object' ? part.items : part;
  if (held.properties) return held;
  for (const option of held.anyOf ?? []) if (typeof option === 'object' && option.properties) return option;
  return null;
}

function typeOf(part: Part): string {
  if (part.const !== undefined) return `\`${JSON.stringify(part.const)}\``;
  if (part.anyOf)
    return [...new Set(part.anyOf.map((own) => (typeof own === 'object' ? typeOf(own) : 'any')))].join(
      ' or ',
    );
  return typeof part.type === 'string' ? part.type : 'any';
}
