import { mailHeaders } from '../../../formats/mail/read-mail.ts';
import { normaliseHeader, type ImportField, type Preset } from './preset.ts';

const FIELDS: Readonly<Record<(typeof mailHeaders)[number], ImportField>> = {
  'Message id': 'messageId',
  'In reply to': 'inReplyTo',
  Date: 'day',
  From: 'from',
  To: 'to',
  Cc: 'cc',
  Subject: 'subject',
  Text: 'body',
  Attachments: 'attachments',
};

/** Messages of a mail or a mailbox, one row each, as they are laid out under {@link mailHeaders}. */
export const mailMessages: Preset = {
  id: 'mail',
  label: 'Mail',
  kind: 'mail',
  signature: (['Message id', 'Date', 'From', 'To', 'Subject', 'Text'] as const).map(normaliseHeader),
  columns: mailHeaders.map((header) => [normaliseHeader(header), FIELDS[header]] as const),
  leftOut: [],
  required: [['day'], ['from', 'to']],
};
