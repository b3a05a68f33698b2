import { expect, test } from 'vitest';
import { seriesToForecast } from '#lib/datasets/index.ts';
import { covariateColumns } from './covariate-columns.ts';

const wide = {
  layout: { timeColumn: 'day', idColumn: null, targetColumns: ['sales', 'promo', 'rain'] },
  series: [{ key: 'sales' }, { key: 'promo' }, { key: 'rain' }],
};
const long = {
  layout: { timeColumn: 'day', idColumn: 'shop', targetColumns: ['sales', 'promo'] },
  series: [{ key: 'a/sales' }, { key: 'a/promo' }, { key: 'b/sales' }, { key: 'b/promo' }],
};

test('a column of a table may be predicted by every other, one of an id by the other columns of that id', () => {
  expect(covariateColumns(wide, 'sales')).toEqual(['promo', 'rain']);
  expect(covariateColumns(long, 'a/sales')).toEqual(['promo']);
  expect(covariateColumns({ ...long, layout: { ...long.layout, targetColumns: ['sales'] } }, 'a')).toEqual(
    [],
  );
});

test('all series are forecast but those that predict the others', () => {
  expect(seriesToForecast(wide, ['promo'])).toEqual(['sales', 'rain']);
  expect(seriesToForecast(long, ['promo'])).toEqual(['a/sales', 'b/sales']);
  expect(seriesToForecast(long, [])).toHaveLength(4);
});
