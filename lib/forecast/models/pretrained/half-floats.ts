/** Numbers as 16 bits each (IEEE 754 binary16, little endian), rounded to the nearest, ties to even: a relative error of at most
 * 1 in 2048 above 6e-5.
 * @throws RangeError for a number that is not finite or whose size reaches 65520 */
export function encodeHalfFloats(values: ArrayLike<number>): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(2 * values.length);
  const view = new DataView(bytes.buffer);
  for (let at = 0; at < values.length; at++) view.setUint16(2 * at, halfBits(values[at]), true);
  return bytes;
}

/** And back. */
export function decodeHalfFloats(bytes: Uint8Array): Float64Array {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const values = new Float64Array(bytes.length / 2);
  for (let at = 0; at < values.length; at++) values[at] = halfValue(view.getUint16(2 * at, true));
  return values;
}

function halfBits(value: number): number {
  const size = Math.abs(value);
  if (!(size < 65520)) throw new RangeError(`A half float cannot hold ${value}.`);
  const sign = value < 0 || Object.is(value, -0) ? 0x8000 : 0;
  // Below 2^-14 numbers stand 2^-24 apart; above, 1024 stand between two powers of two.
  const exponent = Math.max(-14, Math.floor(Math.log2(size)));
  const unit = 2 ** (Math.max(-14, exponent) - 10);
  const steps = roundToEven(size / unit);
  // A carry out of the mantissa moves on into the exponent, as it should.
  return sign | (exponent === -14 && steps < 1024 ? steps : ((exponent + 15) << 10) + (steps - 1024));
}

function halfValue(bits: number): number {
  const sign = bits & 0x8000 ? -1 : 1;
  const exponent = (bits >> 10) & 31;
  const mantissa = bits & 1023;
  return sign * (exponent === 0 ? mantissa * 2 ** -24 : (1024 + mantissa) * 2 ** (exponent - 25));
}

/** Of numbers below 4096. */
function roundToEven(value: number): number {
  const below = Math.floor(value);
  const rest = value - below;
  if (rest === 0.5) return below + (below % 2);
  return rest < 0.5 ? below : below + 1;
}
