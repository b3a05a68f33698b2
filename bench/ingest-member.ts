// One reading of one file in a process of its own; prints its cost as JSON. Started by ingest.ts.

import { createReadStream } from 'node:fs';
import { open } from 'node:fs/promises';
import Papa from 'papaparse';
import { describeIngestProblem, ingestCsv, previewCsv } from '#lib/ingest/index.ts';

const [engine, file] = process.argv.slice(2);
const engines = { ingest: readWithIngest, papa: readWithPapa, preview: readHead };
const started = process.cpuUsage();
const begun = performance.now();
const rows = await engines[engine === 'ingest' || engine === 'papa' ? engine : 'preview'](file);
const wallMs = performance.now() - begun;
const { user, system } = process.cpuUsage(started);
const peakMB = Math.round(process.resourceUsage().maxRSS / 1000);
console.log(JSON.stringify({ cpuMs: (user + system) / 1000, wallMs, peakMB, rows }));

async function readWithIngest(name: string): Promise<number> {
  const outcome = await ingestCsv(createReadStream(name, { highWaterMark: 1 << 18 }), {});
  if (!outcome.ok) throw new Error(describeIngestProblem(outcome.problem));
  return outcome.value.summary.rowsRead;
}

function readWithPapa(name: string): Promise<number> {
  return new Promise((resolve, reject) => {
    let count = 0;
    Papa.parse<string[]>(createReadStream(name, { highWaterMark: 1 << 18 }), {
      header: false,
      dynamicTyping: false,
      chunk: ({ data }) => {
        count += data.length;
      },
      complete: () => resolve(count),
      error: reject,
    });
  });
}

/** The first MiB, as the page reads it for its preview. */
async function readHead(name: string): Promise<number> {
  const handle = await open(name);
  const { buffer, bytesRead } = await handle.read(new Uint8Array(1 << 20), 0, 1 << 20, 0);
  await handle.close();
  return previewCsv(buffer.subarray(0, bytesRead), {}, false).rows.length;
}
