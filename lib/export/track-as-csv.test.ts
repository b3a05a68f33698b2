import { expect, test } from 'vitest';
import { trackAsCsv } from './track-as-csv.ts';

test('every step of every forecast is a row, with what came as it is known now and as it was first known', () => {
  const day = 86_400_000;
  const point = (at: number, yhat: number) => ({
    ...{ timestamp: at * day, actual: null, yhat, lo80: yhat - 1, hi80: yhat + 1 },
    ...{ lo95: yhat - 2, hi95: yhat + 2 },
  });
  const csv = trackAsCsv(
    '=sum',
    { unit: 'day', count: 1 },
    [
      {
        ...{ madeAt: new Date(Date.UTC(2026, 0, 2)), version: 3, weightsSha256: 'ab', cutoff: day },
        points: [point(2, 5), point(3, 6)],
        methods: [
          { method: 'combination', values: [5, 6] },
          { method: 'naive', values: [4, null] },
        ],
      },
    ],
    { now: (at) => (at === 2 * day ? 7 : null), first: (at) => (at === 2 * day ? 8 : null) },
  );
  expect(csv.trimEnd().split('\n')).toEqual([
    'series,made_at,version,weights_sha256,cutoff,step,timestamp,actual,actual_first_known,yhat,lo80,hi80,lo95,hi95,naive',
    "'=sum,2026-01-02T00:00:00.000Z,3,ab,1970-01-02,1,1970-01-03,7,8,5,4,6,3,7,4",
    "'=sum,2026-01-02T00:00:00.000Z,3,ab,1970-01-02,2,1970-01-04,,,6,5,7,4,8,",
  ]);
});
