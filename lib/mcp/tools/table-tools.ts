import { z } from 'zod';
import { readingOptions, wishOptions } from '#lib/api/index.ts';
import { cutList } from '../contract/cut-list.ts';
import { openTable, tableShape } from '../contract/table-input.ts';
import { tool } from '../contract/tool.ts';

/** What one table may hold that is answered at once. */
const atOnceBytes = 32 * 1024 * 1024;
const { reading: _, ...reading } = readingOptions;
const { preset: _instant, ...wishes } = wishOptions;

/** Tools on a table that is not stored. */
export const tableTools = [
  tool({
    name: 'inspect_table',
    title: 'Say how a table is read',
    does: 'Reads a table and says which columns are times, series and targets, at which step, what was refused and what is doubtful.',
    changes: null,
    operations: ['inspect'],
    input: z.object({ ...tableShape, ...reading }),
    perform: async ({ csv, file, ...query }, call) => {
      const { bytes } = await openTable({ csv, file }, call, atOnceBytes);
      const report = await call.client.call('inspect', { query, csv: bytes, signal: call.signal });
      const { step, layout, timePattern, rowsRead, rowsRefused, notes, told, source } = report;
      const columns = cutList(report.columns, 60, { noun: 'columns', how: 'use `hindcast inspect --json`' });
      const series = cutList(
        report.series.map(({ key, length, outliers }) => ({ key, length, outliers: outliers.length })),
        60,
        { noun: 'series', how: 'use `hindcast inspect --json` or store the table and list its series' },
      );
      const ledger = cutList(report.ledger, 20, {
        ...{ noun: 'rows that were refused or altered', how: 'use `hindcast inspect --json`' },
      });
      return {
        sentences: [
          `${rowsRead.toLocaleString('en')} rows were read, ${rowsRefused.toLocaleString('en')} refused; ${report.series.length.toLocaleString('en')} series.`,
          ...told,
          ...[columns, series, ledger].flatMap(({ leftOut }) => leftOut),
        ],
        data: {
          ...{ step, layout, timePattern, rowsRead, rowsRefused, notes, source },
          ...{ columns: columns.shown, series: series.shown, ledger: ledger.shown },
        },
      };
    },
  }),
  tool({
    name: 'forecast_table',
    title: 'Forecast a table at once',
    does: 'Forecasts every series of a table with the pretrained network, with 80% and 95% bands. It is neither trained on this data nor judged: for a forecast with evidence store the table and train.',
    changes: null,
    operations: ['forecast'],
    input: z.object({ ...tableShape, ...reading, ...wishes }),
    perform: async ({ csv, file, ...query }, call) => {
      const { bytes } = await openTable({ csv, file }, call, atOnceBytes);
      const made = await call.client.call('forecast', { query, csv: bytes, signal: call.signal });
      const { headline, sentence, settings, notes, rowsRefused } = made;
      const rows = cutList(made.forecasts, 200, {
        noun: 'rows',
        how: 'name fewer targets or a shorter horizon, or use `hindcast forecast --preset instant --out FILE`',
      });
      return {
        sentences: [...(headline === undefined ? [] : [headline]), sentence, ...rows.leftOut],
        data: { settings, rowsRefused, notes, forecasts: rows.shown },
      };
    },
  }),
];
