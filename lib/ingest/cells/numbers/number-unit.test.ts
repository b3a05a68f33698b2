import { expect, test } from 'vitest';
import { findUnit, withoutUnit } from './number-unit.ts';

test('a unit is found where it stands behind the numbers of a column', () => {
  expect(findUnit(['1,5 kWh', '2 kWh', '1.204,5 kWh', 'n/a'])).toBe('kWh');
  expect(findUnit(['-3.2°C', '4°C', '0.1°C', '5°C'])).toBe('°C');
  expect(findUnit(['1 m³/s', '- m³/s', '3 m³/s', '4 m³/s'])).toBe('m³/s');
  expect(withoutUnit('1.204,5 kWh ', { unit: 'kWh', isDuration: false })).toBe('1.204,5');
});

test('numbers of houses, several units, flags, money and dates are no units', () => {
  for (const cells of [
    ['12A', '13A', '14A', '15A'],
    ['1 kW', '2 MW', '3 kW', '4 MW'],
    ['1 p', '2 p', '3 p', '4 p'],
    ['1 EUR', '2 EUR', '3 EUR'],
    ['7 Main Street', '9 Main Street', '11 Main Street'],
    ['06.00 Uhr', '07.00 Uhr', '08.00 Uhr'],
    ['1', '2', '3 kg'],
  ])
    expect(findUnit(cells), cells[0]).toBe('');
});
