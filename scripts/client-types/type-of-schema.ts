import { z } from 'zod';

const schemaShape = z.looseObject({
  $ref: z.string().optional(),
  type: z.union([z.string(), z.array(z.string())]).optional(),
  const: z.union([z.string(), z.number(), z.boolean(), z.null()]).optional(),
  enum: z.array(z.union([z.string(), z.number(), z.null()])).optional(),
  anyOf: z.array(z.unknown()).optional(),
  oneOf: z.array(z.unknown()).optional(),
  items: z.unknown().optional(),
  prefixItems: z.array(z.unknown()).optional(),
  properties: z.record(z.string(), z.unknown()).optional(),
  required: z.array(z.string()).optional(),
  additionalProperties: z.unknown().optional(),
});

/** The TypeScript type of what a JSON Schema lets through, as text. Only what the document of the API uses is known.
 * @param indent  blanks before the lines of an object */
export function typeOfSchema(schema: unknown, indent = ''): string {
  const own = schemaShape.parse(schema);
  if (own.$ref !== undefined) return own.$ref.split('/').at(-1) ?? 'unknown';
  if (own.const !== undefined) return JSON.stringify(own.const);
  if (own.enum !== undefined) return own.enum.map((value) => JSON.stringify(value)).join(' | ');
  const choices = own.anyOf ?? own.oneOf;
  if (choices !== undefined) return choices.map((choice) => typeOfSchema(choice, indent)).join(' | ');
  const types = [own.type ?? []].flat();
  if (types.length === 0) return 'unknown';
  return types.map((type) => typeNamed(type, own, indent)).join(' | ');
}

function typeNamed(type: string, own: z.infer<typeof schemaShape>, indent: string): string {
  switch (type) {
    case 'string':
    case 'number':
    case 'boolean':
    case 'null':
      return type;
    case 'integer':
      return 'number';
    case 'array':
      if (own.prefixItems !== undefined)
        return `readonly [${own.prefixItems.map((item) => typeOfSchema(item, indent)).join(', ')}]`;
      return `readonly ${inBrackets(typeOfSchema(own.items ?? {}, indent))}[]`;
    case 'object':
      return objectType(own, indent);
    default:
      throw new Error(`No TypeScript type is known for the JSON type "${type}".`);
  }
}

function objectType(
  { properties = {}, required = [], additionalProperties }: z.infer<typeof schemaShape>,
  indent: string,
): string {
  const names = Object.keys(properties);
  if (names.length === 0) {
    const values = z.looseObject({}).safeParse(additionalProperties);
    return values.success && additionalProperties !== false
      ? `Readonly<Record<string, ${typeOfSchema(values.data, indent)}>>`
      : 'Readonly<Record<string, never>>';
  }
  const inner = `${indent}  `;
  const lines = names.map((name) => {
    const mark = required.includes(name) ? '' : '?';
    const key = /^[A-Za-z_]\w*$/.test(name) ? name : JSON.stringify(name);
    const { description } = z.looseObject({ description: z.string().optional() }).parse(properties[name]);
    const about = description === undefined ? '' : `${inner}/** ${description} */\n`;
    return `${about}${inner}readonly ${key}${mark}: ${typeOfSchema(properties[name], inner)};`;
  });
  return `{\n${lines.join('\n')}\n${indent}}`;
}

const inBrackets = (type: string): string =>
  / \| /.test(type) || type.startsWith('readonly') ? `(${type})` : type;
