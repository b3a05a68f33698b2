import type { FitResult } from '#lib/forecast/schema.ts';
import { readRun } from '#lib/runs/index.ts';
import type { RunDetail } from '#lib/runs/schema.ts';
import { resolveShareToken } from '#lib/share/index.ts';

/** The run behind a link, and until when the link works; null for a token that is wrong, expired or revoked:
 * nothing tells these apart. */
export async function readSharedRun(
  token: string,
): Promise<{ run: RunDetail; result: FitResult; expiresAt: Date | null } | null> {
  const link = await resolveShareToken(token, new Date());
  if (!link) return null;
  const run = await readRun(link.runId);
  return run?.result ? { run, result: run.result, expiresAt: link.expiresAt } : null;
}
