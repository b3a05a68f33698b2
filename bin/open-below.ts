import { constants } from 'node:fs';
import { open, realpath } from 'node:fs/promises';
import path from 'node:path';
import type { FileReader } from '#lib/mcp/index.ts';
import { type Result, refuse, succeed } from '#lib/result.ts';

/** Reads files below one folder and no others: what a path comes to once its links and dots are followed decides, and only plain files
 * are read, never a device or a pipe.
 * @param folder  absolute */
export function openBelow(folder: string): FileReader {
  return async (named, limitBytes) => {
    if (named.includes('\0')) return refuse('A path holds no NUL.');
    const outside = refuse(`${named} does not lie below the folder that is open here.`);
    const root = await realpath(folder);
    const wanted = path.resolve(root, named);
    // Said before the disk is asked, so that nothing is told of what lies elsewhere.
    if (!isBelow(path.resolve(folder), path.resolve(folder, named)) && !isBelow(root, wanted)) return outside;
    const real = await realpath(wanted).catch(() => null);
    if (real === null) return refuse(`There is no file ${named} below the folder that is open here.`);
    if (!isBelow(root, real)) return outside;
    // A pipe would wait for a writer.
    const flags = constants.O_RDONLY | (constants.O_NOFOLLOW ?? 0) | (constants.O_NONBLOCK ?? 0);
    const file = await open(real, flags).catch(() => null);
    if (file === null) return refuse(`${named} cannot be opened.`);
    try {
      // A folder on the way may have become a link meanwhile.
      if ((await realpath(wanted).catch(() => null)) !== real) return outside;
      const facts = await file.stat();
      if (!facts.isFile()) return refuse(`${named} is not a plain file.`);
      if (facts.size > limitBytes) return refuse(tooLarge(named, limitBytes));
      return await readWhole(file, named, limitBytes);
    } finally {
      await file.close();
    }
  };
}

type OpenFile = Awaited<ReturnType<typeof open>>;

/** The bytes of a file, which may grow while it is read, or say that it has none, as those of /proc do. */
async function readWhole(
  file: OpenFile,
  named: string,
  limitBytes: number,
): Promise<Result<{ bytes: Blob; name: string }, string>> {
  const parts: Uint8Array<ArrayBuffer>[] = [];
  let total = 0;
  for (;;) {
    const part = new Uint8Array(1 << 20);
    const { bytesRead } = await file.read(part, 0, part.byteLength, null);
    if (bytesRead === 0) return succeed({ bytes: new Blob(parts), name: path.basename(named) });
    total += bytesRead;
    if (total > limitBytes) return refuse(tooLarge(named, limitBytes));
    parts.push(part.subarray(0, bytesRead));
  }
}

function isBelow(root: string, file: string): boolean {
  const relative = path.relative(root, file);
  return (
    relative !== '' &&
    relative !== '..' &&
    !relative.startsWith(`..${path.sep}`) &&
    !path.isAbsolute(relative)
  );
}

const tooLarge = (named: string, limitBytes: number): string =>
  `${named} is larger than ${limitBytes / 1024 / 1024} MB, the most that is read here.`;
