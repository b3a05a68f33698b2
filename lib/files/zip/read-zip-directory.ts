import { tooMuch } from '../bytes/budget.ts';
import { fileLimits } from '../limits.ts';
import { damaged } from '../refusal.ts';

/** A file in an archive, as the directory at the archive's end tells of it. */
export type ZipEntry = {
  /** With slashes; never used as a path. */
  readonly name: string;
  readonly isEncrypted: boolean;
  /** 0 stored, 8 deflated. */
  readonly method: number;
  readonly crc: number;
  readonly packedBytes: number;
  readonly inflatedBytes: number;
  /** Where its own header begins. */
  readonly offset: number;
};

const archive = 'a zip archive';
const endBytes = 22;

/** Reads the directory of a zip archive (PKWARE APPNOTE 6.3, zip64 included). Sizes are what the directory says; they are held against
 * what comes when a file is opened.
 * @throws a refusal where it is no directory */
export function readZipDirectory(bytes: Uint8Array<ArrayBuffer>): ZipEntry[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = findEnd(view);
  const { count, start } = readEnd(view, end);
  if (count > fileLimits.entries) throw tooMuch('files in the archive', String(fileLimits.entries));
  const entries: ZipEntry[] = [];
  let at = start;
  for (let number = 0; number < count; number++) {
    if (at < 0 || at + 46 > bytes.length || view.getUint32(at, true) !== 0x02014b50)
      throw damaged(archive, 'its directory is cut off');
    const [nameBytes, extraBytes, commentBytes] = [28, 30, 32].map((field) =>
      view.getUint16(at + field, true),
    );
    const next = at + 46 + nameBytes + extraBytes + commentBytes;
    if (next > bytes.length) throw damaged(archive, 'its directory is cut off');
    const isUtf8 = (view.getUint16(at + 8, true) & 0x800) !== 0;
    const name = new TextDecoder(isUtf8 ? 'utf-8' : 'windows-1252').decode(
      bytes.subarray(at + 46, at + 46 + nameBytes),
    );
    entries.push({
      name: name.replaceAll('\\', '/'),
      isEncrypted: (view.getUint16(at + 8, true) & 1) !== 0,
      method: view.getUint16(at + 10, true),
      crc: view.getUint32(at + 16, true),
      ...readSizes(view, at, at + 46 + nameBytes, extraBytes),
    });
    at = next;
  }
  return entries;
}

/** The record at the end, before a comment of up to 64 KiB. */
function findEnd(view: DataView): number {
  const first = Math.max(0, view.byteLength - endBytes - 0xffff);
  for (let at = view.byteLength - endBytes; at >= first; at--)
    if (view.getUint32(at, true) === 0x06054b50) return at;
  throw damaged(archive, 'its end is missing, as where a download was cut off');
}

function readEnd(view: DataView, end: number): { readonly count: number; readonly start: number } {
  const count = view.getUint16(end + 10, true);
  const start = view.getUint32(end + 16, true);
  if (count !== 0xffff && start !== 0xffffffff) return { count, start };
  const locator = end - 20;
  if (locator < 0 || view.getUint32(locator, true) !== 0x07064b50) return { count, start };
  const record = Number(view.getBigUint64(locator + 8, true));
  if (record + 56 > view.byteLength || view.getUint32(record, true) !== 0x06064b50)
    throw damaged(archive, 'its end is missing, as where a download was cut off');
  return {
    count: Number(view.getBigUint64(record + 32, true)),
    start: Number(view.getBigUint64(record + 48, true)),
  };
}

/** Sizes and place, which stand in an extra field where they need more than 32 bits. */
function readSizes(view: DataView, at: number, extra: number, extraBytes: number) {
  const fields = {
    inflatedBytes: view.getUint32(at + 24, true),
    packedBytes: view.getUint32(at + 20, true),
    offset: view.getUint32(at + 42, true),
  };
  for (let from = extra; from + 4 <= extra + extraBytes; ) {
    const size = view.getUint16(from + 2, true);
    if (view.getUint16(from, true) === 1) {
      let value = from + 4;
      const next = (field: number): number => {
        if (field !== 0xffffffff || value + 8 > from + 4 + size) return field;
        value += 8;
        return Number(view.getBigUint64(value - 8, true));
      };
      return {
        inflatedBytes: next(fields.inflatedBytes),
        packedBytes: next(fields.packedBytes),
        offset: next(fields.offset),
      };
    }
    from += 4 + size;
  }
  return fields;
}
