import { CSV_LIMITS } from '#shared/formats/csv.ts';
import { ATTACHMENT_LIMIT } from '#shared/model/attachment.ts';
import { text } from '#shared/text/text.ts';
import { bytesText, countText } from './format.ts';

const MB = 1024 * 1024;

/** How many bytes are read for one purpose: of each file, and of all that are chosen at once. */
export interface FileLimits {
  readonly perFile: number;
  readonly together: number;
}

export const importLimits: FileLimits = { perFile: CSV_LIMITS.bytes, together: 2 * CSV_LIMITS.bytes };
export const attachmentLimits: FileLimits = { perFile: ATTACHMENT_LIMIT, together: 8 * ATTACHMENT_LIMIT };
/** As much as a host takes when a workspace is saved. */
export const workspaceLimits: FileLimits = { perFile: 512 * MB, together: 512 * MB };

/**
 * Why files of these sizes are not read, or null. Asked before a single byte is: a file too large for the memory would
 * end the window.
 */
export function whyTooLarge(
  files: readonly { readonly name: string; readonly bytes: number }[],
  { perFile, together }: FileLimits,
): string | null {
  const words = text.app.file;
  const large = files.find(({ bytes }) => bytes > perFile);
  if (large) return words.tooLarge(large.name, sizeAbove(perFile, large.bytes), bytesText(perFile));
  const sum = files.reduce((total, { bytes }) => total + bytes, 0);
  return sum > together ? words.tooMany(sizeAbove(together, sum), bytesText(together)) : null;
}

/** A size above a limit, to the byte where it would else read like the limit itself. */
function sizeAbove(limit: number, bytes: number): string {
  const size = bytesText(bytes);
  return size === bytesText(limit) ? text.app.file.bytes(countText(bytes)) : size;
}
