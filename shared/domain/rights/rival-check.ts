import { addDays } from '../../lib/calendar-day.ts';
import type { RivalDecision } from '../../model/collaboration.ts';
import type { RecordReader } from '../../store/record-reader.ts';
import { derived } from '../figures/derived.ts';
import { clashGround, type ClashGround } from './clash-ground.ts';
import { clashSentence } from './clash-sentence.ts';
import {
  ClashFacts,
  factsKinds,
  type CampaignChange,
  type CampaignFacts,
  type Engagement,
  type HeldRight,
} from './clash-facts.ts';
import { meetingOf, SOON_AFTER_DAYS, type Meeting, type RightTerms } from './right-days.ts';
import { territoriesMeet } from './territories.ts';

/** From the surest to the one that only wants a look. */
export const clashSeverities = ['breach', 'likely', 'check'] as const;

/**
 * How bad a clash is: `breach` when the brand is named and the days meet for certain, `likely` when category or list of
 * rivals say so, `check` when days, territory or brand are not known well enough, or work begins soon after the end.
 */
export type ClashSeverity = (typeof clashSeverities)[number];

/** One of the two collaborations of a clash. `collaborationId` is `null` for one that is not stored yet. */
interface ClashSide {
  readonly collaborationId: string | null;
  readonly campaignId: string;
  readonly campaignName: string;
  readonly clientName: string | null;
}

/** Work of a person for one campaign that meets the exclusivity of another. */
export interface RivalClash {
  /** {@link rivalClashKey}, or `null` while the right is not stored. */
  readonly key: string | null;
  readonly severity: ClashSeverity;
  readonly ground: ClashGround;
  readonly meeting: Exclude<Meeting, 'none'>;
  /** What clashes, with names and days. */
  readonly sentence: string;
  readonly influencerId: string;
  readonly rightId: string | null;
  /** Whose exclusivity it is. */
  readonly holder: ClashSide;
  /** Whose work it keeps away. */
  readonly other: ClashSide;
  /** The last day on which both can hold; `null` when that is open. */
  readonly lastDay: string | null;
  /** What was decided about it last. */
  readonly decision: RivalDecision | null;
}

/** A right somebody is about to store: with an id it stands in for the stored one. */
export type ProposedRight = RightTerms & { readonly id?: string };

/** A collaboration, stored or about to be, and what is about to change of it. */
export interface RivalQuestion extends CampaignChange {
  readonly influencerId: string;
  readonly campaignId: string;
  /** Rights to be added or changed; the other stored ones still count. */
  readonly proposed?: readonly ProposedRight[];
  /** Counts a collaboration that is stored as declined as if it went on. */
  readonly isRejoining?: boolean;
}

/**
 * Names a clash for good: by the right and the campaign it meets. A person is in a campaign at most once, so this stays
 * true when rows are listed in another order, people are merged, or somebody leaves a campaign and comes back.
 */
export function rivalClashKey(rightId: string, otherCampaignId: string): string {
  return `${rightId} ${otherCampaignId}`;
}

/**
 * The clashes of one collaboration with the exclusivity of the same person's other collaborations, and of its own
 * exclusivity with what the person does elsewhere; the worst first.
 */
export function rivalClashes(reader: RecordReader, question: RivalQuestion): readonly RivalClash[] {
  const { influencerId, campaignId, proposed = [] } = question;
  const facts = new ClashFacts(reader, { campaignId, change: question });
  const own = facts.engagementIn(influencerId, campaignId, question.isRejoining ?? false);
  if (!own) return [];
  const subject = withProposed(facts, own, proposed);
  const others = facts.engagementsOf(influencerId).filter((one) => one.campaign.id !== campaignId);
  return sorted(others.flatMap((other) => [...clashesOf(other, subject, facts), ...clashesOf(subject, other, facts)]));
}

/** The clash of a person with this key, also with a campaign they are not in (any more); `null` when there is none. */
export function clashNamed(reader: RecordReader, influencerId: string, key: string): RivalClash | null {
  const campaignId = key.split(' ')[1] ?? '';
  const clashes = rivalClashes(reader, { influencerId, campaignId, isRejoining: true });
  return clashes.find((clash) => clash.key === key) ?? null;
}

/** All clashes of everybody in a campaign, as {@link rivalClashes} finds them, by influencer. */
export function clashesOfCampaign(
  reader: RecordReader,
  campaignId: string,
  change: CampaignChange = {},
): ReadonlyMap<string, readonly RivalClash[]> {
  const facts = new ClashFacts(reader, { campaignId, change });
  const found = new Map<string, readonly RivalClash[]>();
  for (const row of reader.lookup('collaboration', 'campaign', campaignId)) {
    const clashes = clashesAmong(facts, row.influencerId).filter(
      ({ holder, other }) => holder.campaignId === campaignId || other.campaignId === campaignId,
    );
    if (clashes.length > 0) found.set(row.influencerId, clashes);
  }
  return found;
}

/** All clashes of one person, the worst first. */
export function clashesOfPerson(reader: RecordReader, influencerId: string): readonly RivalClash[] {
  return clashesAmong(new ClashFacts(reader), influencerId);
}

/** All clashes of the roster by influencer, the worst first, from one pass over the rights; kept until rows change. */
export const clashesOfPeople = derived([...factsKinds, 'influencer'], findClashes);

