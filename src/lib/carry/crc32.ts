/** The reflected polynomial of CRC-32/ISO-HDLC (ISO 3309, RFC 1952 §8, PNG annex D). */
const POLYNOMIAL = 0xedb88320;

/**
 * CRC-32 as in zip and PNG, an unsigned 32-bit number. It finds every change of up to three bits and
 * every burst of up to 32 in texts as short as ours, and other changes with a chance of 1 − 2⁻³². It
 * stops accidents; whoever wants to forge a code can.
 */
export function crc32(bytes: Uint8Array): number {
  let rest = 0xffff_ffff;
  for (const byte of bytes) {
    rest ^= byte;
    for (let bit = 0; bit < 8; bit++) rest = (rest >>> 1) ^ (rest & 1 ? POLYNOMIAL : 0);
  }
  return ~rest >>> 0;
}
