import { expect, test } from 'vitest';
import { readPlan } from './read-plan.ts';

test('a plan is read a row a step, by the names of its columns, whatever stands between them', () => {
  const expected = { ok: true, value: { promo: [0, 1, null], price: [2.5, 3, 3] } };
  expect(
    readPlan('day,promo,price\n2024-09-01,0,2.5\n2024-09-02,1,3\n2024-09-03,,3\n', ['promo', 'price']),
  ).toEqual(expected);
  expect(readPlan('day;price;promo\r\nx;2,5;0\r\ny;3;1\r\nz;3;\r\n', ['promo', 'price'])).toEqual({
    ok: true,
    value: { promo: [0, 1, null], price: [2.5, 3, 3] },
  });
  expect(readPlan('promo\n0\n1', ['promo', 'price'])).toEqual({ ok: true, value: { promo: [0, 1] } });
  expect(readPlan('  \n', ['promo'])).toEqual({ ok: true, value: {} });
});

test('what cannot be read is told with its row', () => {
  expect(readPlan('day,promo\n2024-09-01,yes', ['promo'])).toEqual({
    ok: false,
    problem: 'Row 2 of the plan: "yes" in promo is no number.',
  });
  expect(readPlan('0\n1\n0', ['promo'])).toMatchObject({ problem: expect.stringContaining('such as promo') });
});
