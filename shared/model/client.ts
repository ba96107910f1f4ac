import { z } from 'zod';
import { audienceTargetSchema } from './audience-target.ts';
import {
  currencyField,
  dayField,
  idField,
  lineField,
  moneyField,
  nameField,
  noteField,
  TEXT_LIMITS,
} from './common.ts';

/** Parts of the work that somebody at the client may be shown. Notes for the agency itself are never among them. */
export const clientViews = ['brief', 'shortlist', 'prices', 'results', 'spend'] as const;
export type ClientView = (typeof clientViews)[number];

const word = z.string().min(1).max(200);
const words = z.array(word).min(1).max(TEXT_LIMITS.list);

/** Somebody at the client, and what they may be shown. */
export const clientPersonSchema = z.strictObject({
  name: nameField,
  role: lineField.optional(),
  email: lineField.optional(),
  phone: lineField.optional(),
  sees: z.array(z.enum(clientViews)).max(clientViews.length),
});
export type ClientPerson = z.infer<typeof clientPersonSchema>;

/** Something the client sells; `category` is what exclusivity and rivals are compared by. */
export const productSchema = z.strictObject({
  name: nameField,
  category: word.optional(),
  price: moneyField.optional(),
  url: lineField.optional(),
  releasedOn: dayField.optional(),
  note: lineField.optional(),
});
export type Product = z.infer<typeof productSchema>;

/** A colour of a client as `#rrggbb`. */
const hexField = z.string().regex(/^#[0-9a-f]{6}$/);

/** A brand the agency works for. Its logo is the attachment whose owner it is with the role `logo`. */
export const clientSchema = z.strictObject({
  id: idField<'client'>(),
  name: nameField,
  currency: currencyField.optional(),
  website: lineField.optional(),
  people: z.array(clientPersonSchema).min(1).max(200).optional(),
  /** What the brand talks about and stands for: what influencers are held against. */
  topics: words.optional(),
  values: words.optional(),
  audience: audienceTargetSchema.optional(),
  /** The categories it competes in, such as `skincare`. */
  categories: words.optional(),
  /** Names of rival brands; compared without case and accents. */
  rivals: z.array(nameField).min(1).max(500).optional(),
  products: z.array(productSchema).min(1).max(500).optional(),
  /** Colours of its reports. */
  colours: z.strictObject({ primary: hexField, secondary: hexField.optional() }).optional(),
  notes: noteField.optional(),
});

export type Client = z.infer<typeof clientSchema>;
export type ClientId = Client['id'];
