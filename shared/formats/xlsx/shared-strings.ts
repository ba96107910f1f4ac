import type { Steps } from '../../lib/steps.ts';
import { text } from '../../text/text.ts';
import { unescapeText } from './escaped-text.ts';
import { readXmlSteps } from './read-xml.ts';
import type { UnpackBudget } from './unpack-entry.ts';
import { WORKBOOK_LIMITS, WorkbookRefusal } from './workbook-refusal.ts';
import type { ZipEntry } from './zip-archive.ts';

/** The texts that cells share, by position. Runs of one text are joined; how it is pronounced is left out. */
export function* readSharedStringsSteps(entry: ZipEntry, budget: UnpackBudget): Steps<readonly string[]> {
  const strings: string[] = [];
  let joined = '';
  let isText = false;
  let isPhonetic = false;
  yield* readXmlSteps(entry, budget, {
    open(name) {
      if (name === 't') isText = !isPhonetic;
      else if (name === 'rPh') isPhonetic = true;
      else if (name === 'si') joined = '';
    },
    text(piece) {
      if (isText) joined += piece;
    },
    close(name) {
      if (name === 't') isText = false;
      else if (name === 'rPh') isPhonetic = false;
      else if (name === 'si') {
        if (strings.length === WORKBOOK_LIMITS.sharedStrings) {
          throw new WorkbookRefusal(text.workbook.refusals.sharedStrings(WORKBOOK_LIMITS.sharedStrings));
        }
        strings.push(unescapeText(joined));
      }
    },
  });
  return strings;
}
