import type { Budget } from '../bytes/budget.ts';
import { crc32 } from '../bytes/crc32.ts';
import { inflate } from '../bytes/inflate.ts';
import { damaged, refusal } from '../refusal.ts';
import type { ZipEntry } from './read-zip-directory.ts';

/** The bytes of one file of an archive, inflated piece by piece and held against its size and checksum.
 * @throws a refusal where they are damaged, packed in another way, or more than the budget has */
export async function* openZipEntry(
  bytes: Uint8Array<ArrayBuffer>,
  entry: ZipEntry,
  budget: Budget,
): AsyncGenerator<Uint8Array> {
  const what = `"${entry.name.slice(-80)}" in the archive`;
  if (entry.isEncrypted) {
    const advice = 'Unpack it with its password and bring the file itself.';
    throw refusal({ code: 'unread-kind', looksLike: 'a zip archive with a password', advice });
  }
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const header = entry.offset;
  if (header + 30 > bytes.length || view.getUint32(header, true) !== 0x04034b50)
    throw damaged(what, 'it does not begin where the directory says');
  const begin = header + 30 + view.getUint16(header + 26, true) + view.getUint16(header + 28, true);
  const packed = bytes.subarray(begin, begin + entry.packedBytes);
  if (packed.length < entry.packedBytes) throw damaged(what, 'it is cut off');
  if (entry.method !== 0 && entry.method !== 8) {
    const advice = 'Pack it again in the usual way (deflate), or bring the file itself.';
    throw refusal({
      code: 'unread-kind',
      looksLike: 'a zip archive packed in a way that is not read',
      advice,
    });
  }
  let length = 0;
  let crc = 0;
  const pieces = entry.method === 0 ? slices(packed) : inflate(slices(packed), 'deflate-raw', budget, what);
  for await (const piece of pieces) {
    length += piece.length;
    crc = crc32(piece, crc);
    budget.spendTime();
    yield piece;
  }
  if (length !== entry.inflatedBytes || crc !== entry.crc) throw damaged(what, 'its checksum is wrong');
}

const sliceBytes = 64 * 1024;

async function* slices(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += sliceBytes) yield bytes.subarray(at, at + sliceBytes);
}
