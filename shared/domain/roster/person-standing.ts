import type { RecordReader } from '../../store/record-reader.ts';
import { accountsOf, type AccountSummary } from '../figures/person-accounts.ts';

/** What the accounts of a person come to. */
export interface PersonAccounts {
  /** Largest first. */
  readonly list: readonly AccountSummary[];
  /** Share of the niche's accounts that are smaller than the largest one, 0 to 1. */
  readonly size: number | null;
  /** Of the largest account, as a fraction. */
  readonly engagementRate: number | null;
  /** Reasons why a figure is worth a look. */
  readonly looks: readonly string[];
}

/** The accounts of a person and what is derived from them. */
export function personAccounts(reader: RecordReader, influencerId: string): PersonAccounts {
  return { list: accountsOf(reader, influencerId), size: null, engagementRate: null, looks: [] };
}
