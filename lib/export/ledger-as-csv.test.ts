import { expect, test } from 'vitest';
import { ledgerAsCsv } from './ledger-as-csv.ts';

test('the ledger keeps line numbers numeric and makes the original text harmless', () => {
  const csv = ledgerAsCsv([
    {
      kind: 'not-a-time',
      line: 14,
      byte: 311,
      column: 'date',
      action: 'refused',
      reason: '"31/02/2024" is not a date',
      text: '31/02/2024,5',
    },
    {
      kind: 'repeated-time',
      line: 20,
      byte: null,
      column: null,
      action: 'altered',
      reason: 'duplicated',
      text: '=HYPERLINK("x")',
    },
  ]);
  expect(csv.split('\n')).toEqual([
    'line,byte,column,kind,action,reason,text',
    '14,311,date,not-a-time,refused,"""31/02/2024"" is not a date","31/02/2024,5"',
    '20,,,repeated-time,altered,duplicated,"\'=HYPERLINK(""x"")"',
    '',
  ]);
});
