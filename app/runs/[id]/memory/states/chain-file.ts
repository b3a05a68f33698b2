import type { LayerTrace, MemoryTrace } from '#lib/memory/schema.ts';
import type { Step } from '#lib/time-series.ts';
import { escapeXml } from '../../../../_ui/chart/export/escape-xml.ts';
import { formatTimestamp } from '../../../../_ui/words/format-date.ts';
import { formatNumber, formatReading } from '../../../../_ui/words/format-number.ts';
import { cellNames } from '../../../../_ui/words/method-names.ts';
import { type ChainLink, chainLinks } from './chain-links.ts';

const [width, height] = [960, 260];
const left = 60;
/** From one link to the next. */
const pitch = 280;
const [strip, box] = [20, 120];
const middle = 116;

/** The unrolled network around one step as SVG: x_t and State_t-1 go into the cell, State_t and the output come out.
 * @param paint  gives a data address of the cells of one state, [hidden] from the top down; -1 for the zero state */
export function chainAsSvg(
  { head }: MemoryTrace,
  cursor: number,
  step: Step,
  paint: (time: number) => string,
): string {
  const links = chainLinks(head, cursor);
  const state = (x: number, time: number) =>
    `<image x="${x}" y="${middle - 56}" width="${strip}" height="112" preserveAspectRatio="none" style="image-rendering:pixelated" href="${paint(time)}"/>` +
    `<rect x="${x}" y="${middle - 56}" width="${strip}" height="112" fill="none" stroke="var(--line)"/>` +
    text(x + strip / 2, middle + 76, time < 0 ? 'zero' : `State ${time + 1}`);
  const link = ({ time, isLast }: ChainLink, place: number) => {
    const from = left + place * pitch;
    const cell = from + strip + 70;
    const centre = cell + box / 2;
    const current = time === cursor;
    return [
      arrow(from + strip + 10, cell - 10),
      `<rect x="${cell}" y="${middle - 32}" width="${box}" height="64" rx="6" fill="${current ? 'var(--accent-soft)' : 'none'}" stroke="${current ? 'var(--accent)' : 'var(--line)'}"/>`,
      text(centre, middle + 5, cellNames[head.cell], 'var(--ink)'),
      text(
        centre,
        middle - 44,
        `${isLast ? 'forecast' : 'output'} ${formatNumber(head.readOut[time], 4)} ↑`,
        'var(--ink)',
      ),
      text(centre, middle + 50, '↑'),
      text(centre, middle + 68, `x${time + 1} = ${formatReading(head.values[time])}`, 'var(--ink)'),
      text(centre, middle + 88, formatTimestamp(head.timestamps[time], step)),
      arrow(cell + box + 10, from + pitch - 10),
      state(from + pitch, time),
    ].join('');
  };
  return (
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" font-family="Geist, Helvetica, Arial, sans-serif" font-size="13" fill="var(--muted)">` +
    `<rect width="100%" height="100%" fill="var(--paper)"/>` +
    `<text x="24" y="28" font-size="16" font-weight="600" fill="var(--ink)">${escapeXml(`${head.key}: step ${cursor + 1} of ${head.timestamps.length}`)}</text>` +
    `${state(left, (links[0]?.time ?? 0) - 1)}${links.map(link).join('')}</svg>`
  );
}

/** One step as CSV, a row a unit: the state before it and after it, and what the gates were. */
export function stepAsCsv({ head }: MemoryTrace, layer: LayerTrace, cursor: number): string {
  const columns = columnsOf(head, layer, cursor);
  const lines = Array.from({ length: head.hiddenSize }, (_, unit) =>
    [unit + 1, ...columns.map(({ values }) => values[unit])].join(','),
  );
  return `unit,${columns.map(({ name }) => name).join(',')}\n${lines.join('\n')}\n`;
}

/** The same as plain objects, with what went in and what came out. */
export function stepAsJson({ head, inputs }: MemoryTrace, layer: LayerTrace, cursor: number) {
  const width = head.channels.length;
  return {
    ...{ key: head.key, cell: head.cell, step: cursor + 1, steps: head.timestamps.length },
    ...{ timestamp: head.timestamps[cursor], value: head.values[cursor] },
    inputs: Object.fromEntries(head.channels.map((name, at) => [name, inputs[cursor * width + at]])),
    output: head.readOut[cursor] ?? null,
    units: Object.fromEntries(columnsOf(head, layer, cursor).map(({ name, values }) => [name, [...values]])),
  };
}

function columnsOf(
  { hiddenSize, hasCellState }: MemoryTrace['head'],
  layer: LayerTrace,
  cursor: number,
): { readonly name: string; readonly values: Float32Array }[] {
  const at = (values: Float32Array, time: number) =>
    time < 0 ? new Float32Array(hiddenSize) : values.slice(time * hiddenSize, (time + 1) * hiddenSize);
  return [
    { name: 'state before', values: at(layer.hidden, cursor - 1) },
    { name: 'state after', values: at(layer.hidden, cursor) },
    ...(hasCellState
      ? [
          { name: 'cell state before', values: at(layer.cellState, cursor - 1) },
          { name: 'cell state after', values: at(layer.cellState, cursor) },
        ]
      : []),
    ...layer.gates.map(({ name, values }) => ({ name: `${name} gate`, values: at(values, cursor) })),
  ];
}

const text = (x: number, y: number, words: string, fill = 'var(--muted)'): string =>
  `<text x="${x}" y="${y}" text-anchor="middle" fill="${fill}">${escapeXml(words)}</text>`;

const arrow = (from: number, to: number): string =>
  `<path d="M${from} ${middle}H${to}m-6 -4l6 4l-6 4" fill="none" stroke="var(--muted)"/>`;
