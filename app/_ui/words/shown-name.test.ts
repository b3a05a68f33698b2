import { expect, test } from 'vitest';
import { shownName } from './shown-name.ts';

test('a name that turns the direction of text is shown by the sign that does it', () => {
  expect(shownName('\u202Eevil')).toBe('[U+202E]evil');
  expect(shownName('a\u2066b\u2069c')).toBe('a[U+2066]b[U+2069]c');
});

test('what belongs to the spelling of a language stays', () => {
  for (const name of ['<b>__proto__</b>', 'می\u200Cخواهم', 'שלום\u200F', 'Größe'])
    expect(shownName(name)).toBe(name);
});

test('a long name is cut where a limit is given', () => {
  expect(shownName('x'.repeat(300), 10)).toBe('xxxxxxxxx…');
  expect(shownName('short', 10)).toBe('short');
});
