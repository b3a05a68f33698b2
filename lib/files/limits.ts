/** What a file that is not plain text may make of itself. Text has the limits of lib/ingest alone. */
export const fileLimits = {
  /** Bytes of a workbook, an archive, a Parquet or a JSON file: these are held whole while they are read. */
  heldBytes: 128 * 1024 * 1024,
  /** Bytes that one reading may inflate. */
  inflatedBytes: 1024 * 1024 * 1024,
  /** Times its size that a part may grow, once it has grown to `trustedBytes`. */
  inflationRatio: 250,
  trustedBytes: 32 * 1024 * 1024,
  /** Cells of one sheet or table. */
  cells: 20_000_000,
  /** Characters of all texts that the cells of a workbook share. */
  sharedCharacters: 128 * 1024 * 1024,
  /** Files in an archive, merged areas of a sheet, sheets or tables that are offered. */
  entries: 10_000,
  mergedAreas: 100_000,
  parts: 200,
  /** Milliseconds from the first byte on. */
  milliseconds: 120_000,
} as const;
