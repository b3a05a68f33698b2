import { createXmlScanner, type XmlHandlers } from './create-xml-scanner.ts';

/** Reads a whole XML document from its bytes.
 * @param afterEach  called between two pieces
 * @throws a refusal where it is no XML */
export async function readXml(
  chunks: AsyncIterable<Uint8Array>,
  what: string,
  handlers: Partial<XmlHandlers>,
): Promise<void> {
  for await (const _ of scanXml(chunks, what, handlers));
}

/** The same piece by piece: the handlers have seen one more after each. */
export async function* scanXml(
  chunks: AsyncIterable<Uint8Array>,
  what: string,
  handlers: Partial<XmlHandlers>,
): AsyncGenerator<void> {
  const scanner = createXmlScanner({ open: nothing, close: nothing, text: nothing, ...handlers }, what);
  let decoder: TextDecoder | null = null;
  for await (const chunk of chunks) {
    decoder ??= new TextDecoder(encodingOf(chunk));
    scanner.push(decoder.decode(chunk, { stream: true }));
    yield;
  }
  scanner.push(decoder?.decode() ?? '');
  scanner.end();
  yield;
}

const nothing = (): void => undefined;

/** XML is UTF-8 where no mark says otherwise. */
const encodingOf = (head: Uint8Array): string =>
  head[0] === 0xff && head[1] === 0xfe
    ? 'utf-16le'
    : head[0] === 0xfe && head[1] === 0xff
      ? 'utf-16be'
      : 'utf-8';
