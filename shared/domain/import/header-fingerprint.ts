import { sha256Hex } from '../../lib/sha256.ts';
import { normaliseHeader } from './presets/preset.ts';

const encoder = new TextEncoder();

/**
 * SHA-256 of the headers of a table, in any order: files of one kind keep it from export to export, also when somebody
 * has moved a column.
 */
export function headerFingerprint(headers: readonly string[]): string {
  const normal = headers.map(normaliseHeader).filter((header) => header !== '');
  return sha256Hex(encoder.encode(normal.sort().join('\n')));
}
