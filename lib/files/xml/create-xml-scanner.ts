import { damaged } from '../refusal.ts';
import { decodeEntities } from './decode-entities.ts';

/** What is told of an XML document while it is read. Names are without their prefix. */
export type XmlHandlers = {
  /** @param attributes  as they are written; `attributeOf` reads one */
  open(name: string, attributes: string): void;
  close(name: string): void;
  /** A text may come in several pieces. */
  text(text: string): void;
};

/** Characters of one tag or comment. */
const longestTag = 1024 * 1024;
const longestEntity = 12;

/** Reads the parts of XML that spreadsheets are made of, in pieces cut anywhere. A document with a type definition is refused,
 * so that no entity can stand for more than one character.
 * @param what  the document, in a sentence
 * @throws a refusal where it is no XML */
export function createXmlScanner(
  handlers: XmlHandlers,
  what: string,
): { push(text: string): void; end(): void } {
  let rest = '';
  return {
    push(piece) {
      const text = rest + piece;
      let at = 0;
      while (at < text.length) {
        const next = text.indexOf('<', at);
        if (next < 0) {
          at = emitText(text, at);
          break;
        }
        if (next > at) handlers.text(decodeEntities(text.slice(at, next)));
        const after = readMarkup(text, next);
        if (after < 0) {
          at = next;
          break;
        }
        at = after;
      }
      rest = text.slice(at);
      if (rest.length > longestTag) throw damaged(what, 'a tag never ends');
    },
    end() {
      if (rest.trim() !== '') throw damaged(what, 'it is cut off');
    },
  };

  /** Text without a tag behind it goes out at once, but for what may be half an entity. */
  function emitText(text: string, at: number): number {
    const entity = text.lastIndexOf('&');
    const end = entity >= at && entity >= text.length - longestEntity ? entity : text.length;
    if (end > at) handlers.text(decodeEntities(text.slice(at, end)));
    return end;
  }

  /** Reads the markup at a `<`.
   * @returns where it ends, or -1 where it is not whole yet */
  function readMarkup(text: string, at: number): number {
    const sign = text[at + 1];
    if (sign === undefined) return -1;
    if (sign === '?') return endOf(text, '?>', at);
    if (sign === '!') return readDeclaration(text, at);
    const end = endOfTag(text, at);
    if (end < 0) return -1;
    if (sign === '/') handlers.close(localName(text.slice(at + 2, end).trim()));
    else {
      const isEmpty = text[end - 1] === '/';
      const tag = text.slice(at + 1, isEmpty ? end - 1 : end);
      const nameEnd = tag.search(/\s/);
      const name = localName(nameEnd < 0 ? tag : tag.slice(0, nameEnd));
      handlers.open(name, nameEnd < 0 ? '' : tag.slice(nameEnd));
      if (isEmpty) handlers.close(name);
    }
    return end + 1;
  }

  function readDeclaration(text: string, at: number): number {
    if (text.startsWith('<!--', at)) return endOf(text, '-->', at);
    if (text.startsWith('<![CDATA[', at)) {
      const end = text.indexOf(']]>', at);
      if (end < 0) return -1;
      handlers.text(text.slice(at + 9, end));
      return end + 3;
    }
    if (text.length - at < 9 && '<![CDATA['.startsWith(text.slice(at))) return -1;
    if (text.length - at < 4 && '<!--'.startsWith(text.slice(at))) return -1;
    throw damaged(what, 'it defines a document type of its own, which no spreadsheet program does');
  }
}

function endOf(text: string, sign: string, at: number): number {
  const end = text.indexOf(sign, at + 2);
  return end < 0 ? -1 : end + sign.length;
}

/** The `>` of a tag, not one inside quotes; each character is looked at once. */
function endOfTag(text: string, at: number): number {
  let quote = '';
  for (let end = at + 1; end < text.length; end++) {
    const sign = text[end];
    if (quote !== '') {
      if (sign === quote) quote = '';
    } else if (sign === '>') return end;
    else if (sign === '"' || sign === "'") quote = sign;
  }
  return -1;
}

const localName = (name: string): string => name.slice(name.indexOf(':') + 1);
