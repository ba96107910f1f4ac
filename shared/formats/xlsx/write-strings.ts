import type { Steps } from '../../lib/steps.ts';
import { escapeText } from './escaped-text.ts';
import { SPREADSHEET, XML_HEAD } from './xml-names.ts';

/** The texts of one workbook, each stored once. */
export interface StringBook {
  /** Where the text stands among the shared ones; adds it if it is new. */
  position(text: string): number;
  writeSteps(take: (xml: string) => void): Steps<void>;
}

/** Characters of XML between two pauses. */
const STRETCH = 64 * 1024;

export function createStringBook(): StringBook {
  const positions = new Map<string, number>();
  let uses = 0;
  return {
    position(text) {
      uses += 1;
      const known = positions.get(text);
      if (known !== undefined) return known;
      positions.set(text, positions.size);
      return positions.size - 1;
    },
    *writeSteps(take) {
      let xml = `${XML_HEAD}<sst xmlns="${SPREADSHEET}" count="${uses}" uniqueCount="${positions.size}">`;
      for (const text of positions.keys()) {
        const space = /^\s|\s$|\n/u.test(text) ? ' xml:space="preserve"' : '';
        xml += `<si><t${space}>${escapeText(text)}</t></si>`;
        if (xml.length < STRETCH) continue;
        take(xml);
        xml = '';
        yield;
      }
      take(`${xml}</sst>`);
    },
  };
}
