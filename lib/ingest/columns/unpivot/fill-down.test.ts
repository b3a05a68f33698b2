import { expect, test } from 'vitest';
import { createFillDown, findFillDown } from './fill-down.ts';

const months = ['Jan', 'Feb', 'Mar', 'Apr'];
const blocks = (names: readonly string[][]) =>
  names.flatMap((left) =>
    months.map((month, row) => [...left.map((name) => (row === 0 ? name : '')), month, '1']),
  );

test('columns at the left that are written once a block are found, an outer one with them', () => {
  expect(findFillDown(blocks([['North'], ['South']]), 3)).toEqual([0]);
  expect(
    findFillDown(
      blocks([
        ['North', 'tea'],
        ['', 'milk'],
        ['South', 'tea'],
      ]),
      4,
    ),
  ).toEqual([0, 1]);
});

test('a province that few countries have, a value that is often missing and a label here and there are left as they are', () => {
  const countries = ['Afghanistan', 'Canada', 'Canada', 'France', 'Italy', 'Japan', 'Spain', 'Sweden'];
  const provinces = ['Kabul', 'Alberta', 'Quebec', '', '', '', '', ''];
  expect(
    findFillDown(
      countries.map((country, row) => [provinces[row], country, '1']),
      3,
    ),
  ).toEqual([]);
  expect(findFillDown(blocks([['1.5'], ['2.5']]), 3)).toEqual([]);
  const days = Array.from({ length: 20 }, (_, day) => [
    day % 9 === 0 ? `fair ${day}` : '',
    `day ${day}`,
    '1',
  ]);
  expect(findFillDown(days, 3)).toEqual([]);
  expect(findFillDown(blocks([['North'], ['']]), 3)).toEqual([]);
});

test('empty cells get what stood above them; rows of nothing stay', () => {
  const fill = createFillDown([0]);
  expect(
    [
      ['North', '1'],
      ['', '2'],
      ['', ''],
      ['South', '3'],
      [' ', '4'],
    ].map((row) => fill(row)),
  ).toEqual([
    ['North', '1'],
    ['North', '2'],
    ['', ''],
    ['South', '3'],
    ['South', '4'],
  ]);
});
