import { tooMuch } from '../bytes/budget.ts';
import { fileLimits } from '../limits.ts';
import { readXml } from '../xml/read-xml.ts';
import { cellText } from './cell-text.ts';

/** The texts that cells share, in their order. Runs of other fonts are joined; readings above Asian signs are left out. */
export async function readSharedStrings(chunks: AsyncIterable<Uint8Array>): Promise<string[]> {
  const strings: string[] = [];
  let pieces: string[] = [];
  let characters = 0;
  let isText = false;
  let phonetic = false;
  await readXml(chunks, 'the texts of an Excel workbook', {
    open(name) {
      if (name === 'si') pieces = [];
      else if (name === 'rPh') phonetic = true;
      else if (name === 't') isText = !phonetic;
    },
    text(text) {
      if (!isText) return;
      characters += text.length;
      if (characters > fileLimits.sharedCharacters) throw tooMuch('characters of text', 'about 128 million');
      pieces.push(text);
    },
    close(name) {
      if (name === 't') isText = false;
      else if (name === 'rPh') phonetic = false;
      else if (name === 'si') {
        if (strings.length >= fileLimits.cells)
          throw tooMuch('texts', fileLimits.cells.toLocaleString('en-GB'));
        strings.push(cellText(pieces.join('')));
      }
    },
  });
  return strings;
}
