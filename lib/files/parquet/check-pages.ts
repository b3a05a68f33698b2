import type { FileMetaData } from 'hyparquet';
import { parquetHeader } from 'hyparquet/src/column.js';
import { type Budget, tooMuch } from '../bytes/budget.ts';
import { fileLimits } from '../limits.ts';
import { damaged, refusal } from '../refusal.ts';

const parquet = 'a Parquet file';

/** Goes through the headers of all pages before any is unpacked: a page's sizes and counts are what the reader makes room for, so they
 * must fit the file, its row group and the budget.
 * @throws a refusal where they do not */
export function checkPages(bytes: Uint8Array<ArrayBuffer>, metadata: FileMetaData, budget: Budget): void {
  const rows = metadata.row_groups.reduce((sum, group) => sum + Number(group.num_rows), 0);
  const columns = metadata.row_groups[0]?.columns.length ?? 0;
  if (rows < 0 || rows * columns > fileLimits.cells)
    throw tooMuch('cells', fileLimits.cells.toLocaleString('en-GB'));
  for (const group of metadata.row_groups)
    for (const { meta_data: column } of group.columns) {
      if (column === undefined) throw damaged(parquet, 'a column says nothing of itself');
      const start = Number(column.dictionary_page_offset ?? column.data_page_offset);
      const from = Math.min(
        start > 0 ? start : Number(column.data_page_offset),
        Number(column.data_page_offset),
      );
      checkColumn(bytes, from, from + Number(column.total_compressed_size), Number(group.num_rows), budget);
    }
}

function checkColumn(
  bytes: Uint8Array<ArrayBuffer>,
  from: number,
  to: number,
  rows: number,
  budget: Budget,
): void {
  if (!(from >= 4 && to <= bytes.length && from <= to)) throw damaged(parquet, 'a column lies outside of it');
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const reader = { view, offset: from };
  const part = { packedBytes: 0, inflatedBytes: 0 };
  let values = 0;
  while (reader.offset < to - 1) {
    const header = parquetHeader(reader);
    const { compressed_page_size: packed, uncompressed_page_size: inflated } = header;
    reader.offset += packed;
    if (!(packed >= 0 && inflated >= 0 && reader.offset <= to))
      throw damaged(parquet, 'a page lies outside of it');
    part.packedBytes += packed;
    part.inflatedBytes += inflated;
    budget.spendBytes(inflated, part);
    const page = header.data_page_header ?? header.data_page_header_v2;
    if (page?.encoding === 'DELTA_BYTE_ARRAY')
      throw refusal({
        code: 'unread-kind',
        looksLike: 'a Parquet file with texts in delta encoding',
        advice: 'Write it with dictionary or plain encoding, as is usual, or as CSV.',
      });
    const inDictionary = header.dictionary_page_header?.num_values ?? 0;
    if (inDictionary < 0 || inDictionary > 8 * inflated)
      throw damaged(parquet, 'a page counts more values than it holds');
    values += page?.num_values ?? 0;
    // Lists have several values a row; more than all cells there may be, no column has.
    if ((page?.num_values ?? 0) < 0 || values > Math.max(rows, fileLimits.cells))
      throw damaged(parquet, 'a page counts more values than it holds');
  }
}