/** {@link clashesOfPeople}, found anew: for what is kept of it without the names of people. */
export function findClashes(reader: RecordReader): ReadonlyMap<string, readonly RivalClash[]> {
  const facts = new ClashFacts(reader);
  const bound = new Set<string>();
  for (const right of reader.all('right')) {
    if (right.kind !== 'exclusivity') continue;
    const holder = reader.get('collaboration', right.collaborationId);
    if (holder) bound.add(holder.influencerId);
  }
  const found = new Map<string, readonly RivalClash[]>();
  for (const influencerId of bound) {
    const clashes = clashesAmong(facts, influencerId);
    if (clashes.length > 0) found.set(influencerId, clashes);
  }
  return found;
}

/** True while a clash can still matter: somebody has to look at it until the last day on which both can hold. */
export function isClashCurrent({ lastDay }: RivalClash, today: string): boolean {
  return lastDay === null || lastDay >= today;
}

/** Clashes nobody decided on yet that can still matter. */
export function openClashes(clashes: readonly RivalClash[], today: string): RivalClash[] {
  return clashes.filter((clash) => clash.decision === null && isClashCurrent(clash, today));
}

function clashesAmong(facts: ClashFacts, influencerId: string): readonly RivalClash[] {
  const engagements = facts.engagementsOf(influencerId);
  const holders = engagements.filter(({ rights }) => rights.length > 0);
  return sorted(
    holders.flatMap((holder) =>
      engagements.flatMap((other) => (other === holder ? [] : clashesOf(holder, other, facts))),
    ),
  );
}

function withProposed(facts: ClashFacts, own: Engagement, proposed: readonly ProposedRight[]): Engagement {
  const replaced = new Set(proposed.map(({ id }) => id));
  const kept = own.rights.filter(({ id }) => id === null || !replaced.has(id));
  const added = proposed
    .filter(({ kind }) => kind === 'exclusivity')
    .map((right) => facts.heldRight(right, right.id ?? null, own.collaboration, own.campaign));
  return { ...own, rights: [...kept, ...added] };
}

function clashesOf(holder: Engagement, other: Engagement, facts: ClashFacts): RivalClash[] {
  return holder.rights.flatMap((held) => clashOf(held, holder, other, facts) ?? []);
}

function clashOf(held: HeldRight, holder: Engagement, other: Engagement, facts: ClashFacts): RivalClash | null {
  const meeting = meetingOf(held.days, other.spans);
  if (meeting === 'none') return null;
  const territory = territoriesMeet(held.terms.territories, other.campaign.markets);
  if (territory === 'apart') return null;
  const found = clashGround(held.terms, holder.campaign.brand, other.campaign.brand);
  if (!found) return null;
  const hasBrands = holder.campaign.brand.clientId !== null && other.campaign.brand.clientId !== null;
  const isSure = meeting === 'certain' && territory === 'meets' && hasBrands && found.ground !== 'same-category';
  const { influencerId } = holder;
  const key = held.id === null ? null : rivalClashKey(held.id, other.campaign.id);
  return {
    key,
    severity: isSure ? (found.ground === 'named' ? 'breach' : 'likely') : 'check',
    ground: found.ground,
    meeting,
    sentence: clashSentence({
      person: facts.personName(influencerId),
      held,
      holder,
      other,
      ...found,
      meeting,
      isTerritoryUnknown: territory === 'unknown',
    }),
    influencerId,
    rightId: held.id,
    holder: sideOf(holder.collaborationId, holder.campaign),
    other: sideOf(other.collaborationId, other.campaign),
    lastDay: lastDayOf(held, other, meeting),
    decision: key === null ? null : decisionOn(key, holder, other),
  };
}

function sideOf(collaborationId: string | null, { id, name, brand }: CampaignFacts): ClashSide {
  return { collaborationId, campaignId: id, campaignName: name, clientName: brand.clientName };
}

function lastDayOf(held: HeldRight, other: Engagement, meeting: Meeting): string | null {
  const ends = other.spans.map(({ to }) => to);
  const last = ends.reduce((left, right) => (left === null || right === null ? null : left > right ? left : right));
  const { to } = held.days;
  if (to === null) return last;
  if (meeting === 'soon-after') return addDays(to, SOON_AFTER_DAYS);
  return last === null || last > to ? to : last;
}

/** The newest decision on a clash, whichever of the two collaborations keeps it; of one day, the one entered last. */
function decisionOn(key: string, holder: Engagement, other: Engagement): RivalDecision | null {
  let newest: RivalDecision | null = null;
  for (const { collaboration } of [holder, other]) {
    for (const decision of collaboration?.rivalDecisions ?? []) {
      if (decision.clash === key && (newest === null || decision.on >= newest.on)) newest = decision;
    }
  }
  return newest;
}

function sorted(clashes: readonly RivalClash[]): readonly RivalClash[] {
  return clashes.toSorted(
    (left, right) =>
      clashSeverities.indexOf(left.severity) - clashSeverities.indexOf(right.severity) ||
      compare(left.rightId ?? '', right.rightId ?? '') ||
      compare(left.other.campaignId, right.other.campaignId),
  );
}

const compare = (left: string, right: string): number => (left < right ? -1 : left > right ? 1 : 0);
