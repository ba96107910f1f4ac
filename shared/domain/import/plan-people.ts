import type { Steps } from '../../lib/steps.ts';
import { foldText } from '../../lib/text-fold.ts';
import { accountKey } from '../../model/account.ts';
import { influencerDefaults, type Influencer } from '../../model/influencer.ts';
import type { Platform } from '../../model/platform.ts';
import { readProfileLink } from '../../formats/profile-link.ts';
import { text } from '../../text/text.ts';
import { shownHandle } from '../duplicates/named-handle.ts';
import { hasLetter, looksDestroyed } from './cells.ts';
import { fillFacts } from './fill-facts.ts';
import { askWhichHolds } from './ask-which-holds.ts';
import { findAlike, type PersonMatch } from './find-alike.ts';
import { addOtherAccounts, otherAccountIds, primaryAccount } from './other-accounts.ts';
import { heldVersion } from './held-version.ts';
import { createKeptBeside } from './kept-beside.ts';
import { isClearlyDifferentName } from './match.ts';
import { addFigures, figureDay, headerOf, type PlannedFile, type Planning } from './planning.ts';
import { newAccount, personEffects, type PersonEffects } from './person-effects.ts';
import type { ReadRow, RowValues } from './row-values.ts';
import { agreedValues, groupRows, logOthers, logRepeats, settleVersions, type RowGroup } from './repeats.ts';

const { reasons, problems, doubts } = text.import;

/** The platform of rows while the person still has to choose it: nothing planned with it is ever stored. */
const PROVISIONAL_PLATFORM: Platform = 'other';

/** Rows whose links are read without a pause. */
const LINKED_AT_ONCE = 1_024;

/** Plans a file of people: each row is a person with at most one account and its figures. */
export function* planPeople(planning: Planning, file: PlannedFile, isPlatformNeeded: boolean): Steps<void> {
  const fallback = file.settings.platform ?? (isPlatformNeeded ? PROVISIONAL_PLATFORM : null);
  const platformOf = (values: RowValues): Platform | null => values.platform ?? fallback;
  const linked: ReadRow[] = [];
  for (const row of file.rows) {
    linked.push(primaryAccount(withLink(row), file.settings.platform));
    if (linked.length % LINKED_AT_ONCE === 0) yield;
  }
  const groups = yield* groupRows(linked, (values) => groupKey(values, platformOf(values)));
  let handlesAsNames = 0;
  for (const group of groups) {
    for (let rows = group.versions.length + group.repeats.length; rows > 0; rows -= 1) {
      if (planning.ticker.tick()) yield;
    }
    const name = nameOf(group.versions[0]!.values);
    if (name?.isHandle) handlesAsNames += 1;
    planGroup(planning, file, group, platformOf);
  }
  if (handlesAsNames > 0) file.table.guesses.push(text.import.guesses.handleAsName(handlesAsNames));
}

/** The address of a profile says platform and handle where no cell of their own does. */
function withLink(read: ReadRow): ReadRow {
  const { url, handle, platform } = read.values;
  const link = readProfileLink(handle ?? '') ?? (url === undefined ? null : readProfileLink(url));
  if (!link) return read;
  const isHandleALink = handle !== undefined && readProfileLink(handle) !== null;
  const known = isHandleALink || handle === undefined ? link.handle : handle;
  const { handle: _, ...values } = read.values;
  return {
    row: read.row,
    values: {
      ...values,
      ...(known !== null && { handle: known }),
      platform: platform ?? link.platform,
      ...(isHandleALink && url === undefined && { url: handle }),
    },
  };
}

function groupKey({ id, handle, name }: RowValues, platform: Platform | null): string | null {
  if (id === undefined && handle === undefined) return name === undefined ? null : `name:${foldText(name)}`;
  const account = handle === undefined ? (platform ?? '') : accountKey(platform ?? PROVISIONAL_PLATFORM, handle);
  return id === undefined ? account : `id:${id}:${account}`;
}

