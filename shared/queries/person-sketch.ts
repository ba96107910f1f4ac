import { namedHandle } from '../domain/duplicates/named-handle.ts';
import { accountsOf, type AccountSummary } from '../domain/figures/person-accounts.ts';
import type { RelationshipStage } from '../model/influencer.ts';
import type { RecordReader } from '../store/record-reader.ts';

/** Enough of a person to know them by. */
export interface PersonSketch {
  readonly id: string;
  readonly name: string;
  readonly nativeName: string | null;
  readonly country: string | null;
  readonly city: string | null;
  readonly stage: RelationshipStage;
  readonly owner: string | null;
  readonly emails: readonly string[];
  /** Largest first; with the handle they are said to have where they have none of their own. */
  readonly accounts: readonly AccountSummary[];
  readonly isArchived: boolean;
  readonly doNotContact: boolean;
}

/** A sketch of a person, or `null` when they are not there. */
export function personSketch(reader: RecordReader, id: string): PersonSketch | null {
  const person = reader.get('influencer', id);
  if (!person) return null;
  const { name, stage, doNotContact } = person;
  return {
    id,
    name,
    nativeName: person.nativeName ?? null,
    country: person.country ?? null,
    city: person.city ?? null,
    stage,
    owner: person.owner ?? null,
    emails: person.emails ?? [],
    accounts: accountsOf(reader, id).map((account) => {
      const row = reader.get('account', account.id);
      return { ...account, handle: row ? namedHandle(row) : account.handle };
    }),
    isArchived: person.archivedAt !== undefined,
    doNotContact,
  };
}
