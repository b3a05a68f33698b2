import { expect, test } from 'vitest';
import { linearAxis } from '../axes/axis.ts';
import { chartFrame, frameClass, plotBox } from './chart-frame.ts';
import { bandPath, chartScale, linePath } from './chart-scale.ts';

const axis = (first: number, last: number) => linearAxis([first, last], () => []);

test('a scale lays its axes along the edges of a box, upwards and to the right', () => {
  const { x, y, plot } = chartScale(axis(0, 10), axis(0, 4), { left: 50, top: 20, width: 100, height: 40 });
  expect([x(0), x(10), y(0), y(4)]).toEqual([50, 150, 60, 20]);
  expect([plot.right, plot.bottom]).toEqual([150, 60]);
});

test('an axis may run the other way', () => {
  const { x } = chartScale(axis(10, 1), axis(0, 1), { left: 0, top: 0, width: 90, height: 1 });
  expect([x(10), x(1)]).toEqual([0, 90]);
});

test('a line is lifted where a point is missing or not finite', () => {
  const heights = [1, null, 2, 3.1234, Number.NaN, 4];
  const path = linePath(heights.length, (index) => {
    const height = heights[index];
    return height === null || height === undefined ? null : [index, height];
  });
  expect(path).toBe('M0 1M2 2L3 3.1M5 4');
});

test('a band is closed at each gap', () => {
  const path = bandPath(6, (index) =>
    index === 2 ? null : [index, index === 4 ? Number.NaN : index + 10, index],
  );
  expect(path).toBe('M0 0L1 1L1 11L0 10ZM3 3L3 13ZM5 5L5 15Z');
});

test('the frame of the server is the frame of the browser', () => {
  for (const kind of ['named', 'bare'] as const) {
    for (const [width, prefix] of [
      [390, ''],
      [1200, 'sm:'],
    ] as const) {
      const frame = chartFrame(width, 400, kind);
      const classes = frameClass[kind].split(' ');
      const pixels = (side: string) => {
        const own = classes.find((name) => name.startsWith(`${prefix}${side}-`));
        const common = classes.find((name) => name.startsWith(`${side}-`));
        return 4 * Number((own ?? common)?.split('-').at(-1));
      };
      expect([pixels('top'), pixels('right'), pixels('bottom'), pixels('left')]).toEqual([
        ...[frame.top, frame.right, frame.bottom, frame.left],
      ]);
    }
  }
});

test('a picture smaller than its frame has a plot of one pixel, not of less than none', () => {
  expect(plotBox(chartFrame(20, 10, 'titled'))).toMatchObject({ width: 1, height: 1 });
});
