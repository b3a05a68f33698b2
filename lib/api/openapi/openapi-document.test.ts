import { globSync } from 'node:fs';
import { expect, test } from 'vitest';
import { z } from 'zod';
import { findOperation } from '../answer/find-operation.ts';
import { operations } from '../operations/operation-table.ts';
import { openApiDocument } from './openapi-document.ts';

const documentSchema = z.object({
  paths: z.record(z.string(), z.record(z.string(), z.looseObject({ operationId: z.string() }))),
});

/** Operations that a table has and the document does not, by their own id: one of two at the same address is written over. */
function undocumented(table: readonly { id: string; method: string; path: string }[]): string[] {
  const { paths } = documentSchema.parse(openApiDocument());
  return table
    .filter(({ id, method, path }) => paths[path]?.[method.toLowerCase()]?.operationId !== id)
    .map(({ id }) => id);
}

/** Routes below /api that are neither the dispatcher of the table nor known to be something else. */
const strayRoutes = (files: readonly string[]): string[] =>
  files.filter((file) => !['app/api/health/route.ts', 'app/api/v1/[...path]/route.ts'].includes(file));

test('every operation that is answered stands in the document, and one that is planted beside it is found', () => {
  expect(undocumented(operations)).toEqual([]);
  const planted = { id: 'planted', method: 'GET', path: '/planted' };
  const twin = { id: 'twin', method: 'GET', path: '/datasets/{dataset}' };
  expect(undocumented([...operations, planted, twin])).toEqual(['planted', 'twin']);
});

test('no other route answers below /api, and one that is planted is found', () => {
  const routes = globSync('app/api/**/route.ts');
  expect(routes).toContain('app/api/health/route.ts');
  expect(strayRoutes(routes)).toEqual([]);
  expect(strayRoutes(['app/api/v1/hidden/route.ts', 'app/api/health/route.ts'])).toEqual([
    'app/api/v1/hidden/route.ts',
  ]);
});

test('no operation stands in the way of another', () => {
  for (const { id, method, path } of operations) {
    const found = findOperation(method, path.replaceAll(/\{\w+\}/g, 'one-id'));
    expect(found.ok && found.value.operation.id).toBe(id);
  }
});
