import { CSV_LIMITS } from '../../formats/csv.ts';
import type { SheetRowProblem } from '../../formats/sheet.ts';
import { text } from '../../text/text.ts';

/** What is wrong with a row that could not be taken apart into cells. */
export function brokenSentence({ code, line }: SheetRowProblem): string {
  const { problems } = text.import;
  switch (code) {
    case 'quote':
      return problems.brokenQuote(line);
    case 'columns':
      return problems.tooManyCells(CSV_LIMITS.columns);
    case 'cell':
      return problems.cellTooLong(CSV_LIMITS.cell);
  }
}
