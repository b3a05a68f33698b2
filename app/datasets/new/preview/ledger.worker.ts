import { ledgerAsCsv } from '#lib/export/index.ts';
import { describeFileProblem, ingestFile } from '#lib/files/index.ts';
import { chunksOf } from './chunks-of.ts';
import type { LedgerAnswer, LedgerRequest } from './ledger-messages.ts';

// Reads all of a file as the server would, for its ledger: nothing is sent, nothing is stored.
addEventListener('message', async ({ data: { file, options } }: MessageEvent<LedgerRequest>) => {
  if (!('Temporal' in globalThis)) await import('temporal-polyfill/global');
  try {
    const read = await ingestFile(chunksOf(file), options);
    const answer: LedgerAnswer = read.ok
      ? { ok: true, csv: ledgerAsCsv(read.value.summary.ledger) }
      : { ok: false, problem: describeFileProblem(read.problem) };
    postMessage(answer);
  } catch {
    const answer: LedgerAnswer = {
      ok: false,
      problem: `"${file.name}" cannot be read any more: it was moved or changed. Choose it again.`,
    };
    postMessage(answer);
  }
});
