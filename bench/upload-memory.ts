import { createReadStream, mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { setTimeout as wait } from 'node:timers/promises';
import { newDataDirectory, removeDataDirectory, startServer } from '../e2e/server.ts';
import { shapes, writeSample } from './ingest-samples.ts';

const megabytes = 100;
const uploads = 3;

// The memory of the whole server while large files are read and stored, from what Linux keeps of the process: resident at
// rest, at most, and a second after the upload. Prints; asserts nothing.
//   npm run bench:upload      after `npm run build`
const directory = mkdtempSync(join(tmpdir(), 'hindcast-upload-'));
const rows: object[] = [];
try {
  for (const shape of shapes) {
    const file = join(directory, `${shape}.csv`);
    writeSample(file, shape, megabytes * 1_000_000);
    const data = newDataDirectory();
    const server = await startServer(data);
    try {
      await wait(2_000);
      const atRest = residentMegabytes(server.pid, 'VmRSS');
      for (let upload = 1; upload <= uploads; upload++) {
        const seconds = await send(server.url, file);
        const atMost = residentMegabytes(server.pid, 'VmHWM');
        await wait(1_000);
        const after = residentMegabytes(server.pid, 'VmRSS');
        rows.push({
          shape,
          upload,
          seconds,
          'at rest MB': atRest,
          'at most so far MB': atMost,
          'a second after MB': after,
        });
      }
    } finally {
      await server.end();
      removeDataDirectory(data);
    }
  }
} finally {
  rmSync(directory, { recursive: true });
}
console.table(rows);

function residentMegabytes(pid: number, field: 'VmRSS' | 'VmHWM'): number {
  const found = new RegExp(`${field}:\\s+(\\d+) kB`).exec(readFileSync(`/proc/${pid}/status`, 'utf8'));
  if (found === null) throw new Error(`/proc/${pid}/status has no ${field}: this bench needs Linux.`);
  return Math.round((Number(found[1]) * 1024) / 1e6);
}

/** @returns the seconds until it was stored */
async function send(server: string, file: string): Promise<number> {
  const begun = performance.now();
  const status = await new Promise<number | undefined>((resolve, reject) => {
    const sent = request(
      `${server}/datasets/upload?name=bench&fileName=bench.csv`,
      { method: 'POST', headers: { Origin: server, 'Content-Length': statSync(file).size } },
      (answer) => answer.resume().on('end', () => resolve(answer.statusCode)),
    );
    createReadStream(file).on('error', reject).pipe(sent.on('error', reject));
  });
  if (status !== 201) throw new Error(`The upload was answered with ${status}.`);
  return Math.round((performance.now() - begun) / 10) / 100;
}
