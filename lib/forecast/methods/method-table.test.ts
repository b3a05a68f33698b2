import { expect, test } from 'vitest';
import { chartOrder, methodNames, methods, tableOrder } from './method-table.ts';

test('every method has a place in each order, a name and a column of its own, and a sentence', () => {
  for (const order of [tableOrder, chartOrder]) expect(order.toSorted()).toEqual(methodNames.toSorted());
  const rows = Object.values(methods);
  for (const field of ['label', 'subject', 'column'] as const)
    expect(new Set(rows.map((row) => row[field])).size).toBe(methodNames.length);
  for (const { explanation } of rows) expect(explanation).toMatch(/^[A-Z].*\.$/);
});
