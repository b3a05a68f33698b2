import { planTableColumns } from '../columns/roles/plan-columns.ts';
import type { TimeInColumns } from '../columns/unpivot/detect-time-in-columns.ts';
import type { Dialect, IngestOptions } from '../schema.ts';
import type { ReadingPlan } from './plan-reading.ts';

/** Plans the reading of NEM12, the records in which Australian meters are read: a record 200 names meter, channel, unit and minutes
 * between values, each record 300 below it holds those of one day.
 * @param head   the first characters
 * @param whole  the head is the whole file; else its last line may be cut and is not looked at
 * @returns null for any other text
 * @see AEMO, "Meter Data File Format Specification NEM12 & NEM13" */
export function planMeterRecords(
  head: string,
  encoding: Dialect['encoding'],
  options: IngestOptions,
  whole: boolean,
): ReadingPlan | null {
  if (!/^\s*"?100"?,"?NEM12/.test(head.slice(0, 40))) return null;
  const lines = head.split(/\r\n|\n|\r/);
  if (!whole) lines.pop();
  const records = lines.map((line) => line.split(',').map((cell) => cell.replace(/^"|"$/g, '')));
  const units = new Set(records.flatMap((cells) => (cells[0] === '200' ? [cells[7] ?? ''] : [])));
  const [unit = ''] = units;
  const names = ['channel', 'time', units.size === 1 && unit !== '' ? unit : 'value'];
  const across: TimeInColumns = {
    ...{ runs: 'records', names, from: '', to: '', leftOut: [] },
    stand: createRecordReader(),
  };
  const data = records.flatMap((cells) => across.stand(cells) ?? []);
  if (data.length === 0) return null;
  const { columns, layout, notes } = planTableColumns(names, data, ',', options);
  const minutes = records.find(([kind]) => kind === '200')?.[8] ?? '30';
  const sentence = `These are meter records (NEM12): values every ${minutes} minutes, one series for each meter and channel.`;
  const timeIndex = layout.ok ? layout.value.timeIndex : 1;
  return {
    dialect: {
      ...{ encoding, delimiter: ',', quote: '"', escaping: 'doubled' },
      ...{ headerLine: 0, decimal: '.', dateOrder: 'year-first' },
    },
    cutting: {
      dialect: { delimiter: ',', blankRuns: false, quote: '"', escaping: 'doubled' },
      // Records are of several widths.
      cutWidth: 0,
      repair: () => null,
      style: { blanks: false, otherQuotes: false },
      wrapped: false,
    },
    ...{ width: 0, runnerUp: null, firstDataLine: 1, table: 1, tableLine: 1 },
    nextTableLine: Number.POSITIVE_INFINITY,
    tables: [{ line: 1, headerLine: 1, title: 'NEM12' }],
    ...{ columns, across, layout, options, filledDown: [], question: null },
    timeCells: data.slice(0, 40).map((row) => row[timeIndex]),
    firstRows: data.slice(0, 20),
    notes: [{ kind: 'meter-records', sentence }, ...notes, ...(layout.ok ? layout.value.notes : [])],
  };
}

/** Makes what turns one record after the other into rows of channel, time and value. */
function createRecordReader(): TimeInColumns['stand'] {
  let channel = '';
  let minutes = 30;
  return (cells) => {
    const [kind] = cells;
    if (kind === '200') {
      channel = `${cells[1] ?? ''}/${cells[4] ?? ''}`;
      minutes = Number(cells[8]) || 30;
    }
    const day = /^(\d{4})(\d\d)(\d\d)$/.exec(cells[1] ?? '');
    if (kind !== '300' || day === null) return null;
    const date = `${day[1]}-${day[2]}-${day[3]}`;
    return Array.from({ length: Math.round(1440 / minutes) }, (_, index) => {
      const at = index * minutes;
      const clock = [Math.floor(at / 60), at % 60].map((part) => String(part).padStart(2, '0')).join(':');
      return [channel, `${date} ${clock}`, cells[index + 2] ?? ''];
    });
  };
}
