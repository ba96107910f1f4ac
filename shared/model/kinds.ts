import type { z } from 'zod';
import { monthOf } from '../lib/calendar-day.ts';
import { accountSchema, accountKey, type Account } from './account.ts';
import { attachmentOwners, attachmentSchema, type Attachment } from './attachment.ts';
import { campaignSchema, type Campaign } from './campaign.ts';
import { campaignTemplateSchema, type CampaignTemplate } from './campaign-template.ts';
import { calendarEventSchema, firstDayOf, type CalendarEvent } from './calendar-event.ts';
import { clientSchema, type Client } from './client.ts';
import { contactSchema, type Contact } from './contact.ts';
import { customFieldSchema, type CustomField } from './custom-field.ts';
import { distinctionSchema, pairKey, type Distinction } from './distinction.ts';
import { collaborationSchema, type Collaboration } from './collaboration.ts';
import { deliverableSchema, type Deliverable } from './deliverable.ts';
import { draftSchema, type Draft } from './draft.ts';
import { exchangeRateKey, exchangeRateSchema, type ExchangeRate } from './exchange-rate.ts';
import { giftSchema, type Gift } from './gift.ts';
import { importMappingSchema, type ImportMapping } from './import-mapping.ts';
import { importRunSchema, type ImportRun } from './import-run.ts';
import { influencerSchema, type Influencer } from './influencer.ts';
import type { StoredKind } from './kind-names.ts';
import { metricSnapshotSchema, type MetricSnapshot } from './metric-snapshot.ts';
import { orderSchema, type Order } from './order.ts';
import { paymentSchema, type Payment } from './payment.ts';
import { postSchema, type Post } from './post.ts';
import { promoCodeKey, promoCodeSchema, type PromoCode } from './promo-code.ts';
import { rateSchema, type Rate } from './rate.ts';
import { researchNoteSchema, type ResearchNote } from './research-note.ts';
import { rightSchema, type Right } from './right.ts';
import { savedViewSchema, type SavedView } from './saved-view.ts';
import { touchSchema, type Touch } from './touch.ts';
import { trackingLinkSchema, type TrackingLink } from './tracking-link.ts';
import { tripSchema, type Trip } from './trip.ts';
import { webTrafficKey, webTrafficSchema, type WebTraffic } from './web-traffic.ts';
import { workspaceSchema, type Workspace } from './workspace.ts';

/** The row type of every stored kind. */
export interface RowOf {
  workspace: Workspace;
  client: Client;
  customField: CustomField;
  contact: Contact;
  influencer: Influencer;
  account: Account;
  rate: Rate;
  researchNote: ResearchNote;
  distinction: Distinction;
  campaign: Campaign;
  collaboration: Collaboration;
  right: Right;
  gift: Gift;
  post: Post;
  deliverable: Deliverable;
  draft: Draft;
  order: Order;
  payment: Payment;
  metricSnapshot: MetricSnapshot;
  touch: Touch;
  trip: Trip;
  promoCode: PromoCode;
  trackingLink: TrackingLink;
  exchangeRate: ExchangeRate;
  calendarEvent: CalendarEvent;
  webTraffic: WebTraffic;
  campaignTemplate: CampaignTemplate;
  importRun: ImportRun;
  importMapping: ImportMapping;
  attachment: Attachment;
  savedView: SavedView;
}

export type AnyRow = RowOf[StoredKind];

/** A field of a row that names a row of another kind; checked before every commit and when a file is opened. */
export interface Reference<Row> {
  readonly kind: StoredKind;
  readonly ids: (row: Row) => readonly (string | undefined)[];
}

/** Everything the record store has to know of a kind. */
export interface KindDefinition<Row> {
  readonly schema: z.ZodType<Row>;
  /** The group of pages a row lives in. A row whose partition changes moves to a page of the new one. */
  readonly partition: (row: Row) => string;
  /** In-memory indexes: name to the keys of a row. */
  readonly indexes: Readonly<Record<string, (row: Row) => readonly string[]>>;
  readonly references: readonly Reference<Row>[];
}

const ALL = 'all';
const present = (...keys: (string | undefined)[]): string[] => keys.filter((key) => key !== undefined);
const externalKey = (id: { system: string; value: string } | undefined): string | undefined =>
  id && `${id.system}:${id.value}`;

