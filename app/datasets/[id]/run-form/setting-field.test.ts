import { createElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import { type SettingName, settingNames, settingTable } from '#lib/forecast/schema.ts';
import { SettingField } from './setting-field.tsx';

const fields = {
  textOf: (name: string) => ({ horizon: '28', season: '7, 365', cell: 'lstm', calendar: 'on' })[name] ?? '',
  listOf: (name: string) => (name === 'future' ? ['promo'] : []),
  errors: { upper: 'The upper bound must lie above the lower one.' },
  step: { unit: 'day', count: 1 } as const,
};
const options = ['promo', 'rain'].map((name) => ({ value: name, label: name }));
const draw = (name: SettingName) =>
  renderToStaticMarkup(createElement(SettingField, { name, fields, options }));

test('every setting has a field by its name, with its label', () => {
  for (const name of settingNames) {
    expect(draw(name), name).toContain(`name="${name}"`);
    expect(draw(name), name).toContain(settingTable[name].label);
  }
});

test('a field shows what it holds, its limits and unit, and what is wrong with it', () => {
  expect(draw('horizon')).toMatch(/value="28".*days ahead|days ahead.*value="28"/s);
  expect(draw('horizon')).toContain('1 to 1,000.');
  expect(draw('season')).toContain('value="7, 365"');
  expect(draw('cell')).toMatch(/<option value="lstm" selected="">LSTM/);
  expect(draw('future')).toMatch(/<option value="promo" selected="">.*<option value="rain">/);
  expect(draw('calendar')).toContain('checked=""');
  expect(draw('integer')).not.toContain('checked');
  expect(draw('upper')).toContain('The upper bound must lie above the lower one.');
});
