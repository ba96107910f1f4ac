import type { ImportSource } from '#shared/domain/import/import-types.ts';
import { text } from '#shared/text/text.ts';
import { importLimits, whyTooLarge } from './file-limits.ts';
import { today } from './today.ts';

/** How the clipboard holds something: as plain text, and as markup where the program that copied it wrote that too. */
export interface Clipped {
  readonly plain: string;
  readonly markup: string;
}

/** True for several lines of cells: parted by tabs, or copied from a table. One line is no table. */
export function looksLikeTable({ plain, markup }: Clipped): boolean {
  return hasLines(plain) && (plain.includes('\t') || /<table[\s>]/iu.test(markup));
}

/** True for text of two lines at least, such as headers and a row. */
export function hasLines(plain: string): boolean {
  return plain.split(/\r\n|\r|\n/u, 10_000).filter((line) => line.trim() !== '').length > 1;
}

/** Pasted text as a file to be imported, named by day and time; or why it is not taken. */
export function pastedFile(plain: string): ImportSource | { readonly problem: string } {
  const bytes = new TextEncoder().encode(plain);
  const name = text.files.importScreen.paste.name(today(), timeOfDay());
  const problem = whyTooLarge([{ name, bytes: bytes.length }], importLimits);
  return problem === null ? { name, bytes } : { problem };
}

/** The time where the laptop is, as a file name can hold it: `14.05`. */
function timeOfDay(): string {
  const now = new Date();
  const pad = (value: number): string => String(value).padStart(2, '0');
  return `${pad(now.getHours())}.${pad(now.getMinutes())}`;
}
