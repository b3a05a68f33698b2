import { createHash } from 'node:crypto';
import { mkdir, open, rm } from 'node:fs/promises';
import path from 'node:path';

/** A file of the data folder into which bytes go before they are read: what was cut off is never taken for a whole. */
export type SpoolFile = {
  readonly file: string;
  write(chunk: Uint8Array): Promise<void>;
  /** Ends it. */
  finish(): Promise<{ readonly sha256: string; readonly bytes: number }>;
  remove(): Promise<void>;
};

/** The folder of such files; whatever lies in it at a start is of a server that was killed. */
export const spoolDirectory = (dataDirectory: string): string => path.join(dataDirectory, 'incoming');

/** Begins such a file. */
export async function openSpoolFile(dataDirectory: string, id: string): Promise<SpoolFile> {
  const directory = spoolDirectory(dataDirectory);
  await mkdir(directory, { recursive: true, mode: 0o700 });
  const file = path.join(directory, id);
  const handle = await open(file, 'w', 0o600);
  const hash = createHash('sha256');
  let bytes = 0;
  return {
    file,
    async write(chunk) {
      hash.update(chunk);
      bytes += chunk.byteLength;
      await handle.writeFile(chunk);
    },
    async finish() {
      await handle.close();
      return { sha256: hash.digest('hex'), bytes };
    },
    async remove() {
      await handle.close().catch(() => undefined);
      await rm(file, { force: true });
    },
  };
}
