import type { Step } from '#lib/time-series.ts';
import { chartScale } from '../../../_ui/chart/chart-scale.ts';
import { timeTicks } from '../../../_ui/chart/time-ticks.ts';
import { pictureSize } from '../../../_ui/forecast-chart/forecast-chart-picture.tsx';
import type { SeriesView } from './series-view.ts';

const box = { left: 72, top: 84, width: 1080, height: 464 };
const grey = '#5b5d61';
const ink = '#17181a';

/** The part in view as one self-contained SVG on paper: it names what it shows and carries no style sheet. */
export function seriesPicture(seriesKey: string, step: Step, view: SeriesView): string {
  const scale = chartScale(view.range, view.values, box);
  const right = box.left + box.width;
  const bottom = box.top + box.height;
  const values = view.ticks.map((tick) => {
    const y = scale.y(tick).toFixed(1);
    return `<line x1="${box.left}" x2="${right}" y1="${y}" y2="${y}" stroke="#e2e2dd"/><text x="${box.left - 10}" y="${Number(y) + 5}" text-anchor="end">${escaped(view.writeValue(tick))}</text>`;
  });
  const times = timeTicks(view.range[0], view.range[1], step, 10).map(
    (tick) =>
      `<text x="${scale.x(tick.at).toFixed(1)}" y="${bottom + 24}" text-anchor="middle">${escaped(tick.label)}</text>`,
  );
  let path = '';
  let drawing = false;
  for (const { x, y } of view.points) {
    const inside = y !== null && x >= view.range[0] && x <= view.range[1];
    if (inside) path += `${drawing ? 'L' : 'M'}${scale.x(x).toFixed(1)} ${scale.y(y).toFixed(1)}`;
    drawing = inside;
  }
  const { width, height } = pictureSize;
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" font-family="Geist, Helvetica, Arial, sans-serif" font-size="16" fill="${grey}">`,
    `<title>${escaped(seriesKey)}</title><rect width="100%" height="100%" fill="#fcfcfa"/>`,
    `<text x="${box.left}" y="48" font-size="24" font-weight="600" fill="${ink}">${escaped(seriesKey)}</text>`,
    ...values,
    ...times,
    `<path d="${path}" fill="none" stroke="${ink}" stroke-width="2" stroke-linecap="round"/>`,
    `<text x="${right}" y="${height - 24}" text-anchor="end" font-size="14">Hindcast</text></svg>`,
  ].join('');
}

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
