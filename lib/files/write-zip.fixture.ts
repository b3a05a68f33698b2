import { crc32 } from './bytes/crc32.ts';

/** A file of an archive; what is left out is as it should be. */
export type ZipFile = {
  readonly name: string;
  readonly bytes: Uint8Array | string;
  /** Packs the bytes; left out, they are stored as they are. */
  readonly deflate?: (bytes: Uint8Array) => Uint8Array;
  /** What the directory says instead of the truth. */
  readonly lies?: {
    readonly inflatedBytes?: number;
    readonly crc?: number;
    readonly method?: number;
    readonly flags?: number;
  };
};

/** Writes a zip archive, also one that lies. */
export function writeZip(files: readonly ZipFile[]): Uint8Array<ArrayBuffer> {
  const parts: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const { name, bytes, deflate, lies = {} } of files) {
    const content = Buffer.from(bytes);
    const packed = deflate === undefined ? content : Buffer.from(deflate(content));
    const title = Buffer.from(name);
    const local = Buffer.alloc(30);
    local.writeUInt32LE(0x04034b50, 0);
    local.writeUInt16LE(lies.method ?? (deflate === undefined ? 0 : 8), 8);
    local.writeUInt16LE(title.length, 26);
    const entry = Buffer.alloc(46);
    entry.writeUInt32LE(0x02014b50, 0);
    entry.writeUInt16LE(0x800 | (lies.flags ?? 0), 8);
    entry.writeUInt16LE(lies.method ?? (deflate === undefined ? 0 : 8), 10);
    entry.writeUInt32LE(lies.crc ?? crc32(content, 0), 16);
    entry.writeUInt32LE(packed.length, 20);
    entry.writeUInt32LE(lies.inflatedBytes ?? content.length, 24);
    entry.writeUInt16LE(title.length, 28);
    entry.writeUInt32LE(offset, 42);
    parts.push(local, title, packed);
    directory.push(entry, title);
    offset += 30 + title.length + packed.length;
  }
  const listed = Buffer.concat(directory);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(files.length, 8);
  end.writeUInt16LE(files.length, 10);
  end.writeUInt32LE(listed.length, 12);
  end.writeUInt32LE(offset, 16);
  return new Uint8Array(Buffer.concat([...parts, listed, end]));
}
