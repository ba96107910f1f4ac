import { escapeText } from './escaped-text.ts';
import { SPREADSHEET, XML_HEAD } from './xml-names.ts';

/** Positions of the styles every workbook has. */
export const STYLE = { plain: 0, header: 1, text: 2, day: 3, instant: 4, instantWithMillis: 5 } as const;

/** Numbers below this are formats of Excel's own. */
const FIRST_OWN_FORMAT = 164;
const DATE_FORMATS = ['yyyy\\-mm\\-dd', 'yyyy\\-mm\\-dd\\ hh:mm:ss', 'yyyy\\-mm\\-dd\\ hh:mm:ss.000'];

/** The styles of one workbook: the fixed ones, and one for each format of amounts in it. */
export interface StyleBook {
  /** The position of the style of amounts with these decimals, with their currency before them if there is one. */
  amount(decimals: number, currency: string | undefined): number;
  xml(): string;
}

export function createStyleBook(): StyleBook {
  const formats = [...DATE_FORMATS];
  const positions = new Map<string, number>();
  return {
    amount(decimals, currency) {
      const code = amountFormat(decimals, currency);
      const known = positions.get(code);
      if (known !== undefined) return known;
      formats.push(code);
      const position = STYLE.day + formats.length - 1;
      positions.set(code, position);
      return position;
    },
    xml: () => stylesXml(formats),
  };
}

function amountFormat(decimals: number, currency: string | undefined): string {
  const digits = decimals === 0 ? '#,##0' : `#,##0.${'0'.repeat(decimals)}`;
  return currency === undefined ? digits : `[$${currency}]\\ ${digits}`;
}

function stylesXml(formats: readonly string[]): string {
  const numFmts = formats.map(
    (code, index) => `<numFmt numFmtId="${FIRST_OWN_FORMAT + index}" formatCode="${escapeText(code)}"/>`,
  );
  const xf = (numFmtId: number, rest = ''): string =>
    `<xf numFmtId="${numFmtId}" fontId="0" fillId="0" borderId="0" xfId="0"${rest}/>`;
  const styles = [
    xf(0),
    '<xf numFmtId="0" fontId="1" fillId="0" borderId="0" xfId="0" applyFont="1"/>',
    xf(0, ' quotePrefix="1"'),
    ...formats.map((_, index) => xf(FIRST_OWN_FORMAT + index, ' applyNumberFormat="1"')),
  ];
  const font = (bold: string): string => `<font>${bold}<sz val="11"/><name val="Calibri"/><family val="2"/></font>`;
  return (
    `${XML_HEAD}<styleSheet xmlns="${SPREADSHEET}">` +
    `<numFmts count="${numFmts.length}">${numFmts.join('')}</numFmts>` +
    `<fonts count="2">${font('')}${font('<b/>')}</fonts>` +
    '<fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills>' +
    '<borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders>' +
    '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>' +
    `<cellXfs count="${styles.length}">${styles.join('')}</cellXfs>` +
    '<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>'
  );
}
