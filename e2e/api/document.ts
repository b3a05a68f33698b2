import { z } from 'zod';

/** What of an operation the contract is held against. */
const operationSchema = z.object({
  operationId: z.string(),
  'x-scope': z.string(),
  parameters: z.array(z.looseObject({ name: z.string(), in: z.string(), required: z.boolean() })),
  requestBody: z.object({ content: z.record(z.string(), z.object({ schema: z.unknown() })) }).optional(),
  responses: z.record(
    z.string(),
    z.looseObject({
      description: z.string(),
      headers: z.record(z.string(), z.unknown()).optional(),
      content: z
        .record(z.string(), z.looseObject({ schema: z.unknown(), 'x-event': z.unknown().optional() }))
        .optional(),
    }),
  ),
});
const documentSchema = z.looseObject({
  openapi: z.literal('3.1.0'),
  paths: z.record(
    z.string(),
    z.record(z.enum(['get', 'post', 'patch', 'delete']), operationSchema.optional()),
  ),
  components: z.looseObject({ schemas: z.record(z.string(), z.unknown()) }),
});

/** One operation of the document, with where it is. */
export type DescribedOperation = z.infer<typeof operationSchema> & {
  readonly method: string;
  readonly path: string;
};

/** The document of a server, and what it says a schema lets through. */
export type ServedDocument = {
  readonly operations: readonly DescribedOperation[];
  /** What is wrong with a value by a schema of the document; null where nothing is. */
  check(schema: unknown, value: unknown): string | null;
};

/** Reads the document as a client does: nothing of the server's own code. */
export function readDocument(text: string): ServedDocument {
  const document = documentSchema.parse(JSON.parse(text));
  const defs = moveRefs(document.components.schemas);
  const known = new Map<string, z.ZodType>();
  return {
    operations: Object.entries(document.paths).flatMap(([path, methods]) =>
      Object.entries(methods).flatMap(([method, operation]) =>
        operation === undefined ? [] : [{ ...operation, method: method.toUpperCase(), path }],
      ),
    ),
    check(schema, value) {
      const name = JSON.stringify(schema);
      const own = known.get(name) ?? z.fromJSONSchema({ ...object(moveRefs(schema)), $defs: object(defs) });
      known.set(name, own);
      const parsed = own.safeParse(value);
      return parsed.success ? null : z.prettifyError(parsed.error).slice(0, 1_000);
    },
  };
}

/** References as JSON Schema has them, where the document's stand elsewhere. */
const moveRefs = (schema: unknown): unknown =>
  JSON.parse(JSON.stringify(schema).replaceAll('#/components/schemas/', '#/$defs/'));

const object = (value: unknown) => z.record(z.string(), z.any()).parse(value);
