import type { Steps } from '../../lib/steps.ts';
import { text } from '../../text/text.ts';
import type { Refusal, Sheet } from '../sheet.ts';
import { isOldOffice, oldOfficeRefusalSteps } from './old-office.ts';
import { readSheetSteps, type SheetContext } from './read-sheet.ts';
import { readStylesSteps } from './read-styles.ts';
import { readSharedStringsSteps } from './shared-strings.ts';
import type { UnpackBudget } from './unpack-entry.ts';
import { readPartsSteps } from './workbook-parts.ts';
import { WORKBOOK_LIMITS, WorkbookRefusal } from './workbook-refusal.ts';
import { openZip } from './zip-archive.ts';

const { refusals } = text.workbook;

/**
 * Reads the values of an Excel workbook (ECMA-376, both vocabularies), one table for each sheet with cells, in the
 * order of the workbook. Nothing in it is run, followed or unpacked but its cells, texts and formats.
 *
 * Cells as text: numbers are plain decimals with a point, of 15 digits at most, longer ones as stored; percentages end
 * with `%`; amounts whose format names one currency begin with it (`€12.50`, `EUR 12.50`); days are `yyyy-MM-dd`, with
 * a time `yyyy-MM-ddTHH:mm:ss`, times alone `HH:mm:ss`; truth is `TRUE` or `FALSE`. Errors and formulas without a result
 * are blank, with a notice. Row numbers are the workbook's; blank rows and columns at the end are left out.
 *
 * `onRows` is told now and then how many rows of all sheets are behind.
 */
export function* readWorkbookSteps(
  bytes: Uint8Array,
  onRows?: (rows: number) => void,
): Steps<readonly Sheet[] | Refusal> {
  try {
    return yield* readSheetsSteps(bytes, onRows);
  } catch (error) {
    if (error instanceof WorkbookRefusal) return { refusal: error.message };
    throw error;
  }
}

/** Rows between two reports. */
const REPORTED_ROWS = 1_024;

function* readSheetsSteps(bytes: Uint8Array, onRows: ((rows: number) => void) | undefined): Steps<readonly Sheet[]> {
  if (bytes.length === 0) throw new WorkbookRefusal(refusals.empty);
  if (bytes.length > WORKBOOK_LIMITS.fileBytes) {
    throw new WorkbookRefusal(refusals.tooLarge(bytes.length, WORKBOOK_LIMITS.fileBytes));
  }
  if (isOldOffice(bytes)) throw new WorkbookRefusal(yield* oldOfficeRefusalSteps(bytes));
  if (bytes[0] !== 0x50 || bytes[1] !== 0x4b) throw new WorkbookRefusal(refusals.notWorkbook);
  const archive = openZip(bytes);
  const budget: UnpackBudget = { unpacked: 0 };
  const parts = yield* readPartsSteps(archive, budget);
  let rows = 0;
  const context: SheetContext = {
    strings: parts.sharedStrings ? yield* readSharedStringsSteps(parts.sharedStrings, budget) : [],
    formats: parts.styles ? yield* readStylesSteps(parts.styles, budget) : [],
    dateSystem: parts.dateSystem,
    budget,
    cellBudget: { cells: 0, characters: 0 },
    onRow: () => {
      rows += 1;
      if (rows % REPORTED_ROWS === 0) onRows?.(rows);
    },
  };
  const sheets: Sheet[] = [];
  for (const part of parts.sheets) sheets.push(yield* readSheetSteps(part, context));
  return sheets;
}
