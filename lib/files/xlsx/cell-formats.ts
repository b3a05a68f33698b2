import { attributeOf } from '../xml/attribute-of.ts';
import { readXml } from '../xml/read-xml.ts';
import { builtInFormat, type NumberFormat, readFormatCode } from './number-format.ts';

/** The number format of each style that a cell can name. */
export async function readCellFormats(chunks: AsyncIterable<Uint8Array>): Promise<NumberFormat[]> {
  const own = new Map<number, NumberFormat>();
  const styles: number[] = [];
  let inCells = false;
  await readXml(chunks, 'the styles of an Excel workbook', {
    open(name, attributes) {
      if (name === 'numFmt')
        own.set(
          Number(attributeOf(attributes, 'numFmtId')),
          readFormatCode((attributeOf(attributes, 'formatCode') ?? '').slice(0, 1_000)),
        );
      else if (name === 'cellXfs') inCells = true;
      else if (name === 'xf' && inCells) styles.push(Number(attributeOf(attributes, 'numFmtId') ?? 0));
    },
    close(name) {
      if (name === 'cellXfs') inCells = false;
    },
  });
  return styles.map((id) => own.get(id) ?? builtInFormat(id));
}
