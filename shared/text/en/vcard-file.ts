const number = new Intl.NumberFormat('en');
const count = (value: number): string => number.format(value);
const megabytes = (bytes: number): string => `${count(Math.round(bytes / 1_048_576))} MB`;
const quote = (text: string): string => {
  const line = text.replace(/\s+/gu, ' ').trim();
  return `'${line.length > 60 ? `${line.slice(0, 57)}…` : line}'`;
};
const named = (counts: readonly (readonly [string, number])[]): string => {
  const shown = counts.slice(0, 12).map(([name, times]) => (times === 1 ? name : `${name} (${count(times)})`));
  return counts.length > shown.length
    ? `${shown.join(', ')} and ${count(counts.length - shown.length)} more`
    : shown.join(', ');
};

/** Reading vCards: what is left out, and why a file is refused. */
export const vcardFile = {
  tooLong: (limit: number) => `The file has more than ${megabytes(limit)} of text. Split it.`,
  noCards: 'The file holds no vCards. Export the contacts again as vCards.',
  tooManyCards: (limit: number) => `The file holds more than ${count(limit)} cards. Split it.`,

  noEnd: 'This card does not end before the next one begins or the file is over. It is left out; export it again.',
  cardTooLong: (limit: number) =>
    `This card has more than ${megabytes(limit)} of text besides its pictures. It is left out.`,
  nothingRead: 'This card holds nothing that can be read. It is left out.',
  group: 'This card stands for a group, not for one person. Look whether it belongs here.',
  cellTooLong: (limit: number) => `This value has more than ${count(limit)} characters. It is left out; shorten it.`,
  lineTooLong: (line: string, limit: number) =>
    `The line that begins with ${quote(line)} has more than ${count(limit)} characters. It is left out.`,
  unreadableLines: (lines: number, first: string) =>
    lines === 1
      ? `The line ${quote(first)} is not written as a vCard needs it. It is left out.`
      : `${count(lines)} lines, the first of them ${quote(first)}, are not written as a vCard needs them. They are left out.`,
  furtherValues: (left: number, taken: string) =>
    left === 1
      ? `The card has one more of these; ${quote(taken)} is taken.`
      : `The card has ${count(left)} more of these; ${quote(taken)} is taken.`,
  departments: (name: string) => `What stands after ${quote(name)}, such as a department, is left out.`,
  revised: (value: string) => `${quote(value)} is no date of the years 1970 to 2100. It is left out.`,
  charset: (charset: string) => `A value is written in ${quote(charset)}, which cannot be read. It is left out.`,
  base64: 'A value is written in Base64, which is not read. It is left out.',
  unknownService: (service: string, value: string) =>
    `The profile ${quote(value)} is on ${quote(service)}, which has no column here. It is left out.`,

  outside: (lines: number) =>
    lines === 1 ? 'One line outside the cards is not read.' : `${count(lines)} lines outside the cards are not read.`,
  media: (values: number) => `Pictures, logos, sounds and keys are not read: the cards hold ${count(values)} of them.`,
  privateDetails: (birthdays: number, addresses: number) =>
    `Birthdays (${count(birthdays)}) and street addresses (${count(addresses)}) are not stored; of an address city and country are read.`,
  agents: (cards: number) => `Cards inside other cards are not read: there are ${count(cards)}.`,
  notRead: (counts: readonly (readonly [string, number])[]) => `Other details are not read: ${named(counts)}.`,
  moreNotices: (more: number) => `${count(more)} further remarks about cards of this file are not listed here.`,
} as const;
