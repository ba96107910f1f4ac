const number = new Intl.NumberFormat('en');
const count = (value: number): string => number.format(value);
const mails = (value: number): string => (value === 1 ? '1 mail' : `${count(value)} mails`);
const megabytes = (bytes: number): string => `${count(Math.ceil(bytes / (1024 * 1024)))} MB`;
const quote = (value: string): string => {
  const line = value.replace(/\s+/gu, ' ').trim();
  return `'${line.length > 60 ? `${line.slice(0, 57)}…` : line}'`;
};

/** Reading mail: what is left out, and why a file is refused. */
export const mailFile = {
  tooLarge: (bytes: number, limit: number) =>
    `The file has ${megabytes(bytes)}; mail is read up to ${megabytes(limit)}. Export fewer folders or a shorter period at a time.`,
  empty: 'The file is empty. Export the mail again.',
  noMail:
    'The file has no sender, recipient, date or subject where a mail has them. Export the mail as .eml or .mbox and choose that file.',
  noMailbox:
    'No mail begins anywhere in the file. Export the folder as .mbox, or a single mail as .eml, and choose that file.',

  tooManyMails: (found: number, limit: number) =>
    `The file holds ${mails(found)}; the first ${count(limit)} are read and the others left out. Export a shorter period at a time.`,
  textBefore: 'The file begins with text that belongs to no mail; it is left out.',
  attachments: (found: number) =>
    `${mails(found)} came with attachments: their names are kept, what is in them is left out. Save them from your mail program where you need them.`,
  hiddenCopies: (found: number) => `${mails(found)} had recipients of hidden copies (Bcc); these are left out.`,

  mailTooLarge: (bytes: number, limit: number) =>
    `This mail has ${megabytes(bytes)}; a mail is read up to ${megabytes(limit)}. It is left out.`,
  headerTooLong: (limit: number) =>
    `The lines before the text of this mail are longer than ${megabytes(limit)} together. It is left out.`,
  notAMail: 'There is no sender, recipient, date or subject here. It is left out.',

  noId: 'The mail has no message id, so it cannot be told from a copy of itself.',
  noDate: 'The mail has no date. It is taken without one.',
  unreadableDate: (value: string) => `${quote(value)} is not a date. The mail is taken without one.`,
  noZone: (value: string) => `${quote(value)} has no time zone that is known. The time is taken as UTC.`,
  shortened: (length: number, kept: number) =>
    `The text has ${count(length)} characters; the first ${count(kept)} are kept and the rest is left out.`,
  shortenedList: (found: number, kept: number) =>
    `There are ${count(found)} entries, too many for one cell; the first ${count(kept)} are kept and the others left out.`,
  damaged: 'Some characters could not be read and show as �. Look at the mail in your mail program.',
  unknownEncoding: (names: readonly string[]) =>
    `The text is written in an encoding that is not known (${names.slice(0, 3).map(quote).join(', ')}), so some characters may be wrong.`,
  leftOut: {
    nesting: (limit: number) =>
      `Parts of this mail lie more than ${count(limit)} deep inside each other; these are left out.`,
    parts: (limit: number) => `This mail has more than ${count(limit)} parts; those after them are left out.`,
    headers: (limit: number) =>
      `The headers of this mail’s parts are longer than ${megabytes(limit)} together; the parts after that are left out.`,
  },
} as const;
