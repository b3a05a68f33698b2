const table = Uint32Array.from({ length: 256 }, (_, byte) => {
  let crc = byte;
  for (let bit = 0; bit < 8; bit++) crc = crc & 1 ? (crc >>> 1) ^ 0xedb88320 : crc >>> 1;
  return crc >>> 0;
});

/** Goes on with the checksum of zip archives (CRC-32, ISO 3309).
 * @param crc  of the bytes before; 0 at the start */
export function crc32(bytes: Uint8Array, crc: number): number {
  let sum = ~crc;
  for (let at = 0; at < bytes.length; at++) sum = table[(sum ^ bytes[at]) & 0xff] ^ (sum >>> 8);
  return ~sum >>> 0;
}
