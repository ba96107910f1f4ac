import { z } from 'zod';
import { dayField, idField, lineField, moneyField, nameField, noteField } from './common.ts';

export const rightKinds = ['usage', 'whitelisting', 'exclusivity'] as const;
export type RightKind = (typeof rightKinds)[number];

const word = z.string().min(1).max(200);
const words = z.array(word).min(1).max(500);

/**
 * What the client may do with the content (`usage`), with the account (`whitelisting`), or what the person may not do
 * for others (`exclusivity`), and when. An absent start is the day it was agreed; an absent end is open.
 */
export const rightSchema = z.strictObject({
  id: idField<'right'>(),
  collaborationId: idField<'collaboration'>(),
  kind: z.enum(rightKinds),
  startsOn: dayField.optional(),
  endsOn: dayField.optional(),
  /** Countries; absent means everywhere. */
  territories: words.optional(),
  /** Where content may be used, such as `Website` or `Paid social`. */
  channels: words.optional(),
  mayEdit: z.boolean().optional(),
  /** What the right costs besides the fee. */
  fee: moneyField.optional(),
  /** For exclusivity: product categories and brands it keeps away. */
  categories: words.optional(),
  rivals: z.array(nameField).min(1).max(500).optional(),
  /** Days before the end from which it is warned about. */
  warnDays: z.int().min(0).max(365).optional(),
  source: lineField.optional(),
  notes: noteField.optional(),
});
export type Right = z.infer<typeof rightSchema>;
export type RightId = Right['id'];
