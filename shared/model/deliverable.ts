import { z } from 'zod';
import { dayField, idField, lineField, noteField } from './common.ts';
import { platformField } from './platform.ts';

const word = z.string().min(1).max(200);
const words = z.array(word).min(1).max(200);

/** Rules of disclosure Liaison knows fields for. */
export const disclosureRegimes = ['us-ftc', 'uk-cap', 'eu', 'fr', 'id', 'in'] as const;
export type DisclosureRegime = (typeof disclosureRegimes)[number];

export const connectionTypes = ['paid', 'gift', 'affiliate', 'family', 'employed', 'none'] as const;

/**
 * How an advertisement is to be known as one. The picture of it is an attachment of the deliverable with the role
 * `proof`. Not legal advice: the fields keep what people agreed and saw.
 */
export const disclosureSchema = z.strictObject({
  /** Which rules hold. Absent: by the countries of the audience. */
  regimes: z.array(z.enum(disclosureRegimes)).min(1).max(disclosureRegimes.length).optional(),
  connection: z.enum(connectionTypes).optional(),
  /** The words that have to be there, such as `Ad`. */
  label: word.optional(),
  placement: lineField.optional(),
  usesPlatformTool: z.boolean().optional(),
  hasBrandControl: z.boolean().optional(),
  usedProduct: z.boolean().optional(),
  agreedOn: dayField.optional(),
  checkedOn: dayField.optional(),
  checkedBy: z.string().max(200).optional(),
  /** What was seen when it was checked. */
  found: z.enum(['shown', 'unclear', 'missing']).optional(),
  correctionAskedOn: dayField.optional(),
  correctionDoneOn: dayField.optional(),
});
export type Disclosure = z.infer<typeof disclosureSchema>;

/** What is to be made, as an agreement and a template state it. */
export const deliverableSpec = {
  platform: platformField,
  /** Such as `Reel`. */
  format: z.string().min(1).max(100),
  count: z.int().min(1).max(1_000),
  leastSeconds: z.int().min(1).max(86_400).optional(),
  /** Tags and mentions that have to be there. */
  tags: words.optional(),
  link: lineField.optional(),
  caption: noteField.optional(),
  leastDaysOnline: z.int().min(1).max(10_000).optional(),
  /** How long it is kept in a highlight or pinned, in days. */
  pinnedDays: z.int().min(1).max(10_000).optional(),
} as const;

/** One thing a collaboration promises. */
export const deliverableSchema = z.strictObject({
  id: idField<'deliverable'>(),
  collaborationId: idField<'collaboration'>(),
  ...deliverableSpec,
  draftDueOn: dayField.optional(),
  /** The days between which it is to be posted, both included. */
  windowStartsOn: dayField.optional(),
  windowEndsOn: dayField.optional(),
  /** The posts that came of it. */
  postIds: z.array(idField<'post'>()).min(1).max(1_000).optional(),
  disclosure: disclosureSchema.optional(),
  cancelledOn: dayField.optional(),
  notes: noteField.optional(),
});
export type Deliverable = z.infer<typeof deliverableSchema>;
export type DeliverableId = Deliverable['id'];
