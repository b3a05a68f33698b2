import { decodeEntities } from './decode-entities.ts';

/** One attribute of a tag, whatever its prefix.
 * @param attributes  as they are written
 * @returns null where the tag does not have it */
export function attributeOf(attributes: string, name: string): string | null {
  for (let at = 0; ; ) {
    const equals = attributes.indexOf('=', at);
    if (equals < 0) return null;
    let open = equals + 1;
    while (attributes[open] === ' ' || attributes[open] === '\n') open++;
    const quote = attributes[open];
    if (quote !== '"' && quote !== "'") return null;
    const close = attributes.indexOf(quote, open + 1);
    if (close < 0) return null;
    const own = attributes.slice(at, equals).trim();
    if (own === name || own.endsWith(`:${name}`)) return decodeEntities(attributes.slice(open + 1, close));
    at = close + 1;
  }
}
