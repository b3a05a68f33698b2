import { expect, test } from 'vitest';
import { scoreArrived } from './score-arrived.ts';

const point = (timestamp: number, yhat: number) => ({
  ...{ timestamp, actual: null, yhat },
  ...{ lo80: yhat - 1, hi80: yhat + 1, lo95: yhat - 2, hi95: yhat + 2 },
});
const points = [point(10, 5), point(20, 6), point(30, 7), point(40, 8)];

test('a forecast is scored on the steps that have come, and on no other', () => {
  const truth = { timestamps: Float64Array.of(0, 10, 20, 30), values: Float64Array.of(1, 4, Number.NaN, 9) };
  const scored = scoreArrived(points, truth);
  expect(scored.points.map(({ actual }) => actual)).toEqual([4, null, 9, null]);
  // Off by 1, at the edge of the 80% band, and by 2, at that of the 95% band.
  expect(scored).toMatchObject({ arrived: 2, mae: 1.5, bias: -0.5, inside80: 1, inside95: 2 });
});

test('of a forecast whose first step is still to come nothing is said', () => {
  const none = { timestamps: Float64Array.of(0), values: Float64Array.of(1) };
  expect(scoreArrived(points, none)).toMatchObject({ arrived: 0, mae: null, bias: null, inside80: 0 });
});
