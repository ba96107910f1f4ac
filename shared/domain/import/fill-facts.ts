import { canonicalJson } from '../../lib/canonical-json.ts';
import { foldText } from '../../lib/text-fold.ts';
import { influencerDefaults, type Influencer } from '../../model/influencer.ts';
import { customFieldIdOf } from '../roster/roster-fields.ts';
import { personFields, type PersonFieldRule } from '../people/person-fields.ts';
import type { Conflict } from './ask-which-holds.ts';
import type { FieldChange } from './import-types.ts';
import { factText, type Facts } from './row-facts.ts';

type Row = Record<string, unknown>;

/**
 * Puts facts of a file into a person: blanks are filled, lists get what they lack, what is stored otherwise stays and goes
 * to `conflicts`, unless the file holds (`isTaken`). "Do not contact" is the exception: a file can only set it.
 */
export function fillFacts(
  person: Influencer,
  facts: Facts,
  changes: FieldChange[],
  { conflicts, isTaken }: { readonly conflicts: Conflict[]; readonly isTaken: boolean },
): void {
  const row = person as unknown as Row;
  for (const [key, { label, value }] of Object.entries(facts)) {
    const customId = customFieldIdOf(key);
    const stored = customId === null ? row[key] : person.custom?.[customId];
    const next = filled(key, stored, value) ?? (isTaken && isReplaced(key, stored, value) ? value : undefined);
    if (next === undefined) {
      if (canonicalJson(stored) !== canonicalJson(value) && !isContained(key, stored, value)) {
        conflicts.push({ label, before: factText(stored), after: factText(value) });
      }
      continue;
    }
    const before = stored === undefined || (Array.isArray(stored) && stored.length === 0) ? null : factText(stored);
    changes.push({ field: label, before, after: factText(next) });
    if (customId === null) row[key] = next;
    else person.custom = { ...person.custom, [customId]: next as NonNullable<Influencer['custom']>[string] };
  }
}

/** True for a plain value that says something else than the stored one; lists and flags have rules of their own. */
const isReplaced = (key: string, stored: unknown, given: unknown): boolean => {
  const type = ruleOf(key)?.type;
  return type !== 'words' && type !== 'flag' && canonicalJson(stored) !== canonicalJson(given);
};

const ruleOf = (key: string): PersonFieldRule | undefined =>
  (personFields as Readonly<Record<string, PersonFieldRule>>)[key];

const isContained = (key: string, stored: unknown, given: unknown): boolean =>
  (ruleOf(key)?.type === 'words' && missing(stored as string[], given as string[]).length === 0) ||
  (key === 'doNotContact' && stored === true) ||
  (key === 'stage' && given === influencerDefaults.stage);

const missing = (stored: readonly string[], given: readonly string[]): string[] => {
  const there = new Set(stored.map(foldText));
  return given.filter((word) => !there.has(foldText(word)));
};

/** What a field becomes, or `undefined` when it stays as it is. */
function filled(key: string, stored: unknown, given: unknown): unknown {
  if (stored === undefined) return given;
  const rule = ruleOf(key);
  if (rule?.type === 'words') {
    const news = missing(stored as string[], given as string[]);
    const all = [...(stored as string[]), ...news];
    return news.length === 0 || all.length > rule.most ? undefined : all;
  }
  if (rule?.type === 'flag') return given === true && stored === false ? true : undefined;
  const isDefault = key === 'stage' && stored === influencerDefaults.stage && given !== stored;
  return isDefault ? given : undefined;
}
