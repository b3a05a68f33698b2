import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { inProject } from '../project.js';
import { clientTypes } from './client-types.ts';
import { typeOfSchema } from './type-of-schema.ts';

test('the types of the client are those of the document', () => {
  const kept = readFileSync(inProject('clients', 'typescript', 'api-types.ts'), 'utf8');
  expect(kept, 'run node_modules/.bin/node scripts/client-types/write-client-types.ts').toBe(clientTypes());
});

test('a schema is written as the type of what it lets through', () => {
  const cases: [unknown, string][] = [
    [{ type: 'integer', minimum: 1 }, 'number'],
    [{ type: ['string', 'null'] }, 'string | null'],
    [{ anyOf: [{ type: 'string' }, { type: 'null' }] }, 'string | null'],
    [{ type: 'array', items: { type: ['number', 'null'] } }, 'readonly (number | null)[]'],
    [{ type: 'array', prefixItems: [{ type: 'number' }, { type: 'string' }] }, 'readonly [number, string]'],
    [{ enum: ['a', 'b'] }, '"a" | "b"'],
    [{ $ref: '#/components/schemas/Problem' }, 'Problem'],
    [{ type: 'object', additionalProperties: { type: 'number' } }, 'Readonly<Record<string, number>>'],
    [
      { type: 'object', properties: { a: { type: 'string' }, 'b-c': { const: true } }, required: ['a'] },
      '{\n  readonly a: string;\n  readonly "b-c"?: true;\n}',
    ],
  ];
  for (const [schema, type] of cases) expect(typeOfSchema(schema)).toBe(type);
});
