import { mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';

/** Gives the tests a folder of their own for all that they write, and removes it behind them.
 * @returns what vitest calls after the last test */
export default function setup() {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'hindcast-test-'));
  process.env.TMPDIR = folder;
  return () => rmSync(folder, { recursive: true, force: true });
}
