import type { Account } from '../../model/account.ts';
import type { Influencer } from '../../model/influencer.ts';
import type { Metrics } from '../../model/metric-snapshot.ts';
import { platformNames, type Platform } from '../../model/platform.ts';
import { text } from '../../text/text.ts';
import { hasLetter, looksDestroyed } from './cells.ts';
import { fillFacts } from './fill-facts.ts';
import type { Conflict } from './ask-which-holds.ts';
import type { FieldChange } from './import-types.ts';
import { accountWithoutHandle, figureChanges, figureDay, type PlannedFile, type Planning } from './planning.ts';
import type { ReadRow, RowValues } from './row-values.ts';

/** What a row would do to a person who is already there. */
export interface PersonEffects {
  /** As they would be. */
  readonly person: Influencer;
  readonly isPersonChanged: boolean;
  /** The account the row is about, as it would be; `null` when it is about none. */
  readonly account: Account | null;
  readonly isNewAccount: boolean;
  readonly isAccountChanged: boolean;
  /** Figures to store as a new snapshot; `null` when there are none or they are held already. */
  readonly metrics: Metrics | null;
  /** The day they are of. */
  readonly capturedOn: string | null;
  readonly changes: readonly FieldChange[];
  /** What the row says otherwise and what stays all the same. */
  readonly conflicts: readonly Conflict[];
}

const plainFields = ['gender', 'country', 'city'] as const;

/**
 * Works out what a row would change: blanks are filled, a name that was only a handle gets the real one, an unknown
 * account is added, other figures become a new snapshot. What the agency has entered stays, and what contradicts it is
 * answered as conflicts, unless `isTaken` says that the file holds. `newName` is a name a person decided on.
 */
export function personEffects(
  planning: Planning,
  file: PlannedFile,
  current: Influencer,
  { values }: ReadRow,
  platform: Platform | null,
  newName: string | null,
  isTaken = false,
): PersonEffects {
  const changes: FieldChange[] = [];
  const conflicts: Conflict[] = [];
  const found = platform === null ? null : findAccount(planning, current, platform, values);
  const name = newName ?? betterName(current, values, found);
  const person = fillPerson(file, current, values, name, { changes, conflicts, isTaken });
  const isPersonChanged = changes.length > 0;
  const account = found ? fillAccount(found, values, changes) : null;
  const isAccountChanged = account !== found;
  const capturedOn = figureDay(file, values);
  if (account === null && platform !== null) {
    const made = newAccount(planning, current.id, platform, values);
    changes.push({ field: text.import.changes.account, before: null, after: accountName(made) });
    const metrics = Object.keys(values.metrics).length > 0 ? values.metrics : null;
    return {
      person,
      isPersonChanged,
      account: made,
      isNewAccount: true,
      isAccountChanged: false,
      metrics,
      capturedOn,
      changes,
      conflicts,
    };
  }
  const figures = account ? figureChanges(planning, account.id, values.metrics, capturedOn) : [];
  changes.push(...figures);
  const metrics = figures.length > 0 ? values.metrics : null;
  return {
    person,
    isPersonChanged,
    account,
    isNewAccount: false,
    isAccountChanged,
    metrics,
    capturedOn,
    changes,
    conflicts,
  };
}

/** The account a row describes. A name without letters is kept as the account's display name. */
export function newAccount(
  planning: Planning,
  influencerId: Influencer['id'],
  platform: Platform,
  { handle, name, url }: RowValues,
): Account {
  const account: Account = { id: planning.newId() as Account['id'], influencerId, platform };
  if (handle !== undefined) account.handle = handle;
  if (name !== undefined && !hasLetter(name)) account.displayName = name;
  if (url !== undefined) account.url = url;
  return account;
}

const accountName = ({ platform, handle }: Account): string =>
  handle === undefined ? platformNames[platform] : `@${handle}, ${platformNames[platform]}`;

function findAccount(
  planning: Planning,
  person: Influencer,
  platform: Platform,
  { handle }: RowValues,
): Account | null {
  if (handle === undefined) return accountWithoutHandle(planning, person.id, platform) ?? null;
  const accountId = planning.people.byAccount(platform, handle);
  if (accountId !== undefined) return planning.draft.get('account', accountId) ?? null;
  const nameless = planning
    .accountsOf(person.id)
    .filter((held) => held.platform === platform && held.handle === undefined);
  return nameless.length === 1 ? nameless[0]! : null;
}

/** A real name for somebody who so far went by the handle. */
function betterName(
  { name: current }: Influencer,
  { name, handle }: RowValues,
  account: Account | null,
): string | null {
  if (name === undefined || !hasLetter(name) || looksDestroyed(name)) return null;
  const handles = [handle, account?.handle].map((known) => known?.toLowerCase());
  return handles.includes(current.toLowerCase()) && name !== current ? name : null;
}

/** What filling a person comes to. */
interface Filling {
  readonly changes: FieldChange[];
  readonly conflicts: Conflict[];
  /** Where the row contradicts what is stored, the row holds. */
  readonly isTaken: boolean;
}

function fillPerson(
  file: PlannedFile,
  current: Influencer,
  values: RowValues,
  newName: string | null,
  { changes, conflicts, isTaken }: Filling,
): Influencer {
  const filled: Influencer = { ...current };
  const fields = text.import.fields;
  if (newName !== null && newName !== current.name) {
    changes.push({ field: fields.name, before: current.name, after: newName });
    filled.name = newName;
  }
  for (const field of plainFields) {
    const given = values[field];
    const stored = current[field];
    if (given === undefined || given === stored) continue;
    if (stored === undefined || isTaken) {
      changes.push({ field: fields[field], before: stored ?? null, after: given });
      filled[field] = given;
    } else {
      conflicts.push({ label: fields[field], before: stored, after: given });
    }
  }
  const emails = (values.emails ?? []).filter(
    (email) => !current.emails?.some((held) => held.toLowerCase() === email.toLowerCase()),
  );
  if (emails.length > 0) {
    changes.push({ field: fields.email, before: null, after: emails.join(', ') });
    filled.emails = [...(current.emails ?? []), ...emails];
  }
  if (values.facts) {
    fillFacts(filled, values.facts, changes, { conflicts, isTaken });
  }
  if (values.topics && current.topics.length === 0) {
    changes.push({ field: fields.topic, before: null, after: values.topics.join(', ') });
    filled.topics = values.topics;
  }
  const { id } = values;
  const system = file.idSystem;
  if (id !== undefined && !current.externalIds.some((held) => held.system === system && held.value === id)) {
    changes.push({ field: fields.id, before: null, after: id });
    filled.externalIds = [...current.externalIds, { system, value: id }];
  }
  return filled;
}

/** The same object when nothing was blank that the row could fill. */
function fillAccount(account: Account, { handle, url }: RowValues, changes: FieldChange[]): Account {
  const filled: Account = { ...account };
  if (handle !== undefined && account.handle === undefined) {
    changes.push({ field: text.import.fields.handle, before: null, after: handle });
    filled.handle = handle;
  }
  if (url !== undefined && account.url === undefined) {
    changes.push({ field: text.import.fields.url, before: null, after: url });
    filled.url = url;
  }
  return filled.handle === account.handle && filled.url === account.url ? account : filled;
}
