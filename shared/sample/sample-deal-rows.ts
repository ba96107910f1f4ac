import { addDays } from '../lib/calendar-day.ts';
import type { MoneyText } from '../lib/money.ts';
import type { Collaboration } from '../model/collaboration.ts';
import type { Deliverable } from '../model/deliverable.ts';
import { isAgreed } from '../domain/pipeline/stages.ts';
import { phases, type Phase } from '../model/pipeline.ts';
import type { Post } from '../model/post.ts';
import { brandWords } from './sample-brand-words.ts';
import { amountOf, type SampleCampaign } from './sample-campaigns.ts';
import type { SampleContext, SampleRow } from './sample-context.ts';
import type { SamplePerson } from './sample-people.ts';
import { formatsByPlatform, staff } from './sample-words.ts';

interface Deal {
  readonly person: SamplePerson;
  readonly campaign: SampleCampaign;
  readonly collaboration: Collaboration;
  readonly phase: Phase;
  /** What was posted for it. */
  readonly posts: readonly Post[];
}

const isFrom = (phase: Phase, first: Phase): boolean =>
  phase !== 'declined' && phases.indexOf(phase) >= phases.indexOf(first);

/** What hangs on an agreed collaboration: what is to be made and its drafts, rights, a parcel, a code and a link. */
export function* makeDealRows(context: SampleContext, deal: Deal): Generator<SampleRow> {
  if (!isAgreed(deal.phase)) return;
  for (const row of deliverablesOf(context, deal)) {
    yield { kind: 'deliverable', row };
    if (isFrom(deal.phase, 'live')) yield { kind: 'draft', row: approvedDraft(context, deal, row.id) };
    else if (deal.phase === 'producing') yield* openDrafts(context, row.id);
  }
  yield* rightsOf(context, deal);
  yield { kind: 'gift', row: giftOf(context, deal) };
  yield* codeAndLink(context, deal);
}

function deliverablesOf(context: SampleContext, deal: Deal): Deliverable[] {
  const { deals, id } = context;
  const { person, campaign, collaboration, phase, posts } = deal;
  const windowStartsOn = addDays(campaign.startsOn, 3);
  const shared = {
    collaborationId: collaboration.id,
    count: 1,
    tags: ['#ad', `@${campaign.client.name.split(' ')[0]!.toLowerCase()}`],
    leastDaysOnline: 90,
    draftDueOn: addDays(campaign.startsOn, -2),
    windowStartsOn,
    windowEndsOn: campaign.endsOn,
  };
  if (posts.length > 0) {
    return posts.map((post) => ({
      id: id<Deliverable['id']>(),
      platform: post.platform,
      format: post.format ?? 'post',
      ...shared,
      postIds: [post.id],
      disclosure: disclosureOf(context, deal, post.postedOn),
    }));
  }
  const { platform } = person.accounts[0]!.row;
  return Array.from({ length: deals.int(1, 2) }, () => ({
    id: id<Deliverable['id']>(),
    platform,
    format: deals.pick(formatsByPlatform[platform] ?? ['post']),
    ...shared,
    ...(isFrom(phase, 'producing') && { disclosure: disclosureOf(context, deal, undefined) }),
  }));
}

/** Agreed before the campaign; checked a day after posting, where somebody has got round to it. */
function disclosureOf(
  { deals, today, byToday }: SampleContext,
  { campaign }: Deal,
  postedOn: string | undefined,
): NonNullable<Deliverable['disclosure']> {
  const checkedOn = postedOn === undefined ? undefined : addDays(postedOn, 1);
  const isChecked = checkedOn !== undefined && checkedOn <= today && deals.chance(0.85);
  return {
    connection: 'paid',
    label: 'Ad',
    placement: 'First words of the caption, and spoken at the start',
    usesPlatformTool: true,
    agreedOn: byToday(addDays(campaign.startsOn, -7)),
    ...(isChecked && { checkedOn, checkedBy: deals.pick(staff), found: deals.chance(0.93) ? 'shown' : 'unclear' }),
  };
}

function approvedDraft(context: SampleContext, { campaign }: Deal, deliverableId: Deliverable['id']) {
  const { deals, id, noonOf, byToday } = context;
  const day = byToday(addDays(campaign.startsOn, -1));
  return {
    id: id<SampleDraftId>(),
    deliverableId,
    version: 1,
    sentAt: noonOf(day),
    by: deals.pick(staff),
    body: 'Cut with captions; music cleared.',
    decision: {
      outcome: deals.chance(0.8) ? ('approved' as const) : ('approved-with-corrections' as const),
      at: noonOf(day),
      by: deals.pick(staff),
    },
  };
}

type SampleDraftId = Extract<SampleRow, { kind: 'draft' }>['row']['id'];

