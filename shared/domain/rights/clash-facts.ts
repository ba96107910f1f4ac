import { dayOfInstant } from '../../lib/calendar-day.ts';
import type { Campaign } from '../../model/campaign.ts';
import type { Collaboration } from '../../model/collaboration.ts';
import type { StoredKind } from '../../model/kind-names.ts';
import type { Stage } from '../../model/pipeline.ts';
import type { RecordReader } from '../../store/record-reader.ts';
import { text } from '../../text/text.ts';
import { phaseOf, stagesOf } from '../pipeline/stages.ts';
import { brandOf, type Brand } from './clash-ground.ts';
import { rightDays, type Days, type RightDays, type RightTerms } from './right-days.ts';

/** The kinds whose rows decide what clashes. Sentences name the person as well. */
export const factsKinds: readonly StoredKind[] = [
  'right',
  'collaboration',
  'campaign',
  'client',
  'deliverable',
  'workspace',
];

/** What is about to change of a campaign; absent leaves it as it is stored, `null` takes it away. */
export interface CampaignChange {
  readonly days?: { readonly startsOn: string | null; readonly endsOn: string | null };
  readonly clientId?: string | null;
}

/** What clashes need to know of a campaign. */
export interface CampaignFacts {
  readonly id: string;
  readonly name: string;
  readonly days: Days;
  readonly markets: Campaign['markets'];
  readonly brand: Brand;
}

/** An exclusivity with its days. `id` is `null` while it is not stored. */
export interface HeldRight {
  readonly id: string | null;
  readonly terms: RightTerms;
  readonly days: RightDays;
}

/** A person's part in one campaign: when it goes on, and what exclusivity it asks for. */
export interface Engagement {
  readonly influencerId: string;
  readonly collaborationId: string | null;
  readonly collaboration: Collaboration | undefined;
  readonly campaign: CampaignFacts;
  /** Never empty: one without known ends stands for days nobody knows. */
  readonly spans: readonly Days[];
  readonly rights: readonly HeldRight[];
}

/** Everything clashes are found from, looked up once per campaign however many people are in it. */
export class ClashFacts {
  readonly #reader: RecordReader;
  readonly #stages: readonly Stage[];
  readonly #changed: { readonly campaignId: string; readonly change: CampaignChange } | undefined;
  readonly #campaigns = new Map<string, CampaignFacts | null>();

  constructor(reader: RecordReader, changed?: { readonly campaignId: string; readonly change: CampaignChange }) {
    this.#reader = reader;
    this.#stages = stagesOf(reader);
    this.#changed = changed;
  }

  personName(influencerId: string): string {
    return this.#reader.get('influencer', influencerId)?.name ?? text.rights.somebody;
  }

  /** Everything the person takes part in, without what was declined. */
  engagementsOf(influencerId: string): readonly Engagement[] {
    return this.#reader
      .lookup('collaboration', 'influencer', influencerId)
      .flatMap((row) => this.#engagement(row, influencerId, row.campaignId) ?? []);
  }

  /**
   * The person's part in one campaign, also where none is stored. `null` when it was declined (unless `isRejoining`) or
   * the campaign is gone.
   */
  engagementIn(influencerId: string, campaignId: string, isRejoining: boolean): Engagement | null {
    const row = this.#reader
      .lookup('collaboration', 'influencer', influencerId)
      .find((one) => one.campaignId === campaignId);
    return this.#engagement(row, influencerId, campaignId, isRejoining);
  }

  /** A right of a collaboration with its days. */
  heldRight(
    terms: RightTerms,
    id: string | null,
    collaboration: Collaboration | undefined,
    campaign: CampaignFacts,
  ): HeldRight {
    return { id, terms, days: rightDays(terms, collaboration, campaign.days.from) };
  }

  #engagement(
    row: Collaboration | undefined,
    influencerId: string,
    campaignId: string,
    isRejoining = false,
  ): Engagement | null {
    const phase = row && phaseOf(this.#stages, row.stage);
    if (phase === 'declined' && !isRejoining) return null;
    const campaign = this.#campaign(campaignId);
    if (!campaign) return null;
    const rights = row ? this.#reader.lookup('right', 'collaboration', row.id) : [];
    return {
      influencerId,
      collaborationId: row?.id ?? null,
      collaboration: row,
      campaign,
      spans: this.#spans(row, campaign, phase === 'closed'),
      rights: rights
        .filter(({ kind }) => kind === 'exclusivity')
        .map((right) => this.heldRight(right, right.id, row, campaign)),
    };
  }

  /** The campaign's days and the windows of what is to be posted. What is closed went on until it was closed. */
  #spans(row: Collaboration | undefined, campaign: CampaignFacts, isClosed: boolean): readonly Days[] {
    const windows = (row ? this.#reader.lookup('deliverable', 'collaboration', row.id) : [])
      .filter(({ cancelledOn }) => cancelledOn === undefined)
      .map(({ windowStartsOn, windowEndsOn }) => ({ from: windowStartsOn ?? null, to: windowEndsOn ?? null }))
      .filter(isKnown);
    const days = campaign.days.to === null && isClosed ? { ...campaign.days, to: closedOn(row) } : campaign.days;
    const spans = [days, ...windows].filter(isKnown);
    return spans.length > 0 ? spans : [days];
  }

  #campaign(id: string): CampaignFacts | null {
    const known = this.#campaigns.get(id);
    if (known !== undefined) return known;
    const row = this.#reader.get('campaign', id);
    const facts = row ? this.#factsOf(row) : null;
    this.#campaigns.set(id, facts);
    return facts;
  }

  #factsOf(row: Campaign): CampaignFacts {
    const change = this.#changed?.campaignId === row.id ? this.#changed.change : {};
    const clientId = (change.clientId === undefined ? row.clientId : change.clientId) ?? null;
    const client = clientId === null ? undefined : this.#reader.get('client', clientId);
    const { startsOn = null, endsOn = null } = change.days ?? row;
    const days = { from: startsOn, to: endsOn };
    return { id: row.id, name: row.name, days, markets: row.markets, brand: brandOf(row, client) };
  }
}

const isKnown = ({ from, to }: Days): boolean => from !== null || to !== null;

function closedOn(row: Collaboration | undefined): string | null {
  const at = row?.steps?.at(-1)?.at;
  return at === undefined ? null : dayOfInstant(at);
}
