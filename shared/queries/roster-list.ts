import type { TierName } from '../domain/figures/tier.ts';
import type { MoneyText } from '../lib/money.ts';
import type { RelationshipStage } from '../model/influencer.ts';
import type { Platform } from '../model/platform.ts';
import type { RecordReader } from '../store/record-reader.ts';
import type { ListWindow, SortTerm } from './list-params.ts';

export type RosterSortKey =
  | 'name'
  | 'country'
  | 'stage'
  | 'platform'
  | 'handle'
  | 'followers'
  | 'posts'
  | 'reach'
  | 'engagements'
  | 'orders'
  | 'revenue'
  | 'cost'
  | 'roas';

export interface RosterListParams extends ListWindow {
  /** Words that must all occur in name, handles, topics, tags, place, owner or notes; accents and case do not count. */
  readonly search: string;
  readonly sort: readonly SortTerm<RosterSortKey>[];
  readonly includeArchived: boolean;
}

export interface RosterAccount {
  readonly id: string;
  readonly platform: Platform;
  readonly handle: string | null;
  readonly url: string | null;
  readonly followers: number | null;
  readonly tier: TierName | null;
}

/** One person of the roster. `null` means unknown; the influencer's page says why. */
export interface RosterRow {
  readonly id: string;
  readonly name: string;
  readonly topics: readonly string[];
  readonly tags: readonly string[];
  readonly country: string | null;
  readonly city: string | null;
  readonly stage: RelationshipStage;
  readonly owner: string | null;
  readonly doNotContact: boolean;
  readonly isArchived: boolean;
  /** Largest first. */
  readonly accounts: readonly RosterAccount[];
  /** Of the account with the most followers (the first one when none is known). */
  readonly platform: Platform | null;
  readonly handle: string | null;
  readonly followers: number | null;
  readonly tier: TierName | null;
  /** Recorded posts. */
  readonly posts: number;
  readonly reach: number | null;
  readonly engagements: number | null;
  readonly orders: number | null;
  readonly revenue: MoneyText | null;
  readonly cost: MoneyText | null;
  readonly roas: number | null;
}

export interface RosterListResult {
  /** Everybody the archive choice allows. */
  readonly total: number;
  /** Of these, how many the search finds. */
  readonly matching: number;
  readonly rows: readonly RosterRow[];
}

/** The roster: searched, sorted and cut to the slice on screen. */
export function rosterList(_reader: RecordReader, _params: RosterListParams): RosterListResult {
  throw new Error('roster.list is not built yet');
}