/** The name a row gives a person, or its handle where the name has no letter in it. */
function nameOf({ name, handle }: RowValues): { readonly name: string; readonly isHandle: boolean } | null {
  if (name !== undefined && hasLetter(name)) return { name, isHandle: false };
  return handle === undefined ? null : { name: handle, isHandle: true };
}

const titleOf = (values: RowValues): string => nameOf(values)?.name ?? values.id ?? '';

type PlatformOf = (values: RowValues) => Platform | null;

function planGroup(planning: Planning, file: PlannedFile, group: RowGroup, platformOf: PlatformOf): void {
  const first = group.versions[0]!;
  const title = titleOf(first.values);
  if (group.versions.length === 1) {
    planRow(planning, file, first, platformOf, false);
    logRepeats(file, group, title);
    return;
  }
  const settled = heldVersion(planning, file, group, platformOf) ?? settleVersions(planning, file, group, title, true);
  if ('row' in settled) {
    planRow(planning, file, settled.row, platformOf, false);
    logOthers(file, group, settled.row, title);
    return;
  }
  logRepeats(file, group, title);
  if ('all' in settled) {
    planSeveral(planning, file, group.versions, platformOf);
    return;
  }
  if ('left' in settled) {
    for (const { row } of group.versions) file.log.plan(row, 'skipped', title, reasons.decidedOut);
    return;
  }
  const names = group.versions.map(({ values }) => nameOf(values)?.name ?? '');
  if (names.some((name) => isClearlyDifferentName(names[0]!, name)) && first.values.handle === undefined) {
    for (const { row } of group.versions) file.log.plan(row, 'doubtful', title, reasons.waits);
    if (first.values.id !== undefined) planning.waiting.set(first.values.id, settled.waitsFor);
    return;
  }
  planRow(planning, file, { row: first.row, values: agreedValues(group.versions) }, platformOf, true);
  for (const { row } of group.versions.slice(1)) file.log.plan(row, 'doubtful', title, reasons.waits);
}

/** Every differing row as a person of its own; the first is whom later rows with the same id or handle mean. */
function planSeveral(
  planning: Planning,
  file: PlannedFile,
  versions: readonly ReadRow[],
  platformOf: PlatformOf,
): void {
  const named = versions.filter(({ values }) => nameOf(values) !== null);
  const [first, ...others] = named;
  for (const read of versions) {
    if (read === first || !named.includes(read)) planRow(planning, file, read, platformOf, false);
  }
  if (first === undefined) return;
  const isKept = createKeptBeside(planning, file, first.values, platformOf(first.values));
  for (const read of others) {
    const { name } = nameOf(read.values)!;
    const platform = platformOf(read.values);
    if (isKept(read.values, name, platform)) {
      file.log.plan(read.row, 'unchanged', name, reasons.known);
      continue;
    }
    // A handle belongs to one account; the others are only shown under it until somebody decides whose it is.
    createPerson(planning, file, read, name, platform, true);
    file.log.plan(read.row, 'added', name, reasons.keptBeside(first.row));
  }
}

