import { describeIngestProblem, describeStep, previewCsv } from '#lib/ingest/index.ts';
import type { PreviewAnswer, PreviewRequest } from './preview-messages.ts';

// Reads a file's first part away from the page, so that typing never waits.
addEventListener('message', async (event: MessageEvent<PreviewRequest>) => {
  // Rules of time zones, for browsers that do not know them by themselves.
  if (!('Temporal' in globalThis)) await import('temporal-polyfill/global');
  const { id, head, whole, options } = event.data;
  const preview = previewCsv(head, options, whole);
  const answer: PreviewAnswer = {
    id,
    preview,
    stepWords: preview.step === null ? null : describeStep(preview.step),
    problemSentence: preview.problem === null ? null : describeIngestProblem(preview.problem),
  };
  postMessage(answer);
});
