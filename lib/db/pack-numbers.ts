/** float64 numbers as little-endian bytes, eight a number, whatever the machine's own order. On most machines these are
 * the numbers' own bytes, not a copy: they change with them. */
export function packNumbers(numbers: Float64Array): Uint8Array<ArrayBuffer> {
  const { buffer, byteOffset, byteLength } = numbers;
  if (littleEndian && buffer instanceof ArrayBuffer) return new Uint8Array(buffer, byteOffset, byteLength);
  const copy = Uint8Array.from(new Uint8Array(buffer, byteOffset, byteLength));
  return littleEndian ? copy : swapEights(copy);
}

/** The numbers that `packNumbers` packed, bit for bit.
 * @throws RangeError if the bytes are not a multiple of eight */
export function unpackNumbers(bytes: Uint8Array): Float64Array<ArrayBuffer> {
  if (bytes.length % 8 !== 0) throw new RangeError(`float64 bytes come in eights, these are ${bytes.length}`);
  // A copy: the bytes of a row may start anywhere, a Float64Array may not.
  const copy = new Uint8Array(bytes);
  return new Float64Array((littleEndian ? copy : swapEights(copy)).buffer);
}

const littleEndian = new Uint8Array(new Uint16Array([1]).buffer)[0] === 1;

function swapEights(bytes: Uint8Array<ArrayBuffer>): Uint8Array<ArrayBuffer> {
  for (let at = 0; at < bytes.length; at += 8) bytes.subarray(at, at + 8).reverse();
  return bytes;
}
