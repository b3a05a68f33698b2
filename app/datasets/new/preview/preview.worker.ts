import { createPreviewer, describeFileProblem } from '#lib/files/index.ts';
import { describeStep, previewCsv } from '#lib/ingest/index.ts';
import { chunksOf } from './chunks-of.ts';
import type { PreviewAnswer, PreviewFailure, PreviewRequest } from './preview-messages.ts';

// The first reading compiles what reads: done while the file is still being looked for.
previewCsv(
  new TextEncoder().encode('date,value\n2024-01-01,1.5\n2024-01-02,2.5\n2024-01-03,3.5\n'),
  {},
  true,
);

const previewFile = createPreviewer();

// Reads a file's first part away from the page, so that typing never waits.
addEventListener('message', async (event: MessageEvent<PreviewRequest>) => {
  // Rules of time zones, for browsers that do not know them by themselves.
  if (!('Temporal' in globalThis)) await import('temporal-polyfill/global');
  const { id, file, options } = event.data;
  const preview = await previewFile(keyOf(file), chunksOf(file), options).catch(() => null);
  if (preview === null) {
    const failure = `"${file.name}" cannot be read any more: it was moved or changed. Choose it again.`;
    const failed: PreviewFailure = { id, failure };
    postMessage(failed);
    return;
  }
  const answer: PreviewAnswer = {
    id,
    options,
    preview,
    stepWords: preview.step === null ? null : describeStep(preview.step),
    problemSentence: preview.problem === null ? null : describeFileProblem(preview.problem),
  };
  postMessage(answer);
});

const keyOf = ({ name, size, lastModified }: File): string => `${size} ${lastModified} ${name}`;
