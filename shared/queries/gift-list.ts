import { giftState, giftStates, givenOn, type GiftState } from '../domain/gifts/gift-state.ts';
import { giftTotals, type GiftTotals } from '../domain/gifts/gift-totals.ts';
import type { CalendarDay } from '../lib/calendar-day.ts';
import type { Collaboration } from '../model/collaboration.ts';
import type { Gift } from '../model/gift.ts';
import type { RecordReader } from '../store/record-reader.ts';
import { byName } from './by-name.ts';

export interface GiftListParams {
  readonly campaignId: string;
  /** Only what this person is given. */
  readonly influencerId?: string;
  readonly today: CalendarDay;
}

export interface GiftRow {
  readonly gift: Gift;
  readonly state: GiftState;
  readonly influencerId: string;
  readonly name: string;
}

export interface GiftListResult {
  /** What asks for something first, then by name. */
  readonly rows: readonly GiftRow[];
  readonly totals: GiftTotals;
  /** Everybody something can be given to, by name. */
  readonly people: readonly {
    readonly id: Collaboration['id'];
    readonly influencerId: string;
    readonly name: string;
  }[];
}

/** What was given and lent in a campaign, with where each stands today. */
export function giftList(reader: RecordReader, { campaignId, influencerId, today }: GiftListParams): GiftListResult {
  const collaborations = reader
    .lookup('collaboration', 'campaign', campaignId)
    .filter((row) => influencerId === undefined || row.influencerId === influencerId);
  const people = collaborations
    .map((row) => ({
      id: row.id,
      influencerId: row.influencerId as string,
      name: reader.get('influencer', row.influencerId)?.name ?? '',
    }))
    .sort(byName);
  const rows = people.flatMap((person): GiftRow[] => {
    const gifts = reader.lookup('gift', 'collaboration', person.id);
    if (gifts.length === 0) return [];
    const posted = daysPosted(reader, campaignId, person);
    return gifts.map((gift) => {
      const from = givenOn(gift);
      const hasPosted = posted.some((day) => day === undefined || from === undefined || day >= from);
      return { gift, state: giftState(gift, today, hasPosted), influencerId: person.influencerId, name: person.name };
    });
  });
  return {
    rows: rows.sort((left, right) => giftStates.indexOf(left.state) - giftStates.indexOf(right.state)),
    totals: giftTotals(rows.map(({ gift }) => gift)),
    people,
  };
}

/** The days of the person's posts that name the campaign or fulfil one of its deliverables; a post may have no day. */
function daysPosted(
  reader: RecordReader,
  campaignId: string,
  { id, influencerId }: { readonly id: string; readonly influencerId: string },
): (CalendarDay | undefined)[] {
  const linked = reader.lookup('deliverable', 'collaboration', id).flatMap(({ postIds = [] }) => postIds);
  const isLinked = new Set<string>(linked);
  return reader
    .lookup('post', 'influencer', influencerId)
    .filter((post) => post.campaignId === campaignId || isLinked.has(post.id))
    .map(({ postedOn }) => postedOn);
}
