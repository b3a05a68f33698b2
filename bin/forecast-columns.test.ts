import os from 'node:os';
import { PassThrough, Readable } from 'node:stream';
import { expect, test } from 'vitest';
import { runCommand } from './hindcast.ts';

/** Sales of two shops over 200 days, thirty more on days of promotion, which are known a week ahead. */
function shopSales(options: { readonly ids?: boolean; readonly withoutDay?: number } = {}): string {
  const { ids = false, withoutDay } = options;
  const rows = [ids ? 'shop,day,sales,promo' : 'day,sales,promo'];
  for (const shop of ids ? ['north', 'south'] : ['']) {
    for (let day = 0; day < 207; day++) {
      const promo = (day * day * 7 + (shop === 'south' ? 3 : 0)) % 11 < 2 ? 1 : 0;
      const date = new Date(Date.UTC(2024, 0, 1 + day)).toISOString().slice(0, 10);
      const sales = 100 + 10 * Math.sin((2 * Math.PI * day) / 7) + 30 * promo + ((day * 37) % 7) / 7;
      const cells = [date, day < 200 ? sales.toFixed(2) : '', day === withoutDay ? '' : promo];
      rows.push([...(ids ? [shop] : []), ...cells].join(','));
    }
  }
  return rows.join('\n');
}

async function forecast(args: readonly string[], input: string) {
  const stdout = new PassThrough();
  const stderr = new PassThrough();
  const code = await runCommand(['forecast', '-', '--preset', 'quick', '--horizon', '7', ...args], {
    ...{ startedIn: os.tmpdir(), stdin: Readable.from([input]), stdout, stderr },
  });
  return { code, out: String(stdout.read() ?? ''), err: String(stderr.read() ?? '') };
}

test('a promotion that is known over the horizon lifts its days, from the last sale on', async () => {
  const { code, out } = await forecast(['--target', 'sales', '--future', 'promo', '--json'], shopSales());
  expect(code).toBe(0);
  const { forecasts, settings, reasons } = JSON.parse(out);
  expect(settings.covariates).toEqual({ future: ['promo'], past: [], holidays: null, calendar: false });
  expect(reasons.join(' ')).toContain('Known in the future: promo; what they explain');
  const rows: { unique_id: string; ds: string; yhat: number }[] = forecasts;
  expect(rows.map(({ unique_id, ds }) => [unique_id, ds.slice(0, 10)])).toEqual(
    Array.from({ length: 7 }, (_, step) => ['sales', `2024-07-${String(19 + step).padStart(2, '0')}`]),
  );
  rows.forEach(({ yhat }, step) => {
    const day = 200 + step;
    const promo = (day * day * 7) % 11 < 2 ? 1 : 0;
    expect(Math.abs(yhat - 100.5 - 10 * Math.sin((2 * Math.PI * day) / 7) - 30 * promo)).toBeLessThan(6);
  });
});

test('in a file of many ids each has its own column beside it, and keeps its name', async () => {
  const args = ['--id', 'shop', '--target', 'sales', '--future', 'promo', '--calendar'];
  const { code, out } = await forecast(args, shopSales({ ids: true }));
  expect(code).toBe(0);
  expect(
    new Set(
      out
        .trim()
        .split('\n')
        .slice(1)
        .map((row) => row.split(',')[0]),
    ),
  ).toEqual(new Set(['north', 'south']));
});

test('a missing future value ends with 3 and one sentence that names column and date', async () => {
  const args = ['--target', 'sales', '--future', 'promo'];
  const { code, out, err } = await forecast(args, shopSales({ withoutDay: 203 }));
  expect({ code, out }).toEqual({ code: 3, out: '' });
  expect(err).toContain('"promo" has no value at 2024-07-22, which lies within the horizon of "sales"');
  // Known only in the past, it need not have one.
  const past = await forecast(['--target', 'sales', '--past', 'promo'], shopSales({ withoutDay: 203 }));
  expect(past.code).toBe(0);
});

test('the holidays of a country are let in by its letters, and letters of none are refused', async () => {
  const { code, out } = await forecast(['--target', 'sales', '--holidays', 'de', '--json'], shopSales());
  expect(code).toBe(0);
  expect(JSON.parse(out).reasons.join(' ')).toContain('Known in the future: holidays of DE;');
  const unknown = await forecast(['--target', 'sales', '--holidays', 'XX'], shopSales());
  expect(unknown).toMatchObject({ code: 3, out: '' });
  expect(unknown.err).toContain('the holidays of "XX" are not known');
});

test('columns that help to predict need a target, once each, and never the target itself', async () => {
  const cases: readonly (readonly [readonly string[], string])[] = [
    [['--future', 'promo'], 'need --target too'],
    [['--lower', 'few'], '--lower must be a number; it is "few".'],
    [['--lower', '5', '--upper', '4'], 'The upper bound must lie above the lower one.'],
    [['--target', 'sales', '--future', 'promo', '--past', 'promo'], '"promo" is given twice'],
    [['--target', 'sales', '--past', 'sales'], 'cannot predict itself'],
  ];
  for (const [args, part] of cases) {
    const { code, err } = await forecast(args, shopSales());
    expect([args, code]).toEqual([args, 2]);
    expect(err).toContain(part);
  }
  const unknown = await forecast(['--target', 'sales', '--future', 'weather'], shopSales());
  expect(unknown.code).toBe(3);
  expect(unknown.err).toContain('weather');
});
