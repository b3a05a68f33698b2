import { z } from 'zod';
import { openApiDocument } from '#lib/api/index.ts';
import { typeOfSchema } from './type-of-schema.ts';

const parameterSchema = z.looseObject({
  name: z.string(),
  in: z.enum(['path', 'query', 'header']),
  required: z.boolean(),
  description: z.string().optional(),
  schema: z.unknown().optional(),
  content: z.object({ 'application/json': z.object({ schema: z.unknown() }) }).optional(),
});
const operationSchema = z.looseObject({
  operationId: z.string(),
  summary: z.string(),
  parameters: z.array(parameterSchema),
  requestBody: z.looseObject({ content: z.record(z.string(), z.unknown()) }).optional(),
  responses: z.record(z.string(), z.looseObject({ content: z.record(z.string(), z.unknown()).optional() })),
});

/** The source of `clients/typescript/api-types.ts`: types of all that is sent and answered, and where each operation is, made from the
 * document as a client would read it. */
export function clientTypes(): string {
  const document = JSON.parse(JSON.stringify(openApiDocument()));
  const schemas = z.record(z.string(), z.unknown()).parse(document.components.schemas);
  const paths = z.record(z.string(), z.record(z.string(), operationSchema)).parse(document.paths);
  const operations = Object.entries(paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, operation]) => ({ path, method: method.toUpperCase(), operation })),
  );
  const types = Object.entries(schemas).map(
    ([name, schema]) => `/** As the document has it. */\nexport type ${name} = ${typeOfSchema(schema)};\n`,
  );
  return [
    '// Made from the document of the API by scripts/client-types/write-client-types.ts: change nothing here.\n',
    ...types,
    '/** What each operation is told and what it answers. */',
    'export type Operations = {',
    ...operations.flatMap(({ operation }) => describe(operation)),
    '};\n',
    '/** Where each operation is. */',
    'export const operations = {',
    ...operations.map(
      ({ path, method, operation }) =>
        `  ${operation.operationId}: { method: ${JSON.stringify(method)}, path: ${JSON.stringify(path)} },`,
    ),
    '} as const;\n',
  ].join('\n');
}

function describe({
  operationId,
  summary,
  parameters,
  requestBody,
  responses,
}: z.infer<typeof operationSchema>) {
  const success = Object.entries(responses).find(([status]) => status.startsWith('2'))?.[1];
  const content = success?.content ?? {};
  const name = operationId.charAt(0).toUpperCase() + operationId.slice(1);
  const sent = requestBody?.content ?? {};
  return [
    `  /** ${summary}. */`,
    `  readonly ${operationId}: {`,
    `    readonly params: ${parameterType(parameters, 'path')};`,
    `    readonly query: ${parameterType(parameters, 'query')};`,
    `    readonly body: ${'application/json' in sent ? `${name}Body` : 'undefined'};`,
    `    readonly table: ${'text/csv' in sent};`,
    `    readonly answer: ${operationId === 'getDocument' ? 'unknown' : 'application/json' in content ? `${name}Answer` : 'undefined'};`,
    `    readonly csv: ${'text/csv' in content};`,
    '  };',
  ];
}

function parameterType(
  parameters: readonly z.infer<typeof parameterSchema>[],
  place: 'path' | 'query',
): string {
  const own = parameters.filter((parameter) => parameter.in === place);
  if (own.length === 0) return 'Readonly<Record<string, never>>';
  return typeOfSchema(
    {
      type: 'object',
      properties: Object.fromEntries(
        own.map(({ name, description, schema, content }) => {
          const type = schema ?? content?.['application/json'].schema;
          return [
            name,
            { ...z.looseObject({}).parse(type), ...(description === undefined ? {} : { description }) },
          ];
        }),
      ),
      required: own.filter(({ required }) => required).map(({ name }) => name),
    },
    '    ',
  );
}
