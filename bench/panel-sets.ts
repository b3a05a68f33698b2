import { readFileSync } from 'node:fs';
import path from 'node:path';
import { addSteps, type Step, type TimeSeries } from '#lib/time-series.ts';
import { derivePanels } from './derived-panels.ts';

/** A public panel with its own split, and the published row that it is set beside. */
export type PanelSet = {
  readonly name: string;
  readonly horizon: number;
  readonly panel: readonly TimeSeries[];
  /** What came, [series][horizon]. */
  readonly actual: readonly Float64Array[];
  readonly published: string;
};

const sources: readonly {
  readonly name: string;
  readonly train: string;
  readonly test: string;
  readonly header: boolean;
  readonly horizon: number;
  readonly step: Step;
  readonly published: string;
}[] = [
  {
    name: 'M4 Weekly',
    train: 'm4/Weekly-train.csv',
    test: 'm4/Weekly-test.csv',
    header: true,
    horizon: 13,
    step: { unit: 'week', count: 1 },
    published: 'ES-RNN 7.817 / 2.356 / .851; best entry 6.582 / 2.107 / .739',
  },
  {
    name: 'M3 Quarterly',
    train: 'm3/m3_quarterly_train.csv',
    test: 'm3/m3_quarterly_test.csv',
    header: false,
    horizon: 8,
    step: { unit: 'quarter', count: 1 },
    published: 'Theta, the winner of M3: sMAPE 8.96',
  },
  {
    name: 'M3 Other',
    train: 'm3/m3_other_train.csv',
    test: 'm3/m3_other_test.csv',
    header: false,
    horizon: 8,
    step: { unit: 'observation', count: 1 },
    published: 'Theta: sMAPE 4.41',
  },
];

/** Reads the panels from a folder laid out as `m4/` and `m3/` with their files as published, and `ett/`, `nab/` and
 * `classics/` for the derived ones.
 * @param back  how many horizons before the end of the training data each series is cut: what a choice may be made on;
 *   0 for the published split
 * @throws Error of node:fs where a file is missing */
export function readPanelSets(folder: string, back: number): PanelSet[] {
  const sets = sources.map((source) => readPublished(folder, source));
  const weekly = sets.find(({ name }) => name === 'M4 Weekly');
  const joined = (weekly?.panel ?? []).map(({ values }, index) =>
    Float64Array.of(...values, ...(weekly?.actual[index] ?? [])),
  );
  const derived = derivePanels(folder, joined).map((own) => ({ ...own, published: '' }));
  return [...sets, ...derived].map((set) => (back === 0 ? set : cutBack(set, back)));
}

/** The same panel some horizons earlier; series that would keep too little are left out. */
function cutBack({ panel, horizon, ...set }: PanelSet, back: number): PanelSet {
  const kept = panel.filter(({ values }) => values.length - back * horizon >= 2 * horizon);
  return {
    ...set,
    horizon,
    panel: kept.map((series) => ({
      ...series,
      timestamps: series.timestamps.slice(0, -back * horizon),
      values: series.values.slice(0, -back * horizon),
    })),
    actual: kept.map(({ values }) => {
      const cut = values.length - back * horizon;
      return values.slice(cut, cut + horizon);
    }),
  };
}

function readPublished(folder: string, source: (typeof sources)[number]): PanelSet {
  const { name, train, test, header, horizon, step, published } = source;
  const start = step.unit === 'observation' ? 0 : Date.UTC(1970, 0, 1);
  const panel = readRows(path.join(folder, train), header).map(({ key, values }) => ({
    key,
    step,
    timestamps: Float64Array.from(values, (_, index) => addSteps(start, step, index)),
    values,
  }));
  const actual = readRows(path.join(folder, test), header).map(({ values }) => values);
  return { name, horizon, panel, actual, published };
}

/** One line a series: its id, then its values; the empty cells that fill a line up are left out. */
function readRows(file: string, header: boolean): { key: string; values: Float64Array }[] {
  const lines = readFileSync(file, 'utf8').trim().split('\n');
  return lines.slice(header ? 1 : 0).map((line) => {
    const [key, ...cells] = line.split(',').map((cell) => cell.replaceAll('"', '').trim());
    return {
      key,
      values: Float64Array.from(
        cells.filter((cell) => cell !== '' && cell !== 'NA'),
        Number,
      ),
    };
  });
}
