import { cache } from 'react';
import { readRun } from '#lib/runs/index.ts';
import type { RunDetail, RunReport } from '#lib/runs/schema.ts';
import { resolveShareToken } from '#lib/share/index.ts';

/** The run behind a link, and until when the link works; null for a token that is wrong, expired or revoked:
 * nothing tells these apart. Read once a request: a page's title and its body ask for the same one. */
export const readSharedRun = cache(async (token: string): Promise<SharedRun | null> => {
  const link = await resolveShareToken(token, new Date());
  if (!link) return null;
  const run = await readRun(link.runId);
  return run?.result ? { run, result: run.result, expiresAt: link.expiresAt } : null;
});

type SharedRun = {
  readonly run: RunDetail;
  readonly result: RunReport;
  readonly expiresAt: Date | null;
};
