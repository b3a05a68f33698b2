import { z } from 'zod';
import { operations } from '../operations/operation-table.ts';

/** A schema as JSON Schema 2020-12 has it, as far as the document looks into it. */
export type JsonSchema = z.core.JSONSchema.JSONSchema;

/** Every body and every answer of the table by its name in the document: `StartRunBody`, `GetRunAnswer`. */
export function componentSchemas(): Readonly<Record<string, JsonSchema>> {
  return Object.fromEntries(
    operations.flatMap(({ id, body, answer }) => {
      const name = id.charAt(0).toUpperCase() + id.slice(1);
      return [
        ...(body.kind === 'none' ? [] : [[`${name}Body`, schemaOf(body.schema, 'input')] as const]),
        ...(answer.schema === null ? [] : [[`${name}Answer`, schemaOf(answer.schema, 'output')] as const]),
        ...(answer.events === null ? [] : [[`${name}Event`, schemaOf(answer.events, 'output')] as const]),
      ];
    }),
  );
}

/** A zod schema as JSON Schema. @param io  what is sent, where defaults may be left out, or what is answered */
export function schemaOf(schema: z.core.$ZodType, io: 'input' | 'output'): JsonSchema {
  const {
    $schema: _,
    '~standard': __,
    ...own
  } = z.toJSONSchema(schema, { target: 'draft-2020-12', io, reused: 'inline' });
  return own;
}
