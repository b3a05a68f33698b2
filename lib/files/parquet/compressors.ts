import type { Compressors } from 'hyparquet';
import {
  decompressBrotli,
  decompressGzip,
  decompressLz4,
  decompressLz4Raw,
  decompressZstd,
} from 'hyparquet-compressors';

/** What the pages of a Parquet file may be packed with; Snappy comes with the reader. Each is given the room that the page's header says,
 * and no more. */
export const compressors: Compressors = {
  GZIP: decompressGzip,
  BROTLI: decompressBrotli,
  LZ4: decompressLz4,
  LZ4_RAW: decompressLz4Raw,
  ZSTD: (packed, length) => decompressZstd(packed, new Uint8Array(length)),
};
