import { expect, test } from 'vitest';
import { ledgerAsCsv } from './ledger-as-csv.ts';

test('the ledger keeps line numbers numeric and makes the original text harmless', () => {
  const csv = ledgerAsCsv([
    {
      line: 14,
      column: 'date',
      action: 'refused',
      reason: '"31/02/2024" is not a date',
      text: '31/02/2024,5',
    },
    { line: 20, column: null, action: 'altered', reason: 'duplicated', text: '=HYPERLINK("x")' },
  ]);
  expect(csv.split('\n')).toEqual([
    'line,column,action,reason,text',
    '14,date,refused,"""31/02/2024"" is not a date","31/02/2024,5"',
    '20,,altered,duplicated,"\'=HYPERLINK(""x"")"',
    '',
  ]);
});
