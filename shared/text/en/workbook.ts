const number = new Intl.NumberFormat('en');
const count = (value: number): string => number.format(value);
const megabytes = (bytes: number): string => `${count(Math.round(bytes / 1_048_576))} MB`;

const SAVE_AGAIN = 'Open it in Excel, save it again as an Excel workbook (.xlsx) and import that.';
/** Nothing that an agency keeps looks like this. */
const MADE_TO_HARM =
  'It is not read, because files like this are made to fill up computers. Ask whoever sent it for the table as CSV.';

/** Reading and writing Excel workbooks: what is left out, and why a file is refused. */
export const workbook = {
  refusals: {
    tooLarge: (bytes: number, limit: number) =>
      `The workbook has ${megabytes(bytes)}; ${megabytes(limit)} is the most that can be read. Split it, or save the sheet as CSV and import that.`,
    empty: 'The file is empty. Export it again.',
    password:
      'The workbook is locked with a password. Open it in Excel, take the password away, save it and import it again.',
    lockedArchive: 'The file is locked with a password. Unlock it, save it again and import that.',
    oldExcel: `The file is an old Excel workbook (.xls). ${SAVE_AGAIN}`,
    oldOffice: 'The file is an old Office document, not an Excel workbook. Save the table as CSV and import that.',
    binaryWorkbook: `The file is a binary Excel workbook (.xlsb). ${SAVE_AGAIN}`,
    openDocument: `The file is an OpenDocument file (.ods). ${SAVE_AGAIN}`,
    numbers: 'The file was made by Numbers. Export it from there as an Excel workbook or as CSV and import that.',
    notWorkbook: 'The file is not an Excel workbook (.xlsx). Save the table as a workbook or as CSV and import that.',
    cutShort: `The workbook is damaged or cut short: its table of contents is missing. Copy or download it again.`,
    damagedArchive: `The workbook is damaged: its table of contents does not fit what is in it. Copy or download it again, or open it in Excel and save it again.`,
    zip64: `The workbook is packed for very large files (Zip64), which is not read. ${SAVE_AGAIN}`,
    packing: (part: string) =>
      `The part ${part} of the workbook is packed in a way that is not read here. ${SAVE_AGAIN}`,
    entries: (limit: number) => `The file holds more than ${count(limit)} parts. ${MADE_TO_HARM}`,
    entryName: (name: string) =>
      `The file holds a part with the name '${name}', which no workbook has. It is not read. ${SAVE_AGAIN}`,
    repeatedEntry: (name: string) => `The file holds the part ${name} twice. It is not read. ${SAVE_AGAIN}`,
    damagedPart: (part: string) =>
      `The part ${part} of the workbook is damaged. Copy or download it again, or open it in Excel and save it again.`,
    checksum: (part: string) =>
      `The part ${part} of the workbook does not match its checksum, so it is damaged. Copy or download it again.`,
    unpacked: (limit: number) =>
      `The workbook unpacks to more than ${megabytes(limit)}. Split it, or save the sheet as CSV and import that.`,
    ratio: (part: string, ratio: number) =>
      `The part ${part} of the file unpacks to more than ${count(ratio)} times its size. ${MADE_TO_HARM}`,
    missingPart: (part: string) => `The workbook lacks its part ${part}. ${SAVE_AGAIN}`,
    xml: (part: string) => `The part ${part} of the workbook is no proper XML. ${SAVE_AGAIN}`,
    doctype: (part: string) =>
      `The part ${part} of the file declares a document type, which no workbook does. ${MADE_TO_HARM}`,
    nesting: (part: string) => `The part ${part} of the file is nested far deeper than any workbook. ${MADE_TO_HARM}`,
    noSheets: 'The workbook has no sheet with cells. Check that it is the right file.',
    sheets: (limit: number) => `The workbook has more than ${count(limit)} sheets. Split it.`,
    rows: (sheet: string, limit: number) => `The sheet '${sheet}' has more than ${count(limit)} rows. Split it.`,
    cells: (limit: number) =>
      `The sheets of the workbook reach over more than ${count(limit)} cells, blank ones included. Delete what stands far from the tables, or save the sheet as CSV and import that.`,
    characters: (limit: number) => `The cells of the workbook hold more than ${count(limit)} characters. Split it.`,
    sharedStrings: (limit: number) => `The workbook has more than ${count(limit)} different texts. Split it.`,
    styles: (limit: number) => `The workbook has more than ${count(limit)} cell formats. ${SAVE_AGAIN}`,
    reference: (sheet: string, reference: string) =>
      `The sheet '${sheet}' has a cell with the place '${reference}', which is none. ${SAVE_AGAIN}`,
    repeatedCell: (sheet: string, cell: string) => `The sheet '${sheet}' has the cell ${cell} twice. ${SAVE_AGAIN}`,
    sharedString: (sheet: string, cell: string) =>
      `Cell ${cell} of the sheet '${sheet}' refers to a text that is not in the workbook. ${SAVE_AGAIN}`,
  },

  notices: {
    hidden: (sheet: string) => `The sheet '${sheet}' is hidden in the workbook. It is read like the others.`,
    error: (cell: string, error: string) => `Cell ${cell} holds the error ${error}. It is read as blank.`,
    noResult: (cell: string) =>
      `Cell ${cell} holds a formula without its result. It is read as blank; open the workbook in Excel, save it and import it again.`,
    noDay: (cell: string, value: string) =>
      `Cell ${cell} is formatted as a date, but its number ${value} is no day. It is read as the number.`,
    notNumber: (cell: string, value: string) =>
      `Cell ${cell} should be a number, but holds '${value.slice(0, 60)}'. It is read as text.`,
    more: (cells: number) =>
      cells === 1
        ? '1 more cell of this sheet has an error, a formula without a result or a wrong number. It is not listed here.'
        : `${count(cells)} more cells of this sheet have an error, a formula without a result or a wrong number. They are not listed here.`,
  },

  writing: {
    noSheets: 'There is no table to write.',
    rows: (sheet: string, limit: number) =>
      `The table '${sheet}' has more than ${count(limit)} rows, the most a sheet holds with its headers. Export it as CSV.`,
    columns: (sheet: string, limit: number) =>
      `The table '${sheet}' has more than ${count(limit)} columns, the most a sheet holds. Export it as CSV.`,
    cell: (sheet: string, cell: string, characters: number, limit: number) =>
      `Cell ${cell} of the table '${sheet}' has ${count(characters)} characters; ${count(limit)} is the most a cell of a workbook holds. Export it as CSV.`,
    unnamedSheet: (position: number) => `Sheet ${position}`,
  },
} as const;
