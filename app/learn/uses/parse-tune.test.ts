import { expect, test } from 'vitest';
import { parseTune } from './parse-tune.ts';
import { tunes } from './tunes.ts';

const read = (text: string) => {
  const parsed = parseTune(text);
  return parsed.ok ? parsed.notes.map(({ pitch, beats }) => [pitch, beats]) : parsed.problem;
};

test('parseTune() reads pitch, octave, accidental and length', () => {
  expect(read("C c c' C, | ^F _B2 G,3/2 | A/2 A/ z4")).toEqual([
    [60, 1],
    [72, 1],
    [84, 1],
    [48, 1],
    [66, 1],
    [70, 2],
    [55, 1.5],
    [69, 0.5],
    [69, 0.5],
    [null, 4],
  ]);
});

test('parseTune() names the note that it cannot read, and a tune that is too short', () => {
  expect(read('C D H E')).toBe('Note 3, "H", is not a note such as C, ^f, G,2 or z.');
  expect(read('C D E/0 F')).toContain('Note 3');
  expect(read('C D E ^z')).toContain('Note 4');
  expect(read('C D')).toContain('this one has 2');
});

test('every tune of the page can be read', () => {
  for (const { name, text } of tunes) expect(parseTune(text).ok, name).toBe(true);
});
