import { importText } from './import.ts';

const { quote } = importText;
const number = new Intl.NumberFormat('en');
const count = (value: number): string => number.format(value);

/** Words of importing contacts, codes, web traffic, exchange rates, calendars and mail. */
export const importKinds = {
  contacts: {
    field: {
      organisation: 'organisation',
      phone: 'phone',
      notes: 'notes',
    },
    noteLines: {
      title: (value: string) => `Title: ${value}`,
      organisation: (value: string) => `Organisation: ${value}`,
      nickname: (value: string) => `Also known as: ${value}`,
      links: (values: readonly string[]) => `Links: ${values.join(', ')}`,
      labels: (values: readonly string[]) => `Labels: ${values.join(', ')}`,
      place: (value: string) => `Place: ${value}`,
    },
    added: 'New contact.',
    sameAsRow: (row: number) => `One with row ${row} of this file.`,
    nobody: 'says no name, no e-mail and no phone. Give one of them.',
    notAnAddress: (cell: string) => `${quote(cell)} is not an e-mail address and is left out.`,
    tooManyValues: (field: string, limit: number) =>
      `a contact holds ${count(limit)} entries of ${field} at most; the others are left out.`,
    notesTooLong: (limit: number) =>
      `what has no field of its own does not fit into the notes, which hold ${count(limit)} characters. It is left out.`,
    title: (name: string) => `${name}: perhaps already known`,
    nameQuestion: (name: string) => `An influencer called ${name} is already there. Is this the same person?`,
    reachQuestion: (name: string) =>
      `Somebody with another name has an e-mail, phone or link of ${name}. Is this the same person?`,
    severalQuestion: (name: string) => `Several people have an account, e-mail, phone or link of ${name}. Who is it?`,
    isInfluencer: (name: string) => `The influencer ${name}`,
    isContact: (name: string, organisation: string | undefined) =>
      organisation === undefined ? `The contact ${name}` : `The contact ${name} (${organisation})`,
    isNewInfluencer: 'Somebody else: make a new influencer',
    isNewContact: 'Somebody else: make a new contact',
  },

  codes: {
    added: 'New discount code.',
    ofOther: (code: string, name: string) =>
      `the code ${quote(code)} is stored as ${name}’s and stays theirs. Correct the row, or change the code first.`,
  },

  traffic: {
    added: 'New reading of web traffic.',
    otherScope: 'What is stored for this value and these days counts visits another way; the two are not mixed.',
    firstVisit: 'By first visit',
    period: (startsOn: string, endsOn: string) =>
      startsOn === endsOn
        ? `The figures are taken to be those of ${startsOn}.`
        : `The figures are taken to be those of ${startsOn} to ${endsOn}.`,
    noPeriod: 'The report does not say which days it is about. Give the day if you know it.',
  },

  rates: {
    added: 'New rates of the day.',
    source: 'Imported table',
    base: (currency: string) => `The rates are read as units of each currency for one ${currency}.`,
    needsBase: (file: string) =>
      `${file} has exchange rates but does not say of which currency. Choose the currency that one unit of is meant.`,
    ofBase: (currency: string) => `is the rate of ${currency} in itself. Correct the row.`,
    repeated: (currency: string, day: string, row: number) =>
      `row ${row} gives another rate of ${currency} for ${day}. Keep one of them.`,
  },

  calendar: {
    added: 'New entry.',
    when: 'time',
    untitled: 'Untitled entry',
    noTitle: 'the entry has no title.',
    noStart: 'does not say when the entry starts. Add the start.',
    notATime: (cell: string) => `${quote(cell)} is not a time of day. Write it like 14:30.`,
    notAMoment: (cell: string) =>
      `${quote(cell)} is not a day or a time. Write it like 2025-04-30 or 2025-04-30T14:30.`,
    endsBefore: 'lies before the start. Correct it.',
    leftOut: (limit: number) => `has more than ${count(limit)} characters and is left out.`,
    listLeftOut: (limit: number, length: number) =>
      `has more than ${count(limit)} entries, or one of more than ${count(length)} characters, and is left out.`,
    status: (cell: string) => `${quote(cell)} is not a state of an entry and is left out.`,
    timeZone: (cell: string) => `${quote(cell)} is not the name of a time zone and is left out.`,
    wallClock: (entries: number) =>
      entries === 1
        ? 'One entry names no time zone. Its time is kept as written and shown as if it were UTC.'
        : `${count(entries)} entries name no time zone. Their times are kept as written and shown as if they were UTC.`,
    newerStored: (stored: string, given: string) =>
      `what is stored was changed on ${stored}, after this file’s ${given}; it stays.`,
  },

  mail: {
    added: (people: readonly string[]) =>
      people.length > 3 ? `New mail with ${count(people.length)} influencers.` : `New mail with ${people.join(', ')}.`,
    nobody: 'Nobody of the workspace is among sender and recipients.',
    noneOfContact:
      'It is with a contact who speaks for no influencer, or for several without being the first to write to.',
    untitled: 'Mail without a subject',
    shortened: (length: number, kept: number) => `has ${count(length)} characters; the first ${count(kept)} are kept.`,
  },
} as const;
