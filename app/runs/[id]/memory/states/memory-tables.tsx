import type { LayerTrace, MemoryReport, MemoryTrace } from '#lib/memory/schema.ts';
import type { Step } from '#lib/time-series.ts';
import { Cell, HeadCell, Table } from '../../../../_ui/tables/table.tsx';
import { formatTimestamp } from '../../../../_ui/words/format-date.ts';
import { formatNumber, formatReading } from '../../../../_ui/words/format-number.ts';
import { stepUnitWord } from '../../../../_ui/words/step-words.ts';

/** The heat maps as tables: what went in and how far the state moved at each step, and every unit at one of them. */
export function MemoryTables({
  trace,
  layer,
  halfLives,
  cursor,
  step,
}: {
  trace: MemoryTrace;
  layer: LayerTrace;
  halfLives: MemoryReport['layers'][number]['halfLives'];
  cursor: number;
  step: Step;
}) {
  const { head } = trace;
  const { hiddenSize } = head;
  const moves = head.timestamps.map((_, t) => stateChange(layer.hidden, hiddenSize, t));
  const lengthOf = (halfLife: number | null | undefined) =>
    halfLife === null || halfLife === undefined ? null : halfLife * head.stride;
  const gateMean = (values: Float32Array, t: number) => {
    const own = values.subarray(t * hiddenSize, (t + 1) * hiddenSize);
    return own.reduce((sum, value) => sum + value / hiddenSize, 0);
  };
  return (
    <div className="grid gap-4 lg:grid-cols-2">
      <div className="h-80 overflow-y-auto">
        <Table caption="The window, step by step">
          <thead className="sticky top-0 bg-paper">
            <tr>
              <HeadCell>time</HeadCell>
              <HeadCell numeric>value</HeadCell>
              <HeadCell numeric>state moved by</HeadCell>
              <HeadCell numeric>output</HeadCell>
              {layer.gates.map(({ name }) => (
                <HeadCell key={name} numeric>
                  mean {name}
                </HeadCell>
              ))}
            </tr>
          </thead>
          <tbody>
            {head.timestamps.map((timestamp, t) => (
              <tr key={timestamp} className={t === cursor ? 'bg-accent-soft' : ''}>
                <Cell className="whitespace-nowrap">{formatTimestamp(timestamp, step)}</Cell>
                <Cell numeric>{formatReading(head.values[t])}</Cell>
                <Cell numeric>{formatNumber(moves[t])}</Cell>
                <Cell numeric>{formatNumber(head.readOut[t], 4)}</Cell>
                {layer.gates.map(({ name, values }) => (
                  <Cell key={name} numeric>
                    {formatNumber(gateMean(values, t))}
                  </Cell>
                ))}
              </tr>
            ))}
          </tbody>
        </Table>
      </div>
      <div className="h-80 overflow-y-auto">
        <Table caption={`Every unit at step ${cursor + 1}`}>
          <thead className="sticky top-0 bg-paper">
            <tr>
              <HeadCell numeric>unit</HeadCell>
              <HeadCell numeric>state before</HeadCell>
              <HeadCell numeric>state after</HeadCell>
              {head.hasCellState ? <HeadCell numeric>cell state</HeadCell> : null}
              {layer.gates.map(({ name }) => (
                <HeadCell key={name} numeric>
                  {name}
                </HeadCell>
              ))}
              {halfLives ? <HeadCell numeric>half-life, {stepUnitWord(step)}</HeadCell> : null}
            </tr>
          </thead>
          <tbody>
            {Array.from({ length: hiddenSize }, (_, unit) => {
              const at = cursor * hiddenSize + unit;
              return (
                // biome-ignore lint/suspicious/noArrayIndexKey: the index is the unit
                <tr key={unit}>
                  <Cell numeric>{unit + 1}</Cell>
                  <Cell numeric>{formatNumber(cursor === 0 ? 0 : layer.hidden[at - hiddenSize])}</Cell>
                  <Cell numeric>{formatNumber(layer.hidden[at])}</Cell>
                  {head.hasCellState ? <Cell numeric>{formatNumber(layer.cellState[at])}</Cell> : null}
                  {layer.gates.map(({ name, values }) => (
                    <Cell key={name} numeric>
                      {formatNumber(values[at])}
                    </Cell>
                  ))}
                  {halfLives ? <Cell numeric>{formatNumber(lengthOf(halfLives[unit]))}</Cell> : null}
                </tr>
              );
            })}
          </tbody>
        </Table>
      </div>
    </div>
  );
}

/** The distance between the states before and after a step; the state before the first is zero. */
export function stateChange(hidden: Float32Array, hiddenSize: number, t: number): number {
  let sum = 0;
  for (let unit = 0; unit < hiddenSize; unit++) {
    const before = t === 0 ? 0 : hidden[(t - 1) * hiddenSize + unit];
    sum += (hidden[t * hiddenSize + unit] - before) ** 2;
  }
  return Math.sqrt(sum);
}
