import type { Dialect } from '../schema.ts';

/** A text in an encoding of one or two bytes a character, by trying all of them with the decoder. */
export function encodeAs(text: string, encoding: Dialect['encoding']): Uint8Array {
  const decoder = new TextDecoder(encoding, { fatal: true });
  const codes = new Map<string, readonly number[]>();
  const learn = (...bytes: number[]): void => {
    try {
      const sign = decoder.decode(Uint8Array.from(bytes));
      if (!codes.has(sign)) codes.set(sign, bytes);
    } catch {
      // No character of this encoding.
    }
  };
  for (let first = 0; first < 256; first++) learn(first);
  for (let first = 0x81; first < 0xff; first++)
    for (let second = 0x40; second < 0xff; second++) learn(first, second);
  return Uint8Array.from(
    Array.from(text, (sign) => {
      const bytes = codes.get(sign);
      if (bytes === undefined) throw new Error(`${sign} is not in ${encoding}`);
      return bytes;
    }).flat(),
  );
}
