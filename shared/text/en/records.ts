import { importText } from './import.ts';

const { quote } = importText;
const list = (items: readonly string[]): string => items.join(', ');

/** Words of the tables that hold stored records as they are, to be edited and read back. */
export const records = {
  /** How the header of the first column names what the table is of. Each has to differ from all others. */
  kinds: {
    client: 'client',
    customField: 'custom field',
    contact: 'contact',
    influencer: 'influencer',
    account: 'account',
    rate: 'rate',
    researchNote: 'research note',
    distinction: 'distinction',
    campaign: 'campaign',
    collaboration: 'collaboration',
    post: 'post',
    order: 'order',
    payment: 'payment',
    metricSnapshot: 'figures',
    touch: 'touch',
    trip: 'trip',
    promoCode: 'discount code',
    trackingLink: 'tracking link',
    campaignTemplate: 'campaign template',
    right: 'right',
    gift: 'gift',
    deliverable: 'deliverable',
    draft: 'draft',
    exchangeRate: 'exchange rates',
    calendarEvent: 'calendar entry',
    webTraffic: 'web traffic',
    importMapping: 'import mapping',
    savedView: 'saved view',
  },
  /** The names of the tables, as sheets and files have them. */
  tables: {
    client: 'Clients',
    customField: 'Custom fields',
    contact: 'Contacts',
    influencer: 'Influencers',
    account: 'Accounts',
    rate: 'Rates',
    researchNote: 'Research notes',
    distinction: 'Distinctions',
    campaign: 'Campaigns',
    collaboration: 'Collaborations',
    post: 'Posts',
    order: 'Orders',
    payment: 'Payouts',
    metricSnapshot: 'Figures',
    touch: 'Touches',
    trip: 'Trips',
    promoCode: 'Discount codes',
    trackingLink: 'Tracking links',
    campaignTemplate: 'Campaign templates',
    right: 'Rights',
    gift: 'Gifts',
    deliverable: 'Deliverables',
    draft: 'Drafts',
    exchangeRate: 'Exchange rates',
    calendarEvent: 'Calendar',
    webTraffic: 'Web traffic',
    importMapping: 'Import mappings',
    savedView: 'Saved views',
  },
  idHeader: (kind: string) => `Liaison ${kind} id`,

  problems: {
    number: (cell: string) => `${quote(cell)} is not a number. Write it like 1234.5.`,
    flag: (cell: string) => `${quote(cell)} is neither yes nor no. Write TRUE or FALSE.`,
    choice: (cell: string, known: readonly string[]) => `${quote(cell)} cannot be chosen here. Known: ${list(known)}.`,
    instant: (cell: string) => `${quote(cell)} is not a day with a time. Write it like 2025-04-30T09:30:00Z, in UTC.`,
    tooFine: (cell: string, currency: string) =>
      `${quote(cell)} has more decimals than ${currency} has. Round it in the file.`,
    noCurrency: (column: string) => `has no currency. Fill in ${quote(column)} with a code such as EUR.`,
    json: (cell: string) =>
      `${quote(cell)} cannot be read. Such cells hold several values in one and are changed more easily in Liaison; export again to see how they are written.`,
    jsonPart: (place: string, what: string) =>
      `does not fit at ${place} (${what}). Such cells hold several values in one and are changed more easily in Liaison; export again to see how they are written.`,
    tooLarge: (value: string, limit: string) => `${quote(value)} is more than ${limit}, which is the most.`,
    tooSmall: (value: string, limit: string) => `${quote(value)} is less than ${limit}, which is the least.`,
    items: (limit: string, isTooMany: boolean) =>
      isTooMany ? `has more than ${limit} entries. Take some out.` : `has fewer than ${limit} entries. Add some.`,
    notWhole: (value: string) => `${quote(value)} is not a whole number.`,
    notTogether: (other: string, value: string) =>
      `does not go with ${quote(value)} in ${quote(other)}. Clear one of the two.`,
    value: (what: string) => `does not fit: ${what}.`,
    rowRule: (what: string) => `cannot be stored: ${what}. Correct the row.`,
    notAnId: (cell: string) =>
      `${quote(cell)} is not an id that Liaison made. Put back the id of the export, or clear the cell to add a new row.`,
    repeatedId: (file: string, row: number) =>
      `has the same id as row ${row} of ${file}, but says something else. Keep one of them, or clear the id to add a new row.`,
    missing: (kind: string, id: string) =>
      `no ${kind} with the id ${quote(id)} is in the workspace or in these files. Import its table together with this one, or correct the id.`,
    missingLeftOut: (kind: string, title: string) =>
      `names the ${kind} ${quote(title)}, whose own row is left out. Correct that row first.`,
    taken: (kind: string, title: string) =>
      `is the same ${kind} as ${quote(title)}, which is already there under another id. Change that one instead, or take this row out.`,
    takenByRow: (kind: string, file: string, row: number) =>
      `is the same ${kind} as row ${row} of ${file}. Keep one of them.`,
    allocationCurrency: (currency: string, other: string) =>
      `holds ${other}, but the payment is in ${currency}. Correct one of them.`,
    allocationSum: (sum: string, amount: string) =>
      `adds up to ${sum}, but the payment is ${amount}. Correct one of them, or clear this cell.`,
  },

  columns: {
    readAs: 'Read back as it was exported.',
    names: 'Not stored: names stand here for reading; the ids beside them count.',
  },

  notices: {
    unknownColumn: (header: string, kind: string) =>
      `The column ${quote(header)} is not known in a table of this kind (${kind}) and is not stored.`,
    noHeader: (column: number) => `Column ${column} has no header and is not stored.`,
    namesDiffer: (header: string, idHeader: string, rows: number) =>
      `In ${rows === 1 ? '1 row' : `${rows} rows`} ${quote(header)} says something else than ${quote(idHeader)} stands for. Only the ids are read; change those to name something else.`,
  },

  reasons: {
    added: (kind: string) => `New ${kind}.`,
  },
} as const;
