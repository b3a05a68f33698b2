import type { LagCurve, LayerTrace, MemoryTrace } from '#lib/memory/schema.ts';
import type { Step } from '#lib/time-series.ts';
import { escapeXml } from '../../../../_ui/chart/export/escape-xml.ts';
import { formatTimestamp } from '../../../../_ui/words/format-date.ts';
import type { StatePicture } from '../painting/paint-states.ts';
import { meanChange, sumChange } from '../words/forgotten-words.ts';
import type { Stretch } from '../worker/memory-messages.ts';
import type { Forgotten } from '../worker/use-forgetting.ts';

/** A picture of states by name. */
export type NamedPicture = { readonly title: string; readonly picture: StatePicture };

const width = 1200;
const left = 24;
const cellHeight = 6;

/** Heat maps one under the other as one SVG: each holds its cells as an image, a pixel a value.
 * @param paint  gives a data address of the cells of a picture */
export function heatMapsAsSvg(
  title: string,
  pictures: readonly NamedPicture[],
  trace: MemoryTrace,
  step: Step,
  paint: (picture: StatePicture) => string,
): string {
  const { timestamps } = trace.head;
  let top = 64;
  const maps = pictures.map(({ title: name, picture }) => {
    const height = Math.max(96, picture.order.length * cellHeight);
    const map =
      `<text x="${left}" y="${top}">${escapeXml(name)}</text>` +
      `<image x="${left}" y="${top + 8}" width="${width - 2 * left}" height="${height}" preserveAspectRatio="none" style="image-rendering:pixelated" href="${paint(picture)}"/>`;
    top += height + 36;
    return map;
  });
  const time = (at: number) => escapeXml(formatTimestamp(at, step));
  const height = top + 24;
  return (
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" font-family="Geist, Helvetica, Arial, sans-serif" font-size="14" fill="var(--muted)">` +
    `<rect width="100%" height="100%" fill="var(--paper)"/>` +
    `<text x="${left}" y="32" font-size="20" font-weight="600" fill="var(--ink)">${escapeXml(title)}</text>` +
    maps.join('') +
    `<text x="${left}" y="${top}">${time(timestamps[0])}</text>` +
    `<text x="${width - left}" y="${top}" text-anchor="end">${time(timestamps[timestamps.length - 1])}</text></svg>`
  );
}

/** Every state and gate of a layer as CSV, a row a step and unit. */
export function statesAsCsv({ head }: MemoryTrace, layer: LayerTrace): string {
  const gates = layer.gates.map(({ name }) => `${name} gate`);
  const header = [
    'timestamp_ms',
    'step',
    'unit',
    'hidden',
    ...(head.hasCellState ? ['cell state'] : []),
    ...gates,
  ];
  const lines = [header.join(',')];
  head.timestamps.forEach((timestamp, t) => {
    for (let unit = 0; unit < head.hiddenSize; unit++) {
      const at = t * head.hiddenSize + unit;
      const cellState = head.hasCellState ? [layer.cellState[at]] : [];
      lines.push(
        [
          timestamp,
          t + 1,
          unit + 1,
          layer.hidden[at],
          ...cellState,
          ...layer.gates.map(({ values }) => values[at]),
        ].join(','),
      );
    }
  });
  return `${lines.join('\n')}\n`;
}

/** The same as plain objects: arrays [step][unit]. */
export function statesAsJson({ head }: MemoryTrace, layer: LayerTrace) {
  const rows = (values: Float32Array) =>
    head.timestamps.map((_, t) => [...values.subarray(t * head.hiddenSize, (t + 1) * head.hiddenSize)]);
  return {
    ...{ key: head.key, cell: head.cell, timestamps: head.timestamps, values: head.values },
    hidden: rows(layer.hidden),
    cellState: head.hasCellState ? rows(layer.cellState) : null,
    gates: Object.fromEntries(layer.gates.map(({ name, values }) => [name, rows(values)])),
  };
}

/** A curve by lag as CSV, lags in steps of the series.
 * @param stride  of them a step of the network */
export const curveAsCsv = ({ mean, low, high }: LagCurve, stride: number): string =>
  `lag,mean,least,greatest\n${mean.map((value, index) => `${(index + 1) * stride},${value},${low[index]},${high[index]}\n`).join('')}`;

/** A window as CSV, a row a step of the network, with the steps that are forgotten marked by 1. */
export const windowAsCsv = ({ head }: MemoryTrace, { from, to }: Stretch): string =>
  `step,timestamp_ms,value,forgotten\n${head.timestamps
    .map((time, t) => `${t + 1},${time},${head.values[t] ?? ''},${t >= from && t < to ? 1 : 0}\n`)
    .join('')}`;

/** What the forecast would be without each stretch as CSV, a row a stretch and horizon step. */
export function forgottenAsCsv({ head }: MemoryTrace, forgotten: readonly Forgotten[]): string {
  const rows = forgotten.flatMap(({ stretch, forecast, without }) =>
    forecast.map(
      (value, step) =>
        `${stretch.from + 1},${stretch.to},${head.targetTimestamps[step]},${value},${without[step]}\n`,
    ),
  );
  return `first_step,last_step,timestamp_ms,forecast,without\n${rows.join('')}`;
}

/** How far the forecast moves without each stretch, on average and summed over the horizon. */
export const contributions = ({ head }: MemoryTrace, forgotten: readonly Forgotten[]) =>
  forgotten.map((own) => ({
    ...{ firstStep: own.stretch.from + 1, lastStep: own.stretch.to },
    ...{ first: head.timestamps[own.stretch.from], last: head.timestamps[own.stretch.to - 1] },
    ...{ meanDifference: meanChange(own), sum: sumChange(own) },
  }));

/** The same as CSV, a row a stretch. */
export const contributionsAsCsv = (trace: MemoryTrace, forgotten: readonly Forgotten[]): string =>
  `first_step,last_step,first_ms,last_ms,mean_difference,sum\n${contributions(trace, forgotten)
    .map((row) => `${Object.values(row).join(',')}\n`)
    .join('')}`;
