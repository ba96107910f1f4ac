import { standings, type LookKind } from '../domain/accounts/standings.ts';
import type { Figure } from '../domain/figures/figure.ts';
import { accountsOf, type AccountSummary } from '../domain/figures/person-accounts.ts';
import { rateCardOf, type RateLine } from '../domain/figures/rates-in-force.ts';
import { bindingsOfPeople, type Binding } from '../domain/rights/bindings-of-people.ts';
import { clashesOfPerson, type RivalClash } from '../domain/rights/rival-check.ts';
import type { CustomField } from '../model/custom-field.ts';
import type { Influencer } from '../model/influencer.ts';
import type { RecordReader } from '../store/record-reader.ts';
import { contactsOf, customFieldsFor, touchesAround, type ContactView, type TouchesAround } from './person-parts.ts';
import { sizeFigure } from './size-figure.ts';
import { timelineOf, type TimelineEntry } from './timeline.ts';

export interface InfluencerGlanceParams {
  readonly id: string;
}

/** The essentials of a person, for the head of their page and the panel beside others. */
export interface InfluencerGlance {
  readonly influencer: Influencer;
  /** Largest first. */
  readonly summaries: readonly AccountSummary[];
  /** Of the largest account inside its niche; `null` without an account. */
  readonly size: Figure | null;
  /** Why accounts of theirs are worth a look. */
  readonly looks: readonly LookKind[];
  readonly touches: TouchesAround;
  readonly contacts: readonly ContactView[];
  readonly rates: readonly RateLine[];
  readonly customFields: readonly CustomField[];
  /** Every exclusivity the person agreed to, past ones too. */
  readonly bindings: readonly Binding[];
  /** Clashes with it, decided and past ones too, the worst first. */
  readonly clashes: readonly RivalClash[];
}

export interface InfluencerGlanceResult extends InfluencerGlance {
  /** What came last, newest first. */
  readonly recent: readonly TimelineEntry[];
}

const RECENT = 10;

/** The essentials of one person with what came last; `null` when there is no such person. */
export function influencerGlance(reader: RecordReader, params: InfluencerGlanceParams): InfluencerGlanceResult | null {
  const influencer = reader.get('influencer', params.id);
  if (!influencer) return null;
  return { ...glanceAt(reader, influencer), recent: timelineOf(reader, influencer).slice(0, RECENT) };
}

/** What head and panel show of a person. */
export function glanceAt(reader: RecordReader, influencer: Influencer): InfluencerGlance {
  const { id } = influencer;
  const summaries = accountsOf(reader, id);
  const all = standings(reader);
  const [largest] = summaries;
  return {
    influencer,
    summaries,
    size: largest ? sizeFigure(largest, all.account(largest.id)?.niche ?? null) : null,
    looks: all.person(id).looks,
    touches: touchesAround(reader, id),
    contacts: contactsOf(reader, influencer),
    rates: rateCardOf(reader, id),
    customFields: customFieldsFor(reader, influencer),
    bindings: bindingsOfPeople(reader, { influencerId: id }).get(id) ?? [],
    clashes: clashesOfPerson(reader, id),
  };
}
