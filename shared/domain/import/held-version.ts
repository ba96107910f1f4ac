import { canonicalJson } from '../../lib/canonical-json.ts';
import { foldText } from '../../lib/text-fold.ts';
import type { Influencer } from '../../model/influencer.ts';
import type { Platform } from '../../model/platform.ts';
import { otherAccountIds } from './other-accounts.ts';
import { personEffects } from './person-effects.ts';
import type { PlannedFile, Planning } from './planning.ts';
import { agreedValues, type RowGroup } from './repeats.ts';
import type { ReadRow, RowValues } from './row-values.ts';

/**
 * The one of several differing rows about a person that an earlier import has stored in full: then the choice was made
 * before. What all rows agree about is stored without a choice, so that a row which says no more proves nothing.
 */
export function heldVersion(
  planning: Planning,
  file: PlannedFile,
  { versions }: RowGroup,
  platformOf: (values: RowValues) => Platform | null,
): { readonly row: ReadRow } | null {
  const agreed = agreedValues(versions);
  let contradicted: ReadRow | null = null;
  for (const row of versions) {
    const platform = platformOf(row.values);
    const person = storedPerson(planning, file, row.values, platform);
    if (!person || !saysMore(row.values, agreed, person)) continue;
    const { changes, conflicts } = personEffects(planning, file, person, row, platform, null);
    if (changes.length > 0 || !hasOtherAccounts(planning, row, person)) continue;
    if (conflicts.length === 0) return { row };
    contradicted ??= row;
  }
  return contradicted && { row: contradicted };
}

function storedPerson(
  { people, draft }: Planning,
  { idSystem }: PlannedFile,
  { id, handle }: RowValues,
  platform: Platform | null,
): Influencer | undefined {
  const accountId = handle === undefined || platform === null ? undefined : people.byAccount(platform, handle);
  const account = accountId === undefined ? undefined : draft.get('account', accountId);
  const personId = account?.influencerId ?? (id === undefined ? undefined : people.byExternalId(idSystem, id));
  return personId === undefined ? undefined : draft.get('influencer', personId);
}

/** What rows agree about has the name of the first of them, so that a name counts only where it is the one stored. */
function saysMore(
  { name, ...said }: RowValues,
  { name: firstName, ...agreed }: RowValues,
  person: Influencer,
): boolean {
  if (canonicalJson(said) !== canonicalJson(agreed)) return true;
  return name !== undefined && name !== firstName && foldText(name) === foldText(person.name);
}

function hasOtherAccounts(planning: Planning, row: ReadRow, person: Influencer): boolean {
  return otherAccountIds(planning, row).every(
    (id) => id !== undefined && planning.draft.get('account', id)?.influencerId === person.id,
  );
}
