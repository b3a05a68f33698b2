import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { PassThrough, Readable } from 'node:stream';
import { afterAll, expect, test } from 'vitest';
import { runDocumentSchema } from '#lib/report/index.ts';
import { runCommand } from './hindcast.ts';

const folder = mkdtempSync(path.join(os.tmpdir(), 'hindcast-cli-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Four years of months with a season of twelve and a rise: enough to train on, little enough to be quick. */
const monthly = [
  'month,sales',
  ...Array.from({ length: 72 }, (_, at) => {
    const month = `${2018 + Math.floor(at / 12)}-${String((at % 12) + 1).padStart(2, '0')}`;
    return `${month},${(100 + at + 20 * Math.sin((at * Math.PI) / 6)).toFixed(2)}`;
  }),
].join('\n');

async function hindcast(
  args: readonly string[],
  input = '',
): Promise<{ code: number; out: string; err: string }> {
  const stdout = new PassThrough();
  const stderr = new PassThrough();
  const code = await runCommand(args, { startedIn: folder, stdin: Readable.from([input]), stdout, stderr });
  const text = (stream: PassThrough) => {
    const chunks: string[] = [];
    for (let chunk = stream.read(); chunk !== null; chunk = stream.read()) chunks.push(chunk.toString());
    return chunks.join('');
  };
  return { code, out: text(stdout), err: text(stderr) };
}

test('bad usage ends with 2 and one sentence', async () => {
  const cases: readonly (readonly [readonly string[], string])[] = [
    [['train', 'a.csv'], 'There is no command "train"'],
    [['forecast'], 'wants one file'],
    [['forecast', 'a.csv', 'b.csv'], 'it got 2'],
    [['forecast', 'missing.csv'], 'There is no file missing.csv'],
    [['forecast', '.'], 'is a folder'],
    [['forecast', '-', '--horizon', '0'], '--horizon must be a whole number from 1 to 1000; it is "0"'],
    [['forecast', '-', '--horizon', '2.5'], '"2.5"'],
    [['forecast', '-', '--cell', 'transformer'], 'auto, elman, gru, lstm'],
    [['forecast', '-', '--preset', 'fast'], 'instant, quick, balanced, best'],
    [['forecast', '-', '--season', '12,52,365'], 'one or two periods'],
    [['forecast', '-', '--out', 'no/such/folder.csv'], 'missing or read-only'],
    [['forecast', '-', '--colour'], "'--colour'"],
    [['inspect', '-', '--horizon', '3'], 'takes no --horizon'],
    [['inspect', '-', '--missing', 'x'], '--missing must be a number, as in --missing=-999; it is "x"'],
    [['inspect', '-', '--fill', 'zero'], '--fill must be one of none, last, linear, season; it is "zero"'],
    [['inspect', '-', '--step', 'hour'], 'as in hour:mean'],
    [['forecast', '-', '--fill', 'mean'], '--fill must be one of none, last, linear, season; it is "mean"'],
    [['clean'], 'wants at least one file'],
    [['clean', 'a.csv', 'b.csv'], 'wants --out-dir'],
    [['clean', '-', '--table', '0'], '--table must be a whole number from 1'],
    [['clean', '-', '--out-dir', 'cleaned'], 'no name'],
    [['clean', 'x/a.csv', 'y/a.csv', '--out-dir', 'cleaned'], 'Two files are called a.csv'],
    [['clean', 'a.csv', '--out', 'b.csv', '--out-dir', 'cleaned'], 'not both'],
  ];
  for (const [args, part] of cases) {
    const { code, out, err } = await hindcast(args);
    expect([args, code]).toEqual([args, 2]);
    expect(err).toContain(part);
    expect(err.trim().split('\n')).toHaveLength(1);
    expect(out).toBe('');
  }
});

test('input that is refused ends with 3, as a JSON line where that was asked', async () => {
  const plain = await hindcast(['inspect', '-'], '');
  expect(plain.code).toBe(3);
  expect(plain.err.trim().split('\n')).toHaveLength(1);
  const json = await hindcast(['forecast', '-', '--json'], 'a,b\nx,y\nz,w\n');
  expect(json.code).toBe(3);
  expect(JSON.parse(json.err)).toMatchObject({ error: { code: 'no-time-column' } });
  const short = await hindcast(
    ['forecast', '-', '--horizon', '40'],
    monthly.split('\n').slice(0, 30).join('\n'),
  );
  expect(short.code).toBe(3);
  expect(short.err).toMatch(/29/);
});

test('inspect says what was understood, as text and as JSON', async () => {
  const text = await hindcast(['inspect', '-'], monthly);
  expect(text.code).toBe(0);
  expect(text.out).toContain('step        monthly');
  expect(text.out).toContain('72 read, 0 refused');
  const json = await hindcast(['inspect', '-', '--json'], monthly);
  expect(JSON.parse(json.out)).toMatchObject({
    rowsRead: 72,
    layout: { timeColumn: 'month', targetColumns: ['sales'] },
    series: [{ key: 'sales', length: 72 }],
  });
});

test('inspect names the clock changes of a zone, gathers rows and says what filling would change', async () => {
  const hourly = Array.from({ length: 72 }, (_, hour) => {
    const time = new Date(Date.UTC(2024, 2, 30, hour)).toISOString().slice(0, 16);
    return `${time.replace('T', ' ')},${hour % 24 === 5 ? 'NA' : hour}`;
  }).filter((row) => !row.startsWith('2024-03-31 02'));
  const text = `time,load\n${hourly.join('\n')}\n`;
  const zoned = await hindcast(['inspect', '-', '--zone', 'Europe/Berlin', '--fill', 'linear'], text);
  expect(zoned.out).toContain('time zone   Europe/Berlin');
  expect(zoned.out).toContain('the hour from 2024-03-31 02:00 does not exist there');
  expect(zoned.out).toContain('4 missing values were filled with a straight line');
  const gathered = await hindcast(['inspect', '-', '--step', 'day:sum'], text);
  expect(gathered.out).toContain('step        daily');
  expect(gathered.out).toContain('each value is the sum of its rows');
  const nowhere = await hindcast(['inspect', '-', '--zone', 'Mars/Base'], text);
  expect([nowhere.code, nowhere.err]).toEqual([3, expect.stringContaining('no time zone "Mars/Base"')]);
});

test('forecast fills missing values as it is told, and says so', async () => {
  const rows = Array.from({ length: 72 }, (_, month) => {
    const time = new Date(Date.UTC(2018, month, 1)).toISOString().slice(0, 10);
    return `${time},${month % 9 === 4 ? 'NA' : 100 + month + 20 * Math.sin(month / 2)}`;
  });
  const text = `month,sales\n${rows.join('\n')}\n`;
  const args = ['forecast', '-', '--horizon', '3', '--preset', 'quick', '--json'];
  for (const [way, words] of [
    ['linear', 'filled with a line between their neighbours'],
    ['none', 'filled from the past'],
  ]) {
    const { code, out } = await hindcast([...args, '--fill', way], text);
    expect(code).toBe(0);
    expect(JSON.parse(out).reasons).toContainEqual(expect.stringContaining(words));
  }
});

test('clean writes one table as RFC 4180 and names on stderr what it left out', async () => {
  const messy = 'Report\r\n\r\nid;what;price\r\n1;"a;b";1,5\r\n2;=sum;2,5\r\n3;c;3,5\r\n';
  const { code, out, err } = await hindcast(['clean', '-'], messy);
  expect({ code, out }).toEqual({ code: 0, out: 'id,what,price\n1,a;b,"1,5"\n2,=sum,"2,5"\n3,c,"3,5"\n' });
  expect(err).toContain('line 1 "Report"');
  const none = await hindcast(['clean', '-', '--table', '2'], messy);
  expect(none).toMatchObject({
    code: 3,
    out: '',
    err: 'Table 2 was asked for; the file has one table.\n',
  });
});

test('clean takes many files; one that is refused does not stop the rest', async () => {
  writeFileSync(path.join(folder, 'first.txt'), 'a\tb\n1\t2\n3\t4\n');
  writeFileSync(path.join(folder, 'picture.csv'), Buffer.from([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10]));
  writeFileSync(path.join(folder, 'none.csv'), '');
  const { code, out, err } = await hindcast([
    'clean',
    'first.txt',
    'picture.csv',
    'missing.csv',
    'none.csv',
    '--out-dir',
    'deep/cleaned',
  ]);
  expect({ code, out }).toEqual({ code: 3, out: '' });
  expect(err).toContain('picture.csv: This is a PNG picture');
  expect(err).toContain('2 of 4 files could not be cleaned.');
  const written = (name: string) => readFileSync(path.join(folder, 'deep/cleaned', name), 'utf8');
  expect(written('first.txt')).toBe('a,b\n1,2\n3,4\n');
  expect(written('none.csv')).toBe('');
  expect(existsSync(path.join(folder, 'deep/cleaned/picture.csv'))).toBe(false);
  const own = await hindcast(['clean', 'first.txt', '--out', 'first.txt']);
  expect(own).toMatchObject({ code: 2 });
  expect(own.err).toContain('would be overwritten');
});

test('forecast writes the rows it promises, the same ones for the same seed', async () => {
  writeFileSync(path.join(folder, 'sales.csv'), monthly);
  const args = ['forecast', 'sales.csv', '--horizon', '6', '--preset', 'quick', '--seed', '4'];
  const first = await hindcast([...args, '--out', 'first.csv']);
  expect(first).toMatchObject({ code: 0, out: '' });
  const [headline, verdict] = first.err.trim().split('\n').slice(-2);
  expect(headline).toMatch(
    /^The next 6 months: [\d.]+ on average, 80% of them between [\d.]+ and [\d.]+; .* in the same months last year\.$/,
  );
  expect(verdict).toMatch(/held-out months/);
  const again = await hindcast(args);
  const written = readFileSync(path.join(folder, 'first.csv'), 'utf8');
  expect(again.out).toBe(written);
  const [header, ...rows] = written.trim().split('\n');
  expect(header).toBe('unique_id,ds,yhat,yhat_lo_80,yhat_hi_80,yhat_lo_95,yhat_hi_95');
  expect(rows.map((row) => row.split(',').slice(0, 2).join(' '))).toEqual(
    [1, 2, 3, 4, 5, 6].map((month) => `sales 2024-0${month}`),
  );
  for (const row of rows) {
    const [yhat = NaN, lo80 = NaN, hi80 = NaN, lo95 = NaN, hi95 = NaN] = row.split(',').slice(2).map(Number);
    expect(lo95 <= lo80 && lo80 <= yhat && yhat <= hi80 && hi80 <= hi95).toBe(true);
  }
  expect(existsSync(path.join(folder, 'first.csv.partial'))).toBe(false);
});

test('forecast --preset instant trains nothing, and says that it has not been judged', async () => {
  const instant = ['forecast', '-', '--horizon', '6', '--preset', 'instant'];
  const first = await hindcast(instant, monthly);
  expect(first.code).toBe(0);
  expect(first.err).toContain('not trained on this data and not yet judged');
  const rows = first.out.trim().split('\n');
  expect(rows[0]).toBe('unique_id,ds,yhat,yhat_lo_80,yhat_hi_80,yhat_lo_95,yhat_hi_95');
  expect(rows).toHaveLength(7);
  expect(rows[1]).toMatch(/^sales,2024-01,/);
  const { out } = await hindcast([...instant, '--json'], monthly);
  const { judged, preset, headline, sentence, forecasts, ledger } = JSON.parse(out);
  expect({ judged, preset, ledger }).toEqual({ judged: false, preset: 'instant', ledger: [] });
  expect([headline, sentence]).toEqual(first.err.trim().split('\n').slice(-2));
  expect(forecasts.map(({ yhat }: { yhat: number }) => String(yhat))).toEqual(
    rows.slice(1).map((row) => row.split(',')[2]),
  );
});

test('forecast --json carries forecasts, metrics, settings and reasons', async () => {
  const { code, out } = await hindcast(
    ['forecast', '-', '--json', '--horizon', '3', '--preset', 'quick', '--cell', 'lstm', '--season', '12'],
    monthly,
  );
  expect(code).toBe(0);
  const report = JSON.parse(out);
  // The document has what its schema promises, and nothing else.
  expect(runDocumentSchema.parse(report)).toEqual(report);
  expect(report).toMatchObject({ format: 'hindcast-run', run: null, step: { unit: 'month', count: 1 } });
  expect(report.weightsSha256).toMatch(/^[0-9a-f]{64}$/);
  expect(report.series[0].methods[0].heldOut).toHaveLength(report.series[0].heldOut.length);
  expect(report.forecasts).toHaveLength(3);
  expect(report.settings).toMatchObject({ cell: 'lstm', horizon: 3, seasons: [12] });
  expect(report.metrics.map(({ method }: { method: string }) => method)).toContain('ets');
  expect(report.reasons.length).toBeGreaterThan(0);
  expect(report.verdict.sentence).toMatch(/combination/);
  // What it was judged by.
  expect(report.evidence).toMatchObject({
    retrained: false,
    leakTest: { moved: 0, refitted: 1, first: null },
  });
  expect(report.evidence.comparisons.map(({ against }: { against: string }) => against)).toEqual([
    'seasonalNaive',
    'naive',
  ]);
  const [series] = report.series;
  const weights = series.methods.map(({ weight }: { weight: number | null }) => weight ?? 0);
  expect(weights.reduce((sum: number, weight: number) => sum + weight, 0)).toBeCloseTo(1, 9);
  expect(series.folds).toHaveLength(3);
  expect(series.folds[0]).toMatchObject({ origin: series.cutoff });
  expect(series.steps).toHaveLength(3);
  expect(series.residuals.largest[0].error).toBeTypeOf('number');
  expect(series.outliers).toEqual([]);
});

test('help is printed, and no command at all is bad usage', async () => {
  expect(await hindcast(['--help'])).toMatchObject({ code: 0 });
  const nothing = await hindcast([]);
  expect(nothing.code).toBe(2);
  expect(nothing.out).toContain('forecast FILE');
});
