import { expect, test } from 'vitest';
import { withoutFlag } from './without-flag.ts';

test('flags of a statistical office are told from units and from numbers', () => {
  expect(['8 (est.)', '8(2)', '8.5 ± 0.3', '8 +/-1'].map(withoutFlag)).toEqual(['8', '8', '8.5', '8']);
  expect(['12.3 p', '15,0 be ', '-4 s', ': c', ':  u', '15.5*', '7 #'].map(withoutFlag)).toEqual([
    '12.3',
    '15,0',
    '-4',
    ':',
    ':',
    '15.5',
    '7',
  ]);
  for (const cell of [
    '12.3',
    '12.3 ',
    ': ',
    '5 kg',
    '3 m',
    '12p',
    'p',
    '1 2 p',
    '12.3 prov',
    '5 (30)',
    '1/2',
    '',
  ])
    expect(withoutFlag(cell)).toBeNull();
});
