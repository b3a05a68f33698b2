import { expect, test } from 'vitest';
import { ledgerAsCsv } from './ledger-as-csv.ts';

test('the ledger keeps line numbers numeric and makes the original text harmless', () => {
  const csv = ledgerAsCsv([
    {
      line: 14,
      byte: 311,
      column: 'date',
      action: 'refused',
      reason: '"31/02/2024" is not a date',
      text: '31/02/2024,5',
    },
    { line: 20, byte: null, column: null, action: 'altered', reason: 'duplicated', text: '=HYPERLINK("x")' },
  ]);
  expect(csv.split('\n')).toEqual([
    'line,byte,column,action,reason,text',
    '14,311,date,refused,"""31/02/2024"" is not a date","31/02/2024,5"',
    '20,,,altered,duplicated,"\'=HYPERLINK(""x"")"',
    '',
  ]);
});
