import { text } from '../text/text.ts';
import { firstSchema } from './001-first-schema.ts';
import { wholePerson } from './002-whole-person.ts';
import { filesInAndOut } from './003-files-in-and-out.ts';
import { wholeCampaign } from './004-campaigns.ts';
import type { Migration, RowsByKind } from './migration.ts';

/** The version of the data this Liaison writes. Raise it together with a migration and a new schema snapshot. */
export const CURRENT_DATA_VERSION = 4;

type VersionsUpTo<Last extends number, Seen extends unknown[] = []> = Seen['length'] extends Last
  ? never
  : [...Seen, unknown]['length'] | VersionsUpTo<Last, [...Seen, unknown]>;

/** One migration for every version from 1 to the current one: a gap does not compile. */
const migrations: {
  readonly [Version in Extract<VersionsUpTo<typeof CURRENT_DATA_VERSION>, number>]: Migration<Version>;
} = {
  1: firstSchema,
  2: wholePerson,
  3: filesInAndOut,
  4: wholeCampaign,
};

/** Migrations in order; position `n` leads to version `n + 1`. */
export type MigrationChain = readonly Migration[];

export const migrationChain: MigrationChain = Object.values<Migration>(migrations).sort(
  (left, right) => left.to - right.to,
);

/** Rows brought to the newest version of the chain, or the sentence that says why they cannot be. */
export type MigrationOutcome =
  { readonly tag: 'migrated'; readonly rows: RowsByKind } | { readonly tag: 'refused'; readonly message: string };

/**
 * Brings rows of an older version to the newest one. Data of a newer version is refused, never guessed at. Throws what
 * a migration throws: the caller has written nothing by then.
 */
export function migrateRows(
  rows: RowsByKind,
  fromVersion: number,
  chain: MigrationChain = migrationChain,
): MigrationOutcome {
  const newest = chain.length;
  if (fromVersion > newest) return { tag: 'refused', message: text.engine.migrations.newer(fromVersion, newest) };
  if (!Number.isInteger(fromVersion) || fromVersion < 1) {
    return { tag: 'refused', message: text.engine.migrations.tooOld(fromVersion) };
  }
  const steps = chain.slice(fromVersion);
  return { tag: 'migrated', rows: steps.reduce((current, step) => step.migrate(current), rows) };
}
