import { describeFileProblem, ingestFile } from '#lib/files/index.ts';
import { writeAsInput } from '#lib/ingest/index.ts';
import type { IngestSummary } from '#lib/ingest/schema.ts';
import type { TimeSeries } from '#lib/time-series.ts';
import { readInstant } from '../../../_ui/instant-forecast/read-instant.ts';
import { mainSeries } from '../../../_ui/words/main-series.ts';
import type { PreviewInstantAnswer, PreviewInstantRequest } from './instant-messages.ts';

/** Series offered by name. */
const listedSeries = 500;

let newest = 0;
/** The series of a file and what it was read as, or why there are none. */
type ReadFile = { readonly series: readonly TimeSeries[]; readonly summary: IngestSummary } | string;

let panel: { readonly reading: number; readonly read: Promise<ReadFile> } | null = null;

// Reads all of a file as the server would, for the end of its series: nothing is sent, nothing is stored.
addEventListener('message', async ({ data }: MessageEvent<PreviewInstantRequest>) => {
  // Rules of time zones, for browsers that do not know them by themselves.
  if (!('Temporal' in globalThis)) await import('temporal-polyfill/global');
  newest = data.id;
  if (panel?.reading !== data.reading) panel = { reading: data.reading, read: readFile(data) };
  const read = await panel.read;
  // A newer wish came in while the file was read.
  if (newest !== data.id) return;
  postMessage(answerOf(data, read));
});

function answerOf({ id, seriesKey }: PreviewInstantRequest, read: ReadFile): PreviewInstantAnswer {
  if (typeof read === 'string') return { id, answer: { ok: false, problem: read }, keys: [], seriesCount: 0 };
  const { series, summary } = read;
  const shown = series.find(({ key }) => key === seriesKey) ?? mainSeries(series) ?? series[0];
  return {
    id,
    answer: readInstant(shown, {}, (own, horizon) => writeAsInput([own], summary, horizon)),
    keys: series.slice(0, listedSeries).map(({ key }) => key),
    seriesCount: series.length,
  };
}

async function readFile({ file, options, reading }: PreviewInstantRequest): Promise<ReadFile> {
  try {
    const read = await ingestFile(chunksOf(file, reading), options);
    return read.ok ? read.value : describeFileProblem(read.problem);
  } catch {
    return `"${file.name}" cannot be read any more: it was moved or changed. Choose it again.`;
  }
}

async function* chunksOf(file: File, reading: number): AsyncGenerator<Uint8Array> {
  const reader = file.stream().getReader();
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return;
    // Once it is to be read otherwise, the rest is of no use.
    if (panel?.reading !== reading) return reader.cancel();
    yield value;
  }
}
