import { createElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import { SeriesPicture } from './series-picture.tsx';
import { seriesView } from './series-view.ts';

const day = 86_400_000;
const step = { unit: 'day', count: 1 } as const;
const points = { xs: [0, 1, 2, 3, 4].map((index) => index * day), ys: [1, 2, null, 4, 5] };
const view = seriesView(points, [0, 4 * day], step);
const draw = (seriesKey: string) =>
  renderToStaticMarkup(createElement(SeriesPicture, { seriesKey, step, view }));

test('a gap lifts the pen', () => {
  const path = /<path d="([^"]*)"/.exec(draw('sales'))?.[1] ?? '';
  expect(path.match(/M/g)).toHaveLength(2);
  expect(path.match(/L/g)).toHaveLength(2);
});

test('a name out of a file is text, never markup', () => {
  const picture = draw('<script>alert("1")</script>');
  expect(picture).not.toContain('<script>');
  expect(picture).toContain('&lt;script&gt;');
});
