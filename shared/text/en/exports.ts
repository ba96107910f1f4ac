const NAMES_TOLD = 10;

/** The first names of many people, so that a sentence stays one. */
const named = (names: readonly string[]): string => {
  const more = names.length - NAMES_TOLD;
  const told = names.slice(0, NAMES_TOLD).join(', ');
  return more > 0 ? `${told} and ${more} more` : told;
};

/** Exports: the dialog, the files, and what is left out of them. */
export const exports = {
  title: 'Export',
  campaignTitle: (name: string) => `Export ${name}`,
  command: 'Export data …',
  filesTitle: 'Export',
  filesLead: 'People, posts, orders, payments and everything else as files that other programs open.',
  filesAction: 'Export data',
  peopleCommand: 'Export people …',
  rosterAction: 'Export this list …',
  selectionAction: 'Export …',
  campaignAction: 'Export data pack',

  /** Headers of columns that are written for the reader. */
  newestFigure: (metric: string) => `${metric.charAt(0).toUpperCase()}${metric.slice(1)} (newest)`,

  what: 'What',
  people: {
    chosen: (count: string) => (count === '1' ? '1 selected person' : `${count} selected people`),
    found: (count: string) => (count === '1' ? '1 person in this list' : `${count} people in this list`),
  },
  countOf: (name: string, count: string) => `${name} (${count})`,
  names: {
    influencers: 'People',
    people: 'People',
    posts: 'Posts',
    orders: 'Orders',
    payouts: 'Payments',
    ledger: 'Payments',
    metrics: 'Figures',
    contacts: 'Contacts',
    clients: 'Clients',
    campaigns: 'Campaigns',
    collaborations: 'Collaborations',
    rates: 'Exchange rates',
    codes: 'Discount codes',
    traffic: 'Web traffic',
    calendar: 'Calendar',
    touches: 'Touches',
    trips: 'Trips',
    everything: 'Everything',
    campaign: 'Data pack',
  },
  format: 'As',
  formats: {
    csv: 'CSV, for spreadsheets and other programs',
    xlsx: 'Excel workbook (XLSX)',
    vcf: 'Address cards (vCard)',
    ics: 'Calendar file (iCalendar)',
    eml: 'Mail draft to all of them',
  },
  filters: {
    csv: 'CSV file',
    xlsx: 'Excel workbook',
    vcf: 'vCard file',
    ics: 'Calendar file',
    eml: 'Mail draft',
  },
  about: {
    table: 'Every value with its id, so that the file can be edited and imported again.',
    list: 'The list of people with one line for each account. It can be edited and imported again.',
    view: 'The columns on screen in their order.',
    everything:
      'A sheet for each kind of record. It can be imported into an empty workspace or edited and imported again.',
    campaign:
      'A sheet for each kind: the campaign, who is in it, posts, orders, payments, codes, web traffic and their figures.',
    vcf: 'Names, emails, phones, links, accounts, places and tags, for address books and phones.',
    ics: 'Every entry under the id it has, so that importing it again somewhere adds nothing twice.',
    eml: 'Everybody in Bcc by their first address, or through the contact who is to be written to first. Subject and text are yours to write; nothing is sent.',
  },
  csv: {
    mark: 'With byte order mark',
    markHelp: 'Spreadsheets need it to show names right. A few other programs stumble over it.',
    delimiter: 'Between the columns',
    comma: 'Comma',
    semicolon: 'Semicolon',
    semicolonHelp: 'For spreadsheets that expect it. Decimals are written with a point either way.',
  },
  vcard: {
    version: 'Version',
    versions: { '3.0': '3.0, read by nearly every program', '4.0': '4.0, the newest' },
  },
  empty: (name: string) => `There is nothing to export here yet: ${name}.`,
  emptyPeople: 'There is nobody in this list to export.',
  action: 'Export',
  cancel: 'Cancel',
  close: 'Close',
  working: (name: string) => `Writing ${name}`,
  stopped: 'Stopped. No file was written.',

  written: (name: string, counted: string, size: string) => `Wrote ${name}: ${counted}, ${size}.`,
  counted: {
    csv: (rows: string) => (rows === '1' ? '1 row' : `${rows} rows`),
    xlsx: (rows: string) => (rows === '1' ? '1 row' : `${rows} rows`),
    vcf: (rows: string) => (rows === '1' ? '1 card' : `${rows} cards`),
    ics: (rows: string) => (rows === '1' ? '1 entry' : `${rows} entries`),
    eml: (rows: string) => (rows === '1' ? '1 address' : `${rows} addresses`),
  },
  doneTitle: 'Exported',
  notesTitle: 'Good to know',

  nothing: 'There is nothing to export.',
  nobody: 'There is nobody to write to.',
  noFormat: 'This cannot be written as a file of this kind.',
  notes: {
    doNotContact: (names: readonly string[]) => `Left out, because they are not to be contacted: ${named(names)}.`,
    noAddress: (names: readonly string[]) => `Left out, because no email address is known: ${named(names)}.`,
    noContactAddress: (names: readonly string[]) =>
      `Left out, because the contact who is to be written to first has no email address: ${named(names)}.`,
    throughContacts: (count: number) =>
      count === 1 ? '1 person is written to through a contact.' : `${count} people are written to through a contact.`,
    sharedAddresses: (count: number) =>
      count === 1
        ? '1 person shares an address with somebody else; it is there once.'
        : `${count} people share an address with somebody else; it is there once.`,
    archived: (count: number) =>
      count === 1 ? 'Left out: 1 person in the archive.' : `Left out: ${count} people in the archive.`,
    cardsBlocked: (names: readonly string[]) =>
      `Among the cards are people who are not to be contacted, which a card cannot say: ${named(names)}.`,
    notInTables: (files: number, imports: number) => {
      const parts = [
        'the settings of this workspace',
        ...(files > 0 ? [files === 1 ? '1 attached file' : `${files} attached files`] : []),
        ...(imports > 0 ? ['the history of imports'] : []),
      ];
      return `Not in it: ${parts.join(', ')}. A workspace file holds those as well.`;
    },
  },
} as const;
