import { importFields } from './import-fields.ts';
import type { FileLook } from '../../formats/decode-text.ts';
import type { DayProblem } from '../../formats/date-text.ts';
import type { NumberProblem } from '../../formats/number-text.ts';

const number = new Intl.NumberFormat('en');
const count = (value: number): string => number.format(value);
const rows = (value: number): string => (value === 1 ? '1 row' : `${count(value)} rows`);
const list = (items: readonly string[], limit = 12): string =>
  items.length <= limit ? items.join(', ') : `${items.slice(0, limit).join(', ')} and ${items.length - limit} more`;
/** A cell in a sentence: one line and not too long. */
const quote = (cell: string): string => {
  const line = cell.replace(/\s+/gu, ' ').trim();
  return `'${line.length > 60 ? `${line.slice(0, 57)}…` : line}'`;
};

const FILE_LOOKS: Readonly<Record<FileLook, string>> = {
  zip: 'a zip archive. Unpack it and import what is inside',
  'old-office': 'an old Excel or Word file. Save it as a workbook (.xlsx) or as CSV and import that',
  pdf: 'a PDF. Ask for the table as CSV and import that',
  picture: 'a picture. Ask for the table as CSV and import that',
  gzip: 'a compressed file. Unpack it and import what is inside',
  rtf: 'a rich text document. Save the table as CSV and import that',
};

const COUNT_PROBLEMS: Readonly<Record<NumberProblem, string>> = {
  'not-a-number': 'is not a number. Write it like 12400, 12,400 or 12.4K',
  negative: 'is negative, but it counts something. Correct it in the file',
  'not-whole': 'is not a whole number, but it counts something. Correct it in the file',
  'too-large': 'is larger than any real count. Correct it in the file',
  percent: 'is a percentage, but a count is needed',
  currency: 'is an amount of money, but a count is needed',
};

const DAY_PROBLEMS: Readonly<Record<DayProblem, string>> = {
  'not-a-day': 'is not a day of the calendar. Write it like 2025-04-30',
  'out-of-range': 'lies outside the years 1970 to 2100. Correct it in the file',
  ambiguous:
    'could be read with the day or the month first. Choose the order of day and month for this file, or write it like 2025-04-30',
  'two-digit-year': 'has a year of two digits. Write it with four, like 2025-04-30',
  serial: 'is a spreadsheet’s own day number. Format the column as a date and save the file again',
};

