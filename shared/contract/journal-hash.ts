import { sha256Hex } from '../lib/sha256.ts';

/** The hash before the first entry of every journal. */
export const EMPTY_JOURNAL_HASH = '0'.repeat(64);

/**
 * The link of one journal entry to all entries before it: SHA-256 over the previous link, the sequence in decimal and
 * the payload's SHA-256, as text. Two journals with equal hashes at one sequence hold equal entries up to there.
 */
export function journalHash(previousHash: string, sequence: number, payload: Uint8Array): string {
  return linkHash(previousHash, sequence, sha256Hex(payload));
}

/** The same link when the payload's own hash is already known. */
export function linkHash(previousHash: string, sequence: number, payloadHash: string): string {
  return sha256Hex(`${previousHash}${sequence}${payloadHash}`);
}
