/** What the first bytes of a file say that it is. */
export type RecognisedFile = 'gzip' | 'zip' | 'ole' | 'parquet' | 'parquet-encrypted' | 'json' | 'text';

/** Bytes that are looked at. */
export const recognisedBytes = 64 * 1024;

const signatures: readonly (readonly [RecognisedFile, readonly number[]])[] = [
  ['gzip', [0x1f, 0x8b, 8]],
  ['zip', [0x50, 0x4b, 3, 4]],
  ['ole', [0xd0, 0xcf, 0x11, 0xe0]],
  ['parquet', [0x50, 0x41, 0x52, 0x31]],
  ['parquet-encrypted', [0x50, 0x41, 0x52, 0x45]],
];

/** Tells a file by its first bytes, never by its name. All that is not known here is text, which lib/ingest looks at itself. */
export function recogniseFile(head: Uint8Array): RecognisedFile {
  for (const [kind, magic] of signatures) if (magic.every((byte, at) => head[at] === byte)) return kind;
  return looksLikeJson(decodeText(head.subarray(0, 1_024))) ? 'json' : 'text';
}

/** An object or a list of objects or lists: no CSV begins so. */
const looksLikeJson = (text: string): boolean => /^\s*(?:\{\s*"|\[\s*[{[])/.test(text);

/** Bytes as text, by their mark, else as UTF-8, which is what JSON is written in. */
export function decodeText(bytes: Uint8Array): string {
  const encoding =
    bytes[0] === 0xff && bytes[1] === 0xfe
      ? 'utf-16le'
      : bytes[0] === 0xfe && bytes[1] === 0xff
        ? 'utf-16be'
        : 'utf-8';
  return new TextDecoder(encoding).decode(bytes);
}
