import { readVcardsSteps } from '#shared/formats/vcard/read-vcards.ts';
import { vcardHeaders, type VcardHeader } from '#shared/formats/vcard/vcard-headers.ts';
import { runSteps } from '#shared/lib/steps.ts';
import type { Sheet } from '#shared/formats/sheet.ts';

/** The sheet of a file that is read. */
export function sheetOf(content: string): Sheet {
  const outcome = runSteps(readVcardsSteps(content));
  if ('refusal' in outcome) throw new Error(outcome.refusal);
  return outcome;
}

/** The cells of a card that are not blank, by header; card 1 is the first. */
export function cardOf(sheet: Sheet, card: number): Partial<Record<VcardHeader, string>> {
  const row = sheet.rows[card]!;
  return Object.fromEntries(
    vcardHeaders.map((header, at) => [header, row[at]!] as const).filter(([, cell]) => cell !== ''),
  );
}

export const problemsOf = (sheet: Sheet): string[] =>
  sheet.notices.map(({ row, column, severity, problem }) => `${row} ${column ?? '-'} ${severity}: ${problem}`);

/** A card of its lines, with the line ends of the format. */
export const card = (...lines: readonly string[]): string => ['BEGIN:VCARD', ...lines, 'END:VCARD', ''].join('\r\n');
