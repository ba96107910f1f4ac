import { z } from 'zod';
import {
  dayField,
  evidenceSchema,
  externalIdSchema,
  idField,
  instantField,
  lineField,
  nameField,
  noteField,
  TEXT_LIMITS,
} from './common.ts';
import { contactRoles } from './contact.ts';
import { customValueField } from './custom-field.ts';

export const relationshipStages = ['identified', 'researched', 'contacted', 'interested', 'active', 'resting'] as const;

/** How the relation stands, from best to worst. */
export const healthLevels = ['strong', 'steady', 'strained', 'broken'] as const;
export type HealthLevel = (typeof healthLevels)[number];

/** Ways a person can prefer to be in touch. */
export const preferredMedia = ['call', 'newsletter', 'email', 'dm', 'whatsapp', 'meeting'] as const;
export type PreferredMedium = (typeof preferredMedia)[number];

/** Why people follow somebody. */
export const influenceBases = ['authority', 'knowledge', 'position', 'relationship'] as const;
export type InfluenceBasis = (typeof influenceBases)[number];

export const audienceDimensions = ['country', 'city', 'age', 'gender', 'language'] as const;
export type AudienceDimension = (typeof audienceDimensions)[number];

/** Ways of paying that can be accepted; several together are a mix. */
export const compensationKinds = ['gift', 'fee', 'commission'] as const;
export type CompensationKind = (typeof compensationKinds)[number];

/** How the agency came to know somebody. */
export const sourcingChannels = [
  'organic',
  'platform-search',
  'agency',
  'referral',
  'application',
  'event',
  'client',
  'list',
  'other',
] as const;

const word = z.string().min(1).max(200);
const words = z.array(word).max(TEXT_LIMITS.list);
const lines = z.array(lineField.min(1)).min(1).max(100);

/** The longest own cadence, in days. */
export const LONGEST_CADENCE = 1_000;

/** How often somebody wants to hear from the agency. */
export const cadenceSchema = z.discriminatedUnion('every', [
  z.strictObject({ every: z.literal('month') }),
  z.strictObject({ every: z.literal('quarter') }),
  z.strictObject({ every: z.literal('half-year') }),
  z.strictObject({ every: z.literal('days'), days: z.int().min(1).max(LONGEST_CADENCE) }),
]);
export type Cadence = z.infer<typeof cadenceSchema>;

/**
 * What is known of an audience in one dimension at one time: shares in per cent, which need not add up to 100 because
 * sources list the largest only. Readings are never overwritten; the newest of a dimension counts.
 */
export const audienceReadingSchema = z.strictObject({
  dimension: z.enum(audienceDimensions),
  parts: z
    .array(z.strictObject({ value: word, percent: z.number().min(0).max(100) }))
    .min(1)
    .max(300),
  /** The account the reading is of, where it was said. */
  accountId: idField<'account'>().optional(),
  evidence: evidenceSchema,
});
export type AudienceReading = z.infer<typeof audienceReadingSchema>;

/** Somebody who became part of this person by merging, with the values that were not kept in the fields. */
export const mergedPersonSchema = z.strictObject({
  influencerId: idField<'influencer'>(),
  name: nameField,
  mergedAt: instantField,
  otherValues: z.array(z.strictObject({ field: z.string().min(1).max(100), value: noteField })).max(200),
});
export type MergedPerson = z.infer<typeof mergedPersonSchema>;

/**
 * A person (or a duo, or a brand of one) with any number of accounts. Lists that most people leave empty are absent
 * instead, so that a hundred thousand people do not carry a million empty lists.
 */
export const influencerSchema = z.strictObject({
  id: idField<'influencer'>(),
  name: nameField,
  /** The name in its own script. */
  nativeName: nameField.optional(),
  /** How the name is said. */
  pronunciation: nameField.optional(),
  /** Names they are known by besides, such as a stage name or one before a merge. */
  otherNames: z.array(nameField).min(1).max(100).optional(),
  pronouns: z.string().max(100).optional(),
  gender: z.string().max(100).optional(),
  externalIds: z.array(externalIdSchema).max(50),

  country: z.string().max(200).optional(),
  city: z.string().max(200).optional(),
  /** Where they are besides, such as a second home. */
  otherPlaces: z
    .array(
      z.strictObject({
        city: z.string().max(200).optional(),
        country: z.string().max(200).optional(),
        note: lineField.optional(),
      }),
    )
    .min(1)
    .max(50)
    .optional(),
  /** IANA name. Not held against a list here: lists differ between versions of the browser. */
  timeZone: z.string().max(100).optional(),
  languages: words.min(1).optional(),

  /** The first of each is the one to use. */
  emails: lines.optional(),
  phones: lines.optional(),
  links: lines.optional(),
  /** Who speaks for them; those with `isFirst` are written to instead of the person. */
  contacts: z
    .array(z.strictObject({ contactId: idField<'contact'>(), role: z.enum(contactRoles), isFirst: z.boolean() }))
    .min(1)
    .max(50)
    .optional(),
  preferredMedium: z.enum(preferredMedia).optional(),
  cadence: cadenceSchema.optional(),
  doNotContact: z.boolean(),

  topics: words,
  values: words.min(1).optional(),
  contentStyle: noteField.optional(),
  influence: z
    .array(z.strictObject({ basis: z.enum(influenceBases), evidence: noteField.optional() }))
    .min(1)
    .max(20)
    .optional(),
  audience: z.array(audienceReadingSchema).min(1).max(500).optional(),

  compensation: z
    .strictObject({ accepts: z.array(z.enum(compensationKinds)).max(3), note: noteField.optional() })
    .optional(),
  sourcing: z
    .strictObject({ channel: z.enum(sourcingChannels), detail: lineField.optional(), on: dayField.optional() })
    .optional(),

  stage: z.enum(relationshipStages),
  health: z.strictObject({ level: z.enum(healthLevels), on: dayField, note: noteField.optional() }).optional(),
  owner: z.string().max(200).optional(),
  tags: words,
  /** Values of custom fields by the field's id. */
  custom: z
    .record(z.string(), customValueField)
    .refine((values) => Object.keys(values).length > 0, 'is empty')
    .optional(),
  notes: noteField.optional(),
  mergedFrom: z.array(mergedPersonSchema).min(1).max(200).optional(),
  archivedAt: instantField.optional(),
});

export type Influencer = z.infer<typeof influencerSchema>;
export type InfluencerId = Influencer['id'];
export type RelationshipStage = Influencer['stage'];

/** What a person has before anybody has said more. */
export const influencerDefaults = {
  externalIds: [],
  topics: [],
  tags: [],
  stage: 'identified',
  doNotContact: false,
} satisfies Partial<Influencer>;
