import type { Steps } from '../../lib/steps.ts';
import { text } from '../../text/text.ts';

const { refusals } = text.workbook;

/** How files of Office before 2007 begin, and workbooks with a password to this day (MS-CFB 2.2). */
const SIGNATURE = [0xd0, 0xcf, 0x11, 0xe0];
const SEARCHED_AT_ONCE = 1024 * 1024;

export function isOldOffice(bytes: Uint8Array): boolean {
  return SIGNATURE.every((byte, index) => bytes[index] === byte);
}

/** The sentence for a file that {@link isOldOffice}: streams in it are named in UTF-16, and their names tell its kind. */
export function* oldOfficeRefusalSteps(bytes: Uint8Array): Steps<string> {
  if (yield* holdsNameSteps(bytes, 'EncryptedPackage')) return refusals.password;
  const isWorkbook = (yield* holdsNameSteps(bytes, 'Workbook')) || (yield* holdsNameSteps(bytes, 'Book'));
  return isWorkbook ? refusals.oldExcel : refusals.oldOffice;
}

function* holdsNameSteps(bytes: Uint8Array, name: string): Steps<boolean> {
  const pattern = [...name].flatMap((letter) => [letter.charCodeAt(0), 0]);
  const first = pattern[0]!;
  let nextPause = SEARCHED_AT_ONCE;
  for (let at = bytes.indexOf(first); at !== -1; at = bytes.indexOf(first, at + 1)) {
    if (pattern.every((byte, index) => bytes[at + index] === byte)) return true;
    if (at < nextPause) continue;
    nextPause = at + SEARCHED_AT_ONCE;
    yield;
  }
  return false;
}