/** Words of the import: what was recognised, guessed, doubtful or wrong, always with what to do about it. */
export const importText = {
  quote,

  label: (files: readonly string[]) =>
    files.length === 1 ? `Imported ${files[0]!}` : `Imported ${files.length} files`,

  fields: importFields,

  recordLabel: (kind: string) => `Own export: ${kind}`,
  fieldPart: (field: string, part: string) => `${field}: ${part}`,

  columns: {
    ofRecord: 'Read as the field of the record that the export writes under this header.',
    readAsChosen: (field: string) => `Read as ${field}, as chosen.`,
    chosenOut: 'Not stored, as chosen.',
    readAs: (field: string) => `Read as ${field}.`,
    noHeader: 'Not stored: the column has no header.',
    unknown: 'Not stored: the header is not known for this kind of file.',
    repeated: (column: number) =>
      `The same header as column ${column}, which is read. Rows where they differ are left out.`,
    alreadyRead: (field: string, column: number) => `Not stored: column ${column} is already read as ${field}.`,
    leftOut: {
      customer: 'Not stored: it is personal data of customers.',
      position: 'Not stored: it is only the position in the list.',
      rate: 'Not stored: rates are computed from counts, so that every rate has a known formula.',
      score: 'Not stored: it is a score without a published formula.',
      estimate: 'Not stored: it is an estimate without a named method.',
      audience: 'Not stored: it is where the audience lives, not the influencer.',
      total: 'Not stored: it is a total over the account’s whole life.',
      'newest-post': 'Not stored: it averages the newest posts only.',
      private: 'Not stored: it is private and nothing here needs it.',
      breakdown: 'Not stored: it only says what the figures of the row are of.',
      derived: 'Not stored: it is worked out from other columns.',
      'for-reading': 'Not stored: it is written for the reader, from what other columns say.',
      'no-measure': 'Not stored: it is no measure that is kept of a post.',
      'no-field': 'Not stored: there is no field for it.',
      'other-id': 'Not stored: another column says already what the row is about.',
      'other-day': 'Not stored: the day is read from another column.',
      item: 'Not stored: it is about one item of the order, and orders are kept whole.',
      shop: 'Not stored: it is about how the shop handled the order.',
      pay: 'Not stored: what somebody is paid is read from lists of payments.',
      'no-payment': 'Not stored: it says nothing about the payment.',
    },
  },

  /** Why a row is no record of its own. */
  skips: {
    total: 'The total of the rows below or above; it is not added to them.',
    continuation: 'A further item of the order above; the order is taken once.',
    'one-day': 'The figures of a single day; only those of the whole life of a post are kept.',
    cancelled: 'The order was cancelled.',
    'no-data': 'The row has no figures.',
    'not-paid': 'The payment was not made.',
  },

  guesses: {
    windows1252:
      'The file does not say its encoding; it is read as Windows-1252. Look at names with accents and choose another encoding if they look wrong.',
    utf16: 'The file is read as UTF-16 by the pattern of its bytes.',
    damagedUtf8: (places: number) =>
      `The file is read as UTF-8, but ${count(places)} places in it are damaged and show as �.`,
    delimiter: (name: string) => `The cells are parted by ${name}.`,
    headerRow: (row: number) => `The headers are in row ${row}; what stands above is left out.`,
    platformHeader: (platform: string) => `The headers name the platform: ${platform}.`,
    platformName: (platform: string) => `The file name names the platform: ${platform}.`,
    captureDay: (written: string, day: string) =>
      `The figures are taken to be those of ${day}, because the file name says ${written}.`,
    captureMonth: (written: string, day: string) =>
      `The file name says ${written} without a day; the figures count from ${day}, so that they never pass for newer than they are. Give the exact day if you know it.`,
    noCaptureDay: 'The file does not say when its figures were true. Give the day if you know it.',
    decimalsComma: 'Decimals are parted by a comma: 1.050,5.',
    decimalsMixed: (cells: number) =>
      `Most numbers are parted by one decimal mark; ${count(cells)} cells speak for the other.`,
    decimalsUnknown: 'No number shows which mark parts the decimals; 1,050 is read as one thousand and fifty.',
    dateOrder: (order: 'dmy' | 'mdy') =>
      order === 'dmy' ? 'Dates have the day first.' : 'Dates have the month first.',
    usualDateOrder: (order: 'dmy' | 'mdy') =>
      `Dates are taken to have the ${order === 'dmy' ? 'day' : 'month'} first, as in most files of this kind. Choose the other order if that is wrong.`,
    abbreviated: (example: string) =>
      `Some figures are shortened, like ${quote(example)}: only their first digits are exact.`,
    handleAsName: (value: number) => `${rows(value)} without a usable name: the handle serves as name.`,
    currencyFromSign: (sign: string, currency: string) =>
      `The amounts carry ${quote(sign)}; they are read as ${currency}.`,
    idSystem: (system: string) =>
      system === 'programme' ? 'The ids are taken to be your own.' : `The ids are taken to come from ${quote(system)}.`,
    intoCampaign: (campaign: string) => `Rows that name no campaign go to ${campaign}.`,
    remembered: (name: string) => `The columns are read as they were chosen for ${name}.`,
    format: {
      vcard: 'The file holds contact cards; each card is a row.',
      calendar: 'The file holds calendar entries; each entry is a row.',
      mail: 'The file holds mail; each message is a row.',
    },
    owner: (name: string) => `The rows are those of ${name}.`,
  },

  delimiters: { ',': 'commas', ';': 'semicolons', '\t': 'tabs', '|': 'upright bars' },

  needs: {
    currency: (file: string) => `${file} has amounts of money but names no currency. Choose the currency.`,
    platform: (file: string) =>
      `${file} does not say which platform its accounts are on. Choose the platform, or put its name into the name of the file, such as instagram-list.csv.`,
    owner: (file: string) => `${file} does not say whose it is. Name the influencer by handle, email or name.`,
    columns: (file: string, fields: readonly string[]) =>
      `${file} has no column that is read as ${fields.join(' or ')}. Choose it among the columns, or leave the table out.`,
  },

  files: {
    empty: 'The file is empty. Export it again.',
    tooLarge: (bytes: number, limit: number) =>
      `The file has ${count(Math.round(bytes / 1_048_576))} MB; ${count(Math.round(limit / 1_048_576))} MB is the most that can be read at once. Split it.`,
    binary: (look: FileLook | null) =>
      look === null
        ? 'The file is no text. Save the table as CSV and import that.'
        : `The file is ${FILE_LOOKS[look]}.`,
    notInEncoding: (encoding: string, offset: number) =>
      `The file is not valid ${encoding}: byte ${count(offset + 1)} does not fit. Choose another encoding.`,
    noCells: 'The file has no cells with text in them. Export it again.',
    headerOnly: 'The file has headers but no rows below them. Nothing was read.',
    unrecognised: (headers: readonly string[], known: readonly string[]) =>
      `No row looks like the headers of a file that can be read. The first line has: ${list(headers)}. Files that can be read: ${list(known)}.`,
    missingColumns: (preset: string, missing: readonly string[]) =>
      `The file cannot be read as ${quote(preset)}: it has no column ${list(missing.map(quote))}.`,
    unknownPreset: (preset: string, known: readonly string[]) =>
      `There is no preset ${quote(preset)}. Presets: ${list(known, 50)}.`,
    tooManyRows: (limit: number) => `The file has more than ${count(limit)} rows. Split it.`,
    tooManyCells: (limit: number) =>
      `The file has more than ${count(limit)} cells, blank ones included. Split it, or delete columns that are not needed.`,
    tooBroken: (limit: number) =>
      `More than ${count(limit)} rows have broken quotation marks, so the file is not read at all. Export it again.`,
    repeatedColumn: (header: string, first: number, second: number) =>
      `The header ${quote(header)} stands twice, in columns ${first} and ${second}. Column ${first} is read.`,
    sameContent: (other: string) => `The same content as ${other}, which is read instead.`,
    leftOut: 'This table is left out, as chosen.',
    refused: {
      'sums-by-discount':
        'The report adds up sales by discount: an order with two codes is in it twice, and nobody can tell which orders it counts. Export the orders themselves from the shop and import that file.',
    },
    part: (file: string, part: string) => `${file}, ${part}`,
    tooManyTables: (limit: number) => `More than ${count(limit)} tables cannot be imported at once. Leave some out.`,
    moreProblems: (more: number) =>
      `${count(more)} further problems in this file are not listed here. Its rows name them.`,
  },

  problems: {
    cell: (row: number, column: string, what: string) => `Row ${row}, ${column}: ${what}`,
    row: (row: number, what: string) => `Row ${row}: ${what}`,
    brokenQuote: (line: number) =>
      `a quotation mark does not close properly (line ${count(line)} of the file). The row is left out; correct the marks.`,
    tooManyCells: (limit: number) => `has more than ${count(limit)} cells. The row is left out.`,
    cellTooLong: (limit: number) => `has a cell of more than ${count(limit)} characters. The row is left out.`,
    ragged: (cells: number, headers: number) =>
      cells > headers
        ? `has ${cells} cells, but there are ${headers} headers. A cell with the delimiter in it may lack its quotation marks.`
        : `has ${cells} cells, but there are ${headers} headers. Something is missing; correct the row.`,
    empty: 'is empty, but it is needed.',
    count: (cell: string, problem: NumberProblem) => `${quote(cell)} ${COUNT_PROBLEMS[problem]}.`,
    followers: (cell: string) => `${quote(cell)} is more than there are people. Correct it in the file.`,
    quantity: (cell: string, limit: number) =>
      `${quote(cell)} is more than ${count(limit)} orders in one line. Correct it in the file.`,
    rounded: (cell: string, to: string) => `${quote(cell)} is rounded to ${to}.`,
    money: (cell: string) => `${quote(cell)} is not an amount. Write it like 1234.56.`,
    moneyPercent: (cell: string) => `${quote(cell)} is a percentage, but an amount is needed.`,
    moneyTooLarge: (cell: string) => `${quote(cell)} is larger than any real amount. Correct it in the file.`,
    moneyNegative: (cell: string) =>
      `${quote(cell)} is negative. Refunds are not read from this kind of file; take the row out or correct it.`,
    otherCurrency: (cell: string, currency: string) =>
      `${quote(cell)} carries the sign of another currency than ${currency}. Import amounts in different currencies from separate files, or add a column with the currency.`,
    unknownCurrency: (cell: string) =>
      `${quote(cell)} is not a currency code. Use a code of three letters, such as EUR.`,
    unknownCurrencyOption: (currency: string) =>
      `${quote(currency)} is not a currency code. Use a code of three letters, such as EUR.`,
    day: (cell: string, problem: DayProblem) => `${quote(cell)} ${DAY_PROBLEMS[problem]}.`,
    tooLong: (length: number, limit: number) =>
      `has ${count(length)} characters; ${count(limit)} is the most. Shorten it.`,
    shortenedId: (cell: string) =>
      `${quote(cell)} was shortened by a spreadsheet and has lost digits. Export again and keep ids as text.`,
    platform: (cell: string, known: readonly string[]) =>
      `${quote(cell)} is not a platform. Known: ${list(known, 20)}.`,
    channel: (cell: string) => `${quote(cell)} is not a source of orders. Known: influencer, organic, paid.`,
    basis: (cell: string, known: readonly string[]) =>
      `${quote(cell)} is not a basis of payment. Known: ${list(known)}.`,
    handle: (cell: string) =>
      `${quote(cell)} has spaces in it, so it is hardly a handle. It is kept as it is; correct it once you know the handle.`,
    addressWithoutHandle: (cell: string, part: string) =>
      `${quote(cell)} names the account without its handle. ${quote(part)} stands in until you know the handle.`,
    repeatDiffers: (column: number, cell: string) =>
      `${quote(cell)} differs from column ${column} with the same header. Keep one of them.`,
    noInfluencer: 'is empty, but the order’s source is influencer.',
    baselineWithInfluencer: (channel: string) =>
      `names an influencer, but the source is ${channel}. Clear one of the two.`,
    unknownInfluencer: (id: string, system: string) =>
      system === 'programme'
        ? `no influencer has the id ${quote(id)}. Import the influencers together with this file, or first.`
        : `no influencer has the id ${quote(id)} from ${quote(system)}. Import the influencers together with this file, or first.`,
    otherInfluencer: (id: string, name: string) =>
      `the id ${quote(id)} is already stored for ${name}. If the ids of this file come from elsewhere, say so under “Where the ids come from”.`,
    otherCurrencyStored: (id: string, currency: string) =>
      `the id ${quote(id)} is already stored in ${currency}. If the ids of this file come from elsewhere, say so under “Where the ids come from”; else choose ${currency}.`,
    idAndHandle: (id: string, byId: string, byHandle: string) =>
      `the id ${quote(id)} belongs to ${byId}, but the handle to ${byHandle}. Correct the row.`,
    destroyed: (cell: string) =>
      `${quote(cell)} has lost letters to a wrong encoding. It is kept as it is; correct it once you know the right spelling.`,
    destroyedUnused: (cell: string, handle: string) =>
      `${quote(cell)} has lost its letters to a wrong encoding. The handle ${handle} serves as name.`,
    noPlatform: 'has figures but no platform. Give the platform.',
    nobody: 'nobody (organic or paid)',
    linkLeftOut: (cell: string) =>
      `${quote(cell)} is not stored, because no platform is known for it. Add a column with the platform.`,
    keptOther: (field: string, stored: string, given: string) =>
      `${field} stays ${quote(stored)}; the file says ${quote(given)}.`,
    payoutMismatch: (product: string, amount: string) =>
      `rate times units is ${product}, but the amount is ${amount}. The amount is taken as written.`,
    exchangeRate: (cell: string) => `${quote(cell)} is not an exchange rate. Write it like 1.0825.`,
    unknownOwner: (said: string) =>
      `nobody is known as ${quote(said)}. Import or add the influencer first, or name them by handle, email or name.`,
    severalOwners: (said: string, people: readonly string[]) =>
      `${quote(said)} could be ${list(people)}. Name the person by handle or email.`,
    accountOfOther: (handle: string, name: string) =>
      `the account ${quote(handle)} belongs to ${name} and stays theirs.`,
    noOwner: 'does not say whose it is. Name the influencer for this file.',
    notHandedOver: (said: string) =>
      `${quote(said)} does not say on which platform the account is. Choose the platform.`,
    refundTooLarge: (refunded: string, revenue: string) =>
      `${quote(refunded)} was paid back, more than the ${revenue} of the order; shops count shipping and taxes into it. The revenue is taken as 0.`,
    newerStored: (stored: string, given: string) =>
      `what is stored is of ${stored} and newer than this file of ${given}; it stays.`,
    noOrdersToAllocate: (name: string) =>
      `${name} has no orders in a campaign, so the payment stays on the influencer.`,
  },

  reasons: {
    newPerson: 'New influencer.',
    newAccount: (name: string) => `New account of ${name}.`,
    newPost: 'New post.',
    newOrder: 'New order.',
    newPayment: 'New payment.',
    changed: (fields: readonly string[]) => `Differs from what is stored: ${list(fields)}.`,
    known: 'Already stored with the same values.',
    repeats: (row: number) => `The same as row ${row}.`,
    otherChosen: (row: number) => `Row ${row} was chosen instead.`,
    agreeing: 'New influencer; figures that rows of this account disagree about wait for a decision.',
    waits: 'Waits for a decision.',
    waitsForInfluencer: (id: string) => `Waits for the decision about the influencer with the id ${quote(id)}.`,
    decidedOut: 'Left out by decision.',
    keptBeside: (row: number) => `New influencer beside the one of row ${row}, by decision.`,
    sameContent: (other: string) => `The same content as ${other}.`,
    newerStored: 'What is stored is newer than this file.',
    keptStored: 'Differs from what is stored, which stays.',
    waitsForOwner: (said: string) => `Waits for the decision whose ${quote(said)} is.`,
  },

  doubts: {
    repeatTitle: (title: string, versions: number) => `${title}: ${versions} differing rows`,
    repeatQuestion: (differing: readonly string[]) => `The rows differ in ${list(differing)}. Which one holds?`,
    rowOption: (row: number, values: string) => `Row ${row}: ${values}`,
    noValue: 'empty',
    keepAll: (rows: number) =>
      rows === 2
        ? 'Both: make two people, to be compared and merged later'
        : `All: make ${rows} people, to be compared and merged later`,
    nameTitle: (name: string) => `${name}: perhaps already known`,
    nameQuestion: (name: string) => `Somebody called ${name} is already there. Is this the same person?`,
    reachQuestion: (name: string) =>
      `Somebody with the same email, phone or link as ${name} is already there. Is this the same person?`,
    samePerson: (name: string, accounts: string) =>
      accounts === '' ? `The same person: ${name}` : `The same person: ${name} (${accounts})`,
    newPerson: 'Somebody else: make a new influencer',
    idTitle: (id: string, name: string) => `Id ${id}: ${name}`,
    idQuestion: (id: string, stored: string, given: string) =>
      `The id ${id} already belongs to ${stored}, but the file calls it ${given}. If the ids come from elsewhere, say so under “Where the ids come from”. Else: is it the same person?`,
    keepName: (stored: string) => `The same person; keep the name ${stored}`,
    takeName: (given: string) => `The same person, now called ${given}`,
    leaveOut: 'Leave these rows out',
    ownerTitle: (said: string) => `Whose is ${said}?`,
    ownerQuestion: (said: string) =>
      `The file has rows of ${quote(said)}, which nobody in the workspace is known by. Whose are they?`,
    ownerNew: (name: string) => `Make a new influencer ${name}`,
    codeTitle: (code: string) => `Discount code ${code}`,
    codeQuestion: (code: string) => `Orders were made with the code ${quote(code)}. Whose code is it?`,
    codeNobody: 'Nobody’s: a code that everybody may use',
    person: (name: string) => `It is ${name}’s`,
    changeTitle: (title: string) => `${title}: the file differs`,
    changeQuestion: (fields: readonly string[]) => `The file says something else about ${list(fields)}. Which holds?`,
    keepStored: (values: string) => `Keep what is stored: ${values}`,
    takeFile: (values: string) => `Take what the file says: ${values}`,
  },

  changes: { account: 'account', campaign: 'campaign', allocation: 'allocation', capturedOn: 'day of the figures' },
} as const;
