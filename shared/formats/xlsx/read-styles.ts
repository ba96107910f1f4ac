import type { Steps } from '../../lib/steps.ts';
import { text } from '../../text/text.ts';
import { unescapeText } from './escaped-text.ts';
import { numberFormat, type NumberFormat } from './number-format.ts';
import { readXmlSteps } from './read-xml.ts';
import type { UnpackBudget } from './unpack-entry.ts';
import { WORKBOOK_LIMITS, WorkbookRefusal } from './workbook-refusal.ts';
import type { ZipEntry } from './zip-archive.ts';

/** The number format of each cell style, by the style's position, which is what cells name. */
export function* readStylesSteps(entry: ZipEntry, budget: UnpackBudget): Steps<readonly NumberFormat[]> {
  const codes = new Map<number, string>();
  const styles: number[] = [];
  let isInCellStyles = false;
  const checkCount = (count: number): void => {
    if (count > WORKBOOK_LIMITS.styles) {
      throw new WorkbookRefusal(text.workbook.refusals.styles(WORKBOOK_LIMITS.styles));
    }
  };
  yield* readXmlSteps(entry, budget, {
    open(name, attributes) {
      if (name === 'cellXfs') isInCellStyles = true;
      else if (name === 'numFmt') {
        codes.set(Number(attributes['numFmtId']), unescapeText(attributes['formatCode'] ?? ''));
        checkCount(codes.size);
      } else if (name === 'xf' && isInCellStyles) {
        styles.push(Number(attributes['numFmtId'] ?? 0));
        checkCount(styles.length);
      }
    },
    text() {},
    close(name) {
      if (name === 'cellXfs') isInCellStyles = false;
    },
  });
  const formats = new Map<number, NumberFormat>();
  return styles.map((id) => {
    const format = formats.get(id) ?? numberFormat(id, codes.get(id));
    formats.set(id, format);
    return format;
  });
}
