import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex } from '@noble/hashes/utils.js';

const encoder = new TextEncoder();

/** SHA-256 as lower-case hex; text is hashed as UTF-8. */
export function sha256Hex(data: Uint8Array | string): string {
  return bytesToHex(sha256(typeof data === 'string' ? encoder.encode(data) : data));
}

/** SHA-256 as its 32 bytes; text is hashed as UTF-8. */
export function sha256Bytes(text: string): Uint8Array {
  return sha256(encoder.encode(text));
}

/** SHA-256 over several parts, for data that never sits in memory as one piece. */
export function createSha256(): { update(data: Uint8Array): void; hex(): string } {
  const hash = sha256.create();
  return {
    update: (data) => void hash.update(data),
    hex: () => bytesToHex(hash.digest()),
  };
}