/** A first version that needed work, and now and then a second that waits for an answer. */
function* openDrafts(
  { deals, id, noonOf, today }: SampleContext,
  deliverableId: Deliverable['id'],
): Generator<SampleRow> {
  const first = addDays(today, -deals.int(6, 12));
  const by = deals.pick(staff);
  yield {
    kind: 'draft',
    row: {
      id: id<SampleDraftId>(),
      deliverableId,
      version: 1,
      sentAt: noonOf(first),
      by,
      body: 'First cut, without music.',
      comments: [
        {
          on: addDays(first, 1),
          by: deals.pick(staff),
          body: 'The product name is said too late.',
          isFromClient: false,
        },
      ],
      decision: { outcome: 'needs-work', at: noonOf(addDays(first, 2)), by: deals.pick(staff) },
    },
  };
  if (deals.chance(0.4)) return;
  yield {
    kind: 'draft',
    row: {
      id: id<SampleDraftId>(),
      deliverableId,
      version: 2,
      sentAt: noonOf(addDays(today, -1)),
      by,
      body: 'Product named in the first five seconds.',
    },
  };
}

function* rightsOf({ deals, id }: SampleContext, { campaign, collaboration }: Deal): Generator<SampleRow> {
  const words = brandWords[campaign.client.name]!;
  const { startsOn, endsOn } = campaign;
  const of = (kind: SampleRight['kind'], rest: Partial<SampleRight>): SampleRow => ({
    kind: 'right',
    row: { id: id<SampleRight['id']>(), collaborationId: collaboration.id, kind, ...rest },
  });
  yield of('usage', {
    startsOn,
    endsOn: addDays(endsOn, deals.pick([30, 90, 180])),
    channels: ['Website', 'Own social channels'],
    territories: [...words.markets],
    mayEdit: deals.chance(0.5),
  });
  if (deals.chance(0.3)) yield of('whitelisting', { startsOn, endsOn, channels: ['Paid social'] });
  if (deals.chance(0.5)) {
    yield of('exclusivity', {
      startsOn: addDays(startsOn, -14),
      endsOn: addDays(endsOn, deals.pick([14, 30, 60])),
      categories: [...words.categories],
      rivals: [...words.rivals],
    });
  }
}

type SampleRight = Extract<SampleRow, { kind: 'right' }>['row'];
type SampleGift = Extract<SampleRow, { kind: 'gift' }>['row'];

/** A parcel of the first product: its value in the shop, and about a third of it as what it cost. */
function giftOf({ deals, id, today, byToday }: SampleContext, { campaign, collaboration }: Deal): SampleGift {
  const [product, euros] = campaign.client.products[0]!;
  const sentOn = addDays(campaign.startsOn, -deals.int(6, 14));
  const receivedOn = addDays(sentOn, deals.int(2, 9));
  const amount = (part: number): MoneyText => amountOf(campaign.client, euros * part);
  return {
    id: id<SampleGift['id']>(),
    collaborationId: collaboration.id,
    product,
    quantity: deals.int(1, 2),
    retailValue: amount(1),
    cost: amount(0.35),
    shippingCost: amount(0.2),
    promisedOn: byToday(addDays(campaign.startsOn, -20)),
    ...(sentOn <= today && { sentOn, carrier: 'Sample Parcel', tracking: `SP-${deals.int(100_000, 999_999)}` }),
    ...(receivedOn <= today && deals.chance(0.9) && { receivedOn }),
    postDueOn: campaign.endsOn,
  };
}

function* codeAndLink({ deals, id }: SampleContext, { person, campaign, collaboration }: Deal): Generator<SampleRow> {
  const { campaignId, influencerId } = collaboration;
  const handle = person.accounts[0]?.row.handle;
  if (handle === undefined) return;
  const pair = { influencerId, campaignId };
  // The end of the id keeps a code from being there twice.
  const code = `${handle
    .replace(/[^a-z0-9]/gi, '')
    .slice(0, 8)
    .toUpperCase()}-${collaboration.id.slice(-5).toUpperCase()}`;
  if (campaign.row.objective === 'sales') {
    const days = { startsOn: campaign.startsOn, endsOn: campaign.endsOn };
    yield {
      kind: 'promoCode',
      row: { id: id<SampleCodeId>(), code, ...pair, discountPercent: deals.pick([10, 15]), ...days },
    };
  }
  yield {
    kind: 'trackingLink',
    row: {
      id: id<SampleLinkId>(),
      ...pair,
      base: `https://shop.example.com/${campaign.client.name.split(' ')[0]!.toLowerCase()}`,
      utm: {
        source: person.accounts[0]!.row.platform,
        medium: 'influencer',
        campaign: campaign.row.name.toLowerCase().replace(/[^a-z0-9]+/g, '-'),
        content: handle.toLowerCase(),
      },
    },
  };
}

type SampleCodeId = Extract<SampleRow, { kind: 'promoCode' }>['row']['id'];
type SampleLinkId = Extract<SampleRow, { kind: 'trackingLink' }>['row']['id'];
