import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { onTestFinished } from 'vitest';

/** What the main thread of a server did in one go. */
export type Turns = {
  /** What a server is started with to have it written down. */
  readonly environment: Record<string, string>;
  /** The longest turn since the last call, in milliseconds of the thread's own time; 40 or less count as none. */
  takeLongest(): number;
};

/** Writes down how long the main thread of a server computes without a turn for anybody else. */
export function watchTurns(): Turns {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'hindcast-turns-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  const file = path.join(folder, 'turns');
  writeFileSync(file, '');
  const recorder = pathToFileURL(path.join(import.meta.dirname, 'turn-recorder.js')).href;
  return {
    environment: { FAULTS_TURNS: file, NODE_OPTIONS: `--import=${recorder}` },
    takeLongest() {
      const turns = readFileSync(file, 'utf8').split('\n').map(Number);
      writeFileSync(file, '');
      return Math.max(...turns);
    },
  };
}
