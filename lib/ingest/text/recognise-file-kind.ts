/** Names what a file is if it is plainly not a table of text: a picture, an archive, a workbook, a program.
 * @param head  the first bytes of the file
 * @returns the name with its article, or null where the bytes may well be text */
export function recogniseFileKind(head: Uint8Array): string | null {
  for (const { name, magic } of signatures) {
    if (startsWith(head, magic)) return name === zipArchive ? nameZip(head) : name;
  }
  return nameMarkup(head) ?? (looksBinary(head) ? 'binary data' : null);
}

const zipArchive = 'a zip archive';

const signatures: readonly { readonly name: string; readonly magic: readonly (number | string)[] }[] = [
  { name: 'a PNG picture', magic: [0x89, 'PNG'] },
  { name: 'a JPEG picture', magic: [0xff, 0xd8, 0xff] },
  { name: 'a GIF picture', magic: ['GIF8'] },
  { name: 'a PDF document', magic: ['%PDF-'] },
  { name: zipArchive, magic: ['PK', 3, 4] },
  { name: 'an empty zip archive', magic: ['PK', 5, 6] },
  { name: 'a gzip archive', magic: [0x1f, 0x8b] },
  { name: 'a bzip2 archive', magic: ['BZh'] },
  { name: 'an xz archive', magic: [0xfd, '7zXZ', 0] },
  { name: 'a Zstandard archive', magic: [0x28, 0xb5, 0x2f, 0xfd] },
  { name: 'a 7-Zip archive', magic: ['7z', 0xbc, 0xaf, 0x27, 0x1c] },
  { name: 'an old Office document (.xls or .doc)', magic: [0xd0, 0xcf, 0x11, 0xe0] },
  { name: 'a Parquet file', magic: ['PAR1'] },
  { name: 'an Arrow file', magic: ['ARROW1'] },
  { name: 'an SQLite database', magic: ['SQLite format 3', 0] },
  { name: 'an HDF5 file', magic: [0x89, 'HDF'] },
  { name: 'a program (ELF)', magic: [0x7f, 'ELF'] },
  { name: 'a RIFF file (sound, film or WebP picture)', magic: ['RIFF'] },
];

function startsWith(bytes: Uint8Array, magic: readonly (number | string)[]): boolean {
  const wanted = magic.flatMap((part) =>
    typeof part === 'number' ? [part] : Array.from(part, (letter) => letter.charCodeAt(0)),
  );
  return bytes.length >= wanted.length && wanted.every((byte, index) => bytes[index] === byte);
}

/** An Office file is a zip archive whose first entries tell which one. */
function nameZip(head: Uint8Array): string {
  const text = new TextDecoder('windows-1252').decode(head.subarray(0, 65_536));
  if (text.includes('xl/')) return 'an Excel workbook (.xlsx)';
  if (text.includes('opendocument.spreadsheet')) return 'an OpenDocument spreadsheet (.ods)';
  if (text.includes('word/')) return 'a Word document (.docx)';
  // A workbook's first entry is this one; its sheets may lie beyond the first bytes.
  if (text.includes('[Content_Types].xml')) return 'an Office document, perhaps an Excel workbook (.xlsx)';
  return zipArchive;
}

/** JSON and markup are text, but no table: better named than read as one odd column. */
function nameMarkup(head: Uint8Array): string | null {
  const text = new TextDecoder().decode(head.subarray(0, 256)).trimStart().toLowerCase();
  if (text.startsWith('<!doctype html') || text.startsWith('<html')) return 'a web page (HTML)';
  if (text.startsWith('<?xml')) return 'an XML document';
  if (/^(\{\s*"|\[\s*\{)/.test(text)) return 'a JSON document';
  return null;
}

/** Delimiters of databases and of ASCII, the end of a file, and what begins a sequence for a terminal. */
const separatorBytes: ReadonlySet<number> = new Set([1, 2, 0x1a, 0x1b, 0x1c, 0x1d, 0x1e, 0x1f]);

/** Text has next to no control bytes. UTF-16 is told apart first: half its bytes may be zero. */
function looksBinary(head: Uint8Array): boolean {
  if (looksLikeUtf16(head) !== null) return false;
  const sample = head.subarray(0, 65_536);
  let zeros = 0;
  let padding = 0;
  let controls = 0;
  for (const byte of sample) {
    if (byte === 0) {
      padding++;
      continue;
    }
    // Loggers fill their lines, and the rest of a file, up with zeros.
    if (byte !== 10 && byte !== 13) zeros += padding;
    padding = 0;
    if (!separatorBytes.has(byte) && (byte < 9 || (byte > 13 && byte < 32))) controls++;
  }
  if (padding === sample.length) return true;
  return zeros > Math.max(2, sample.length / 200) || controls > Math.max(2, sample.length / 50);
}

/** Tells UTF-16 by its mark, or by where its zero bytes lie.
 * @returns the byte order, or null where it is not UTF-16 */
export function looksLikeUtf16(head: Uint8Array): 'utf-16le' | 'utf-16be' | null {
  if (head[0] === 0xff && head[1] === 0xfe) return 'utf-16le';
  if (head[0] === 0xfe && head[1] === 0xff) return 'utf-16be';
  const pairs = Math.min(2_048, Math.floor(head.length / 2));
  if (pairs < 2) return null;
  let evenZeros = 0;
  let oddZeros = 0;
  for (let pair = 0; pair < pairs; pair++) {
    if (head[2 * pair] === 0) evenZeros++;
    if (head[2 * pair + 1] === 0) oddZeros++;
  }
  if (oddZeros > pairs * 0.7 && evenZeros < pairs * 0.05) return 'utf-16le';
  if (evenZeros > pairs * 0.7 && oddZeros < pairs * 0.05) return 'utf-16be';
  return null;
}
