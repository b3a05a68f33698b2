import { packNumbers, unpackNumbers } from '#lib/db/index.ts';

/** Timestamps as bytes: the first two alone where all lie evenly apart, as they do in most series; else every one. */
export function packTimes(timestamps: Float64Array): Uint8Array<ArrayBuffer> {
  return packNumbers(areEven(timestamps) ? timestamps.subarray(0, 2) : timestamps);
}

/** The timestamps that `packTimes` packed, bit for bit. Rows of the time when every one was stored are read as well.
 * @param length  how many there are
 * @throws RangeError if the bytes are not a multiple of eight */
export function unpackTimes(bytes: Uint8Array, length: number): Float64Array<ArrayBuffer> {
  const stored = unpackNumbers(bytes);
  if (stored.length !== 2 || length <= 2) return stored;
  const [first, second] = stored;
  const timestamps = new Float64Array(length);
  for (let index = 0; index < length; index++) timestamps[index] = first + index * (second - first);
  return timestamps;
}

function areEven(timestamps: Float64Array): boolean {
  if (timestamps.length <= 2) return false;
  const [first, second] = timestamps;
  for (let index = 2; index < timestamps.length; index++)
    if (timestamps[index] !== first + index * (second - first)) return false;
  return true;
}