function planRow(
  planning: Planning,
  file: PlannedFile,
  read: ReadRow,
  platformOf: PlatformOf,
  isAgreedOnly: boolean,
): void {
  const { row, values } = read;
  const platform = platformOf(values);
  const name = nameOf(values);
  const wrong = (column: string | null, what: string): void => {
    file.log.plan(row, 'wrong', titleOf(values), file.log.wrong(row, column, what));
  };
  if (name === null) return wrong(headerOf(file, 'name'), problems.empty);
  if (platform === null && (values.handle !== undefined || Object.keys(values.metrics).length > 0)) {
    return wrong(headerOf(file, 'platform'), problems.noPlatform);
  }
  const match = findPerson(planning, file, read, platform, name);
  if ('problem' in match) return wrong(headerOf(file, 'id'), match.problem);
  if ('waitsFor' in match || 'left' in match) {
    const waits = 'waitsFor' in match;
    file.log.plan(row, waits ? 'doubtful' : 'skipped', name.name, waits ? reasons.waits : reasons.decidedOut);
    if (values.id !== undefined && 'waitsFor' in match) planning.waiting.set(values.id, match.waitsFor);
    return;
  }
  noticeDestroyed(file, row, values);
  if (platform === null && values.url !== undefined) {
    file.log.notice(row, headerOf(file, 'url'), problems.linkLeftOut(values.url));
  }
  if (match.person === null) {
    addOtherAccounts(planning, file, read, createPerson(planning, file, read, name.name, platform));
    file.log.plan(row, 'added', name.name, isAgreedOnly ? reasons.agreeing : reasons.newPerson);
    return;
  }
  const effects = effectsByRule(planning, file, read, match.person, platform, match.newName);
  if (effects === null) return file.log.plan(row, 'doubtful', name.name, reasons.waits);
  for (const { label, before = '', after = '' } of effects.conflicts) {
    file.log.notice(row, label, problems.keptOther(label, before, after));
  }
  applyEffects(planning, file, row, effects);
  const changes = [...effects.changes, ...addOtherAccounts(planning, file, read, effects.person.id)];
  const outcome = changes.length > 0 ? 'changed' : 'unchanged';
  file.log.plan(row, outcome, effects.person.name, changeReason({ ...effects, changes }), changes);
}

/** What a row does to somebody by the rule of the import; `null` while somebody has to decide which of the two holds. */
export function effectsByRule(
  planning: Planning,
  file: PlannedFile,
  read: ReadRow,
  person: Influencer,
  platform: Platform | null,
  newName: string | null,
): PersonEffects | null {
  const kept = personEffects(planning, file, person, read, platform, newName);
  const { rule } = planning.options;
  if (kept.conflicts.length === 0 || rule === undefined || rule === 'fill') return kept;
  const isKnownNewer = isNewerKnown(planning, file, read, person);
  if (rule === 'newer' || isKnownNewer) {
    return isKnownNewer ? kept : personEffects(planning, file, person, read, platform, newName, true);
  }
  const { isTaken, waitsFor } = askWhichHolds(planning, file, read, kept.conflicts);
  if (waitsFor !== undefined) return null;
  return isTaken ? personEffects(planning, file, person, read, platform, newName, true) : kept;
}

/** True when figures of somebody are of a later day than those of the row. */
function isNewerKnown(planning: Planning, file: PlannedFile, { values }: ReadRow, person: Influencer): boolean {
  const capturedOn = figureDay(file, values);
  if (capturedOn === null) return false;
  return planning
    .accountsOf(person.id)
    .some(({ id }) => planning.snapshotsOf(id).some(({ evidence }) => (evidence.capturedOn ?? '') > capturedOn));
}

function changeReason({ person, changes, isNewAccount }: PersonEffects): string {
  if (changes.length === 0) return reasons.known;
  if (isNewAccount) return reasons.newAccount(person.name);
  return reasons.changed(changes.map(({ field }) => field));
}

function noticeDestroyed(file: PlannedFile, row: number, { name, handle }: RowValues): void {
  if (name === undefined || !looksDestroyed(name)) return;
  const isKept = hasLetter(name) || handle === undefined;
  file.log.notice(
    row,
    headerOf(file, 'name'),
    isKept ? problems.destroyed(name) : problems.destroyedUnused(name, handle),
  );
}

