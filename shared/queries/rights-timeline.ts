import { rightState, type RightState } from '../domain/rights/compliance-of.ts';
import type { RightDays } from '../domain/rights/right-days.ts';
import { rightsOf, type RightFacts, type RightScope } from '../domain/rights/right-facts.ts';
import { rightWarnings, type RightWarning } from '../domain/rights/right-warnings.ts';
import {
  clashesOfPeople,
  clashSeverities,
  isClashCurrent,
  type ClashSeverity,
  type RivalClash,
} from '../domain/rights/rival-check.ts';
import type { Right } from '../model/right.ts';
import type { RecordReader } from '../store/record-reader.ts';
import { byName } from './by-name.ts';

/** Rights of a campaign, of a person, of both together, or of the whole roster. */
export interface RightsTimelineParams extends RightScope {
  readonly today: string;
}

/** A right as a line of the timeline. */
export interface RightRow {
  readonly right: Right;
  readonly days: RightDays;
  readonly state: RightState;
  readonly influencerId: string;
  readonly influencerName: string;
  readonly campaignId: string;
  readonly campaignName: string;
  readonly clientId: string | null;
  readonly clientName: string | null;
  readonly warnings: readonly RightWarning[];
  /** Clashes of this right that can still matter: how many are not decided, and the worst of those. */
  readonly openClashes: number;
  readonly worstClash: ClashSeverity | null;
  /** All clashes of this right, decided and past ones too. */
  readonly clashes: number;
}

export interface RightsTimelineResult {
  /** By name of the person, then by start. */
  readonly rows: readonly RightRow[];
  /** Every clash the rights or their campaigns are part of, by person, the worst first. */
  readonly clashes: readonly RivalClash[];
  /** Who is in the campaign and can be given a right; empty when no campaign is asked for. */
  readonly people: readonly { readonly collaborationId: string; readonly id: string; readonly name: string }[];
}

/** Rights with their days, warnings and clashes, for the timeline and the table beside it. */
export function rightsTimeline(reader: RecordReader, params: RightsTimelineParams): RightsTimelineResult {
  const { campaignId, influencerId, today } = params;
  const clashes = clashesIn(reader, params);
  const byRight = new Map<string, RivalClash[]>();
  for (const clash of clashes) {
    const known = byRight.get(clash.rightId!);
    if (known) known.push(clash);
    else byRight.set(clash.rightId!, [clash]);
  }
  const scope = {
    ...(campaignId !== undefined && { campaignId }),
    ...(influencerId !== undefined && { influencerId }),
  };
  const rows = rightsOf(reader, scope).map((facts) => rowOf(reader, facts, byRight.get(facts.right.id) ?? [], today));
  return {
    rows: rows.toSorted(byPersonThenStart),
    clashes,
    people: campaignId === undefined ? [] : peopleIn(reader, campaignId),
  };
}

function byPersonThenStart(left: RightRow, right: RightRow): number {
  const [one, other] = [left, right].map(({ influencerId, influencerName }) => ({
    id: influencerId,
    name: influencerName,
  }));
  if (one!.id !== other!.id) return byName(one!, other!);
  return (left.days.from ?? '').localeCompare(right.days.from ?? '', 'en');
}

function clashesIn(reader: RecordReader, { campaignId, influencerId }: RightScope): RivalClash[] {
  const found = clashesOfPeople(reader);
  const clashes = influencerId === undefined ? [...found.values()].flat() : [...(found.get(influencerId) ?? [])];
  if (campaignId === undefined) return clashes;
  return clashes.filter(({ holder, other }) => holder.campaignId === campaignId || other.campaignId === campaignId);
}

function rowOf(reader: RecordReader, facts: RightFacts, clashes: readonly RivalClash[], today: string): RightRow {
  const open = clashes.filter((clash) => clash.decision === null && isClashCurrent(clash, today));
  const { right, days, influencer, campaign, client } = facts;
  return {
    right,
    days,
    state: rightState(facts, today),
    influencerId: influencer.id,
    influencerName: influencer.name,
    campaignId: campaign.id,
    campaignName: campaign.name,
    clientId: client?.id ?? null,
    clientName: client?.name ?? null,
    warnings: rightWarnings(reader, facts, today),
    openClashes: open.length,
    worstClash: clashSeverities.find((severity) => open.some((clash) => clash.severity === severity)) ?? null,
    clashes: clashes.length,
  };
}

function peopleIn(reader: RecordReader, campaignId: string): RightsTimelineResult['people'] {
  return reader
    .lookup('collaboration', 'campaign', campaignId)
    .map(({ id, influencerId }) => ({
      collaborationId: id,
      id: influencerId,
      name: reader.get('influencer', influencerId)?.name ?? '',
    }))
    .toSorted(byName);
}
