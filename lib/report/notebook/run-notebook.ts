import type { TimestampWriter } from '#lib/export/index.ts';
import type { JudgedHistory } from '#lib/forecast/index.ts';
import type { RunDocument } from '../document/run-document-schema.ts';
import { notebookCells } from './notebook-cells.ts';

/** A run as a Jupyter notebook (nbformat 4.5) that holds its data and computes its figures again.
 * @param history  the data behind the run, in the order of its series
 * @param write    a time as the document has it */
export function runNotebook(
  document: RunDocument,
  history: readonly JudgedHistory[],
  write: TimestampWriter,
) {
  const held = history.map(({ key, timestamps, values, training, filled }) => ({
    ...{ key, ds: Array.from(timestamps, (timestamp) => write(timestamp, key)) },
    ...{ y: numbersOf(values), training: numbersOf(training), filled: numbersOf(filled) },
  }));
  const cells = [
    markdown(introduction(document)),
    code(
      `import json\n\nimport pandas as pd\n\nrun = json.loads(${pythonText(document)})\nhistory = json.loads(${pythonText(held)})`,
    ),
    markdown('## The metrics, from their definitions'),
    code(notebookCells.metrics),
    code(notebookCells.naiveTwo),
    markdown(
      '## The page beside what is computed here\n\nEvery metric of every method, of each series, fold and number of steps ahead, what the bands held, the skill against the simple methods, and the means over the series. What needs the network itself is not among them: its errors where it learnt and where it was validated, the tests against chance, leaks and copies.',
    ),
    code(notebookCells.compare),
    markdown('## The first series'),
    code(notebookCells.chart),
  ];
  return {
    cells: cells.map((cell, index) => ({ id: `cell-${index}`, ...cell })),
    metadata: {
      kernelspec: { display_name: 'Python 3', language: 'python', name: 'python3' },
      language_info: { name: 'python' },
    },
    ...{ nbformat: 4, nbformat_minor: 5 },
  };
}

function introduction({ run, headline, verdict, contentSha256, weightsSha256, engine }: RunDocument): string {
  const name = run === null ? 'A forecast' : `${run.datasetName} v${run.version}`;
  return [
    `# ${oneLine(name)}`,
    ...(headline === undefined ? [] : [oneLine(headline)]),
    oneLine(verdict.sentence),
    `Data \`${contentSha256 ?? 'not stored'}\`, weights \`${weightsSha256 ?? 'not stored'}\`, computed by ${engine}.`,
    'The data, the forecast and every figure of the page are inside this notebook: it needs pandas, and matplotlib for its picture, and asks no server.',
  ].join('\n\n');
}

/** Names come from files: none of them may start a heading, a link or a tag. */
const oneLine = (text: string): string => text.replaceAll(/\s+/g, ' ').replaceAll(/[\\`*_[\]<>#|]/g, '\\$&');

const markdown = (source: string) => ({ cell_type: 'markdown', metadata: {}, source });
const code = (source: string) => ({
  ...{ cell_type: 'code', metadata: {}, execution_count: null },
  ...{ outputs: [], source },
});

/** A value as the text of a Python string that holds its JSON: what JSON writes between quotes, Python reads alike, but for halves of
 * pairs, which it never writes apart. */
const pythonText = (value: unknown): string => JSON.stringify(JSON.stringify(value));

const numbersOf = (values: Float64Array): (number | null)[] =>
  Array.from(values, (value) => (Number.isFinite(value) ? value : null));