function findPerson(
  planning: Planning,
  file: PlannedFile,
  read: ReadRow,
  platform: Platform | null,
  name: { readonly name: string; readonly isHandle: boolean },
): PersonMatch {
  const { id, handle } = read.values;
  const { people, draft } = planning;
  const { idSystem } = file;
  const byId = id === undefined ? undefined : people.byExternalId(idSystem, id);
  const accountId = handle === undefined || platform === null ? undefined : people.byAccount(platform, handle);
  const accountIds = [accountId, ...otherAccountIds(planning, read)];
  const byHandle = accountIds
    .map((held) => (held === undefined ? undefined : draft.get('account', held)?.influencerId))
    .find((held) => held !== undefined);
  if (byId !== undefined && byHandle !== undefined && byId !== byHandle) {
    const [idName, handleName] = [byId, byHandle].map((person) => draft.get('influencer', person)!.name);
    return { problem: problems.idAndHandle(id!, idName!, handleName!) };
  }
  const known = byHandle ?? byId;
  if (known === undefined) return findAlike(planning, file, read, platform, name);
  const person = draft.get('influencer', known)!;
  const isDoubtful = byHandle === undefined && !name.isHandle && isClearlyDifferentName(person.name, name.name);
  if (!isDoubtful) return { person, newName: null };
  const item = `id:${file.table.index}:${id!}:${foldText(name.name)}`;
  const decided = planning.doubts.ask({
    id: item,
    title: doubts.idTitle(id!, name.name),
    question: doubts.idQuestion(id!, person.name, name.name),
    rows: [{ file: file.table.name, row: read.row }],
    options: [
      { id: 'keep', label: doubts.keepName(person.name) },
      { id: 'rename', label: doubts.takeName(name.name) },
      { id: 'leave', label: doubts.leaveOut },
    ],
  });
  if (decided === null) return { waitsFor: item };
  if (decided === 'leave') return { left: true };
  return { person, newName: decided === 'rename' ? name.name : null };
}

export function createPerson(
  planning: Planning,
  file: PlannedFile,
  { row, values }: ReadRow,
  name: string,
  platform: Platform | null,
  isBeside = false,
): Influencer['id'] {
  const { id, gender, country, city, emails, topics, facts } = values;
  const person: Influencer = {
    ...influencerDefaults,
    id: planning.newId() as Influencer['id'],
    name,
    externalIds: id === undefined ? [] : [{ system: file.idSystem, value: id }],
    topics: topics ?? [],
    tags: [],
  };
  // Assigned one by one: a spread per optional field is the costliest part of planning a long list.
  if (gender !== undefined) person.gender = gender;
  if (country !== undefined) person.country = country;
  if (city !== undefined) person.city = city;
  if (emails !== undefined && emails.length > 0) person.emails = emails;
  if (facts !== undefined) fillFacts(person, facts, [], { conflicts: [], isTaken: false });
  planning.draft.create('influencer', person);
  planning.people.addPerson(person, { file: file.table.index, row });
  if (platform !== null) {
    const account = newAccount(planning, person.id, platform, isBeside ? withoutHandle(values) : values);
    if (isBeside && values.handle !== undefined) account.displayName = shownHandle(values.handle);
    planning.addAccount(account);
    if (Object.keys(values.metrics).length > 0) {
      addFigures(planning, file, row, { kind: 'account', id: account.id }, values.metrics, figureDay(file, values));
    }
  }
  joinCampaign(planning, person.id);
  return person.id;
}

function withoutHandle({ handle: _handle, ...values }: RowValues): RowValues {
  return values;
}

export function applyEffects(planning: Planning, file: PlannedFile, row: number, effects: PersonEffects): void {
  const { person, account, isNewAccount, isPersonChanged, isAccountChanged, metrics, capturedOn } = effects;
  if (isPersonChanged) {
    planning.draft.replace('influencer', person);
    planning.people.addIds(person);
  }
  if (account && isNewAccount) planning.addAccount(account);
  if (account && isAccountChanged) {
    planning.draft.replace('account', account);
    planning.people.addAccount(account);
  }
  if (account && metrics) addFigures(planning, file, row, { kind: 'account', id: account.id }, metrics, capturedOn);
  joinCampaign(planning, person.id);
}

function joinCampaign(planning: Planning, influencerId: Influencer['id']): void {
  const name = planning.options.intoCampaign?.trim();
  if (!name) return;
  planning.collaborate(planning.campaignNamed(name, planning.options.currency ?? null), influencerId, 'identified');
}