const contactIds = (row: Influencer): string[] => row.contacts?.map(({ contactId }) => contactId) ?? [];

/** One definition per kind. */
export const kinds: { readonly [Kind in StoredKind]: KindDefinition<RowOf[Kind]> } = {
  workspace: { schema: workspaceSchema, partition: () => ALL, indexes: {}, references: [] },
  client: { schema: clientSchema, partition: () => ALL, indexes: {}, references: [] },
  customField: { schema: customFieldSchema, partition: () => ALL, indexes: {}, references: [] },
  contact: { schema: contactSchema, partition: () => ALL, indexes: {}, references: [] },
  influencer: {
    schema: influencerSchema,
    partition: () => ALL,
    indexes: {
      externalId: (row) => row.externalIds.map((id) => `${id.system}:${id.value}`),
      contact: contactIds,
    },
    references: [
      { kind: 'contact', ids: contactIds },
      { kind: 'customField', ids: (row) => (row.custom ? Object.keys(row.custom) : []) },
      { kind: 'account', ids: (row) => row.audience?.map(({ accountId }) => accountId) ?? [] },
    ],
  },
  account: {
    schema: accountSchema,
    partition: () => ALL,
    indexes: {
      influencer: (row) => [row.influencerId],
      key: (row) => (row.handle === undefined ? [] : [accountKey(row.platform, row.handle)]),
    },
    references: [{ kind: 'influencer', ids: (row) => [row.influencerId] }],
  },
  rate: {
    schema: rateSchema,
    partition: () => ALL,
    indexes: { influencer: (row) => [row.influencerId] },
    references: [{ kind: 'influencer', ids: (row) => [row.influencerId] }],
  },
  researchNote: {
    schema: researchNoteSchema,
    partition: () => ALL,
    indexes: { influencer: (row) => [row.influencerId] },
    references: [{ kind: 'influencer', ids: (row) => [row.influencerId] }],
  },
  distinction: {
    schema: distinctionSchema,
    partition: () => ALL,
    indexes: { influencer: (row) => row.influencerIds, pair: (row) => [pairKey(...row.influencerIds)] },
    references: [{ kind: 'influencer', ids: (row) => row.influencerIds }],
  },
  campaign: {
    schema: campaignSchema,
    partition: () => ALL,
    indexes: { client: (row) => present(row.clientId) },
    references: [{ kind: 'client', ids: (row) => [row.clientId] }],
  },
  collaboration: {
    schema: collaborationSchema,
    partition: () => ALL,
    indexes: { campaign: (row) => [row.campaignId], influencer: (row) => [row.influencerId] },
    references: [
      { kind: 'campaign', ids: (row) => [row.campaignId] },
      { kind: 'influencer', ids: (row) => [row.influencerId] },
    ],
  },
  right: {
    schema: rightSchema,
    partition: () => ALL,
    indexes: { collaboration: (row) => [row.collaborationId] },
    references: [{ kind: 'collaboration', ids: (row) => [row.collaborationId] }],
  },
  gift: {
    schema: giftSchema,
    partition: () => ALL,
    indexes: { collaboration: (row) => [row.collaborationId] },
    references: [{ kind: 'collaboration', ids: (row) => [row.collaborationId] }],
  },
  deliverable: {
    schema: deliverableSchema,
    partition: () => ALL,
    indexes: { collaboration: (row) => [row.collaborationId], post: (row) => row.postIds ?? [] },
    references: [
      { kind: 'collaboration', ids: (row) => [row.collaborationId] },
      { kind: 'post', ids: (row) => row.postIds ?? [] },
    ],
  },
  draft: {
    schema: draftSchema,
    partition: () => ALL,
    indexes: { deliverable: (row) => [row.deliverableId] },
    references: [{ kind: 'deliverable', ids: (row) => [row.deliverableId] }],
  },
  post: {
    schema: postSchema,
    partition: (row) => (row.postedOn ? monthOf(row.postedOn) : 'undated'),
    indexes: {
      influencer: (row) => [row.influencerId],
      campaign: (row) => present(row.campaignId),
      externalId: (row) => present(externalKey(row.externalId)),
    },
    references: [
      { kind: 'influencer', ids: (row) => [row.influencerId] },
      { kind: 'account', ids: (row) => [row.accountId] },
      { kind: 'campaign', ids: (row) => [row.campaignId] },
    ],
  },
  order: {
    schema: orderSchema,
    partition: (row) => (row.orderedOn ? monthOf(row.orderedOn) : 'undated'),
    indexes: {
      influencer: (row) => present(row.influencerId),
      campaign: (row) => present(row.campaignId),
      externalId: (row) => present(externalKey(row.externalId)),
    },
    references: [
      { kind: 'influencer', ids: (row) => [row.influencerId] },
      { kind: 'campaign', ids: (row) => [row.campaignId] },
    ],
  },
  payment: {
    schema: paymentSchema,
    partition: () => ALL,
    indexes: {
      influencer: (row) => [row.influencerId],
      campaign: (row) => row.allocations.map((part) => part.campaignId),
      externalId: (row) => present(externalKey(row.externalId)),
    },
    references: [
      { kind: 'influencer', ids: (row) => [row.influencerId] },
      { kind: 'campaign', ids: (row) => row.allocations.map((part) => part.campaignId) },
    ],
  },
  metricSnapshot: {
    schema: metricSnapshotSchema,
    partition: (row) => row.subject.kind,
    indexes: { subject: (row) => [row.subject.id] },
    references: [
      { kind: 'account', ids: (row) => (row.subject.kind === 'account' ? [row.subject.id] : []) },
      { kind: 'post', ids: (row) => (row.subject.kind === 'post' ? [row.subject.id] : []) },
    ],
  },
  touch: {
    schema: touchSchema,
    partition: (row) => monthOf(row.on),
    indexes: { influencer: (row) => [row.influencerId], externalId: (row) => present(externalKey(row.externalId)) },
    references: [{ kind: 'influencer', ids: (row) => [row.influencerId] }],
  },
  trip: {
    schema: tripSchema,
    partition: () => ALL,
    indexes: { influencer: (row) => row.influencerIds },
    references: [{ kind: 'influencer', ids: (row) => row.influencerIds }],
  },
  promoCode: {
    schema: promoCodeSchema,
    partition: () => ALL,
    indexes: {
      code: (row) => [promoCodeKey(row.code)],
      influencer: (row) => present(row.influencerId),
      campaign: (row) => present(row.campaignId),
    },
    references: [
      { kind: 'influencer', ids: (row) => [row.influencerId] },
      { kind: 'campaign', ids: (row) => [row.campaignId] },
    ],
  },
  trackingLink: {
    schema: trackingLinkSchema,
    partition: () => ALL,
    indexes: { campaign: (row) => [row.campaignId], influencer: (row) => present(row.influencerId) },
    references: [
      { kind: 'campaign', ids: (row) => [row.campaignId] },
      { kind: 'influencer', ids: (row) => [row.influencerId] },
    ],
  },
  exchangeRate: {
    schema: exchangeRateSchema,
    partition: (row) => row.on.slice(0, 4),
    indexes: { key: (row) => [exchangeRateKey(row)] },
    references: [],
  },
  calendarEvent: {
    schema: calendarEventSchema,
    partition: (row) => monthOf(firstDayOf(row)),
    indexes: { uid: (row) => present(row.uid) },
    references: [],
  },
  webTraffic: {
    schema: webTrafficSchema,
    partition: (row) => (row.startsOn ? monthOf(row.startsOn) : 'undated'),
    indexes: { key: (row) => [webTrafficKey(row)], campaign: (row) => present(row.campaignId) },
    references: [{ kind: 'campaign', ids: (row) => [row.campaignId] }],
  },
  campaignTemplate: { schema: campaignTemplateSchema, partition: () => ALL, indexes: {}, references: [] },
  importMapping: {
    schema: importMappingSchema,
    partition: () => ALL,
    indexes: { fingerprint: (row) => [row.fingerprint] },
    references: [],
  },
  importRun: { schema: importRunSchema, partition: () => ALL, indexes: {}, references: [] },
  attachment: {
    schema: attachmentSchema,
    partition: () => ALL,
    indexes: { owner: (row) => [row.owner.id] },
    references: attachmentOwners.map((kind) => ({
      kind,
      ids: (row) => (row.owner.kind === kind ? [row.owner.id] : []),
    })),
  },
  savedView: { schema: savedViewSchema, partition: () => ALL, indexes: {}, references: [] },
};
