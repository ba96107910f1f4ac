import type { ExclusivityFacts } from '../domain/roster/exclusivity-facts.ts';
import type { AccountSummary } from '../domain/figures/person-accounts.ts';
import type { TierName } from '../model/tier.ts';
import type { RosterFieldKey } from '../domain/roster/roster-fields.ts';
import type { RosterWho } from '../domain/roster/roster-who.ts';
import type { MoneyText } from '../lib/money.ts';
import type { CustomValue } from '../model/custom-field.ts';
import type { HealthLevel, RelationshipStage } from '../model/influencer.ts';
import type { Platform } from '../model/platform.ts';
import type { RosterChoice, RosterSort } from '../model/roster-view.ts';
import type { ListWindow } from './list-params.ts';

/** Which people, in which order, and which slice of them. */
export interface RosterListParams extends ListWindow {
  readonly choice: RosterChoice;
  readonly sort: RosterSort;
  /** A facet; each person is listed once, under the first of their values. */
  readonly groupBy?: string;
  /** Values of `groupBy` whose people are not listed. */
  readonly closedGroups?: readonly string[];
}

/** One person of the roster. `null` means unknown; the person's page says why. */
export interface RosterRow {
  readonly id: string;
  readonly name: string;
  readonly nativeName: string | null;
  readonly topics: readonly string[];
  readonly values: readonly string[];
  readonly tags: readonly string[];
  readonly languages: readonly string[];
  readonly country: string | null;
  readonly city: string | null;
  readonly gender: string | null;
  readonly stage: RelationshipStage;
  readonly health: HealthLevel | null;
  readonly owner: string | null;
  readonly sourcing: string | null;
  readonly influence: readonly string[];
  readonly compensation: readonly string[];
  readonly preferredMedium: string | null;
  /** `month`, `quarter`, `half-year`, or the days of an own cadence as text. */
  readonly cadence: string | null;
  /** Names of those who speak for the person. */
  readonly contacts: readonly string[];
  readonly doNotContact: boolean;
  readonly exclusivity: ExclusivityFacts['exclusivity'];
  readonly boundUntil: string | null;
  readonly isArchived: boolean;
  /** Largest first. */
  readonly accounts: readonly AccountSummary[];
  /** Of the account with the most followers (the first one when none is known). */
  readonly platform: Platform | null;
  readonly handle: string | null;
  readonly followers: number | null;
  readonly tier: TierName | null;
  /** True when somebody chose the tier. */
  readonly isTierOverride: boolean;
  /** Share of the niche's accounts that are smaller, 0 to 1. */
  readonly size: number | null;
  /** Fraction, by the workspace's method. */
  readonly engagementRate: number | null;
  /** Reasons why a figure of this person is worth a look; empty when none is. */
  readonly looks: readonly string[];
  /** The lowest rate in force of each currency. */
  readonly prices: readonly MoneyText[];
  readonly lastTouch: string | null;
  readonly addedOn: string;
  /** Recorded posts; `null` while they are not read yet. */
  readonly posts: number | null;
  readonly reach: number | null;
  readonly engagements: number | null;
  readonly orders: number | null;
  readonly revenue: MoneyText | null;
  readonly cost: MoneyText | null;
  readonly roas: number | null;
  /** Values of custom fields by the field's id. */
  readonly custom: Readonly<Record<string, CustomValue>>;
}

/** A line of the list: a person, or the head of a group. */
export type RosterItem =
  | { readonly type: 'person'; readonly person: RosterRow }
  | {
      readonly type: 'group';
      /** `''` for people without a value. */
      readonly value: string;
      readonly people: number;
      readonly isClosed: boolean;
    };

export interface RosterListResult {
  /** Everybody the archive choice allows. */
  readonly total: number;
  /** Of these, how many the choice finds. */
  readonly matching: number;
  /** Lines of the whole list: the people of open groups and the heads of all groups. */
  readonly lines: number;
  readonly items: readonly RosterItem[];
  /** Why the search found people whose words are only alike, or `null` when the words were found as they are. */
  readonly isAlike: boolean;
  /** Fields that are still being worked out after a start, and are left out as yet; absent when none is. */
  readonly pending?: readonly RosterFieldKey[];
}

export interface RosterFacetsParams {
  readonly choice: RosterChoice;
  readonly fields: readonly string[];
  /** The most values listed of each facet; chosen values are always listed. */
  readonly limit: number;
  /** Only values that hold this text, by field. */
  readonly find?: Readonly<Record<string, string>>;
}

/**
 * The values of a field among the people found when the field's own conditions in plain groups are left aside, so that
 * a person sees what another choice would give.
 */
export type RosterFacet =
  | {
      readonly type: 'facet';
      readonly field: string;
      /** Most people first; `''` is "not known". */
      readonly values: readonly { readonly value: string; readonly people: number }[];
      /** How many further values there are. */
      readonly more: number;
    }
  | {
      readonly type: 'number';
      readonly field: string;
      readonly known: number;
      readonly unknown: number;
      readonly least: number | null;
      readonly most: number | null;
    }
  | {
      readonly type: 'money';
      readonly field: string;
      readonly unknown: number;
      readonly currencies: readonly { readonly people: number; readonly least: MoneyText; readonly most: MoneyText }[];
    }
  | {
      readonly type: 'day';
      readonly field: string;
      readonly known: number;
      readonly unknown: number;
      readonly least: string | null;
      readonly most: string | null;
    };

export interface RosterFacetsResult {
  readonly facets: readonly RosterFacet[];
}

export interface RosterSelectionParams {
  readonly who: RosterWho;
}

/** What the people chosen come to. */
export interface RosterSelectionResult {
  readonly people: number;
  /** Followers of each person's largest account added up: nobody is counted for two accounts. */
  readonly reach: { readonly followers: number; readonly known: number; readonly unknown: number };
  /** Lowest and highest rate in force of each currency. */
  readonly prices: readonly { readonly people: number; readonly least: MoneyText; readonly most: MoneyText }[];
  readonly doNotContact: number;
  readonly archived: number;
  /** Tags the people have, most people first, at most 50. */
  readonly tags: readonly { readonly value: string; readonly people: number }[];
}
