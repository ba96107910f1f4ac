import { readProfileLink } from '../../formats/profile-link.ts';
import type { Account } from '../../model/account.ts';
import { influencerDefaults, type Influencer, type InfluencerId } from '../../model/influencer.ts';
import { platforms, type Platform } from '../../model/platform.ts';
import { text } from '../../text/text.ts';
import type { NamedPerson } from './match.ts';
import type { Owner } from './owner.ts';
import { headerOf, personOf, type PlannedFile, type Planning } from './planning.ts';
import type { ReadRow } from './row-values.ts';

const { problems, reasons, doubts } = text.import;

/** What a row says of whose it is. */
interface Said {
  readonly platform: Platform | null;
  readonly handle: string | undefined;
  readonly email: string | undefined;
  readonly name: string | undefined;
}

/**
 * Finds whose a row is: by the id of its system, by the account, by email, by name, or as the person said for the whole
 * file. An account or a name that nobody is known by is asked about once, not row by row.
 */
export function findOwner(planning: Planning, file: PlannedFile, read: ReadRow): Owner {
  const { influencer } = read.values;
  if (influencer !== undefined) return ownerById(planning, file, influencer);
  const said = saidBy(file, read);
  if (said.handle !== undefined) return ownerByAccount(planning, file, read, said, said.handle);
  if (said.email !== undefined || said.name !== undefined) return ownerByName(planning, file, read, said);
  const { owner } = file.settings;
  return owner === null ? { influencerId: undefined } : ownerOfFile(planning, file, read, owner);
}

function saidBy(file: PlannedFile, { values }: ReadRow): Said {
  const { handle, url, platform, texts } = values;
  const link = readProfileLink(handle ?? '') ?? (url === undefined ? null : readProfileLink(url));
  return {
    platform: platform ?? link?.platform ?? file.settings.platform,
    handle: readProfileLink(handle ?? '')?.handle ?? handle ?? link?.handle ?? undefined,
    email: texts?.ownerEmail,
    name: texts?.owner,
  };
}

function ownerById(planning: Planning, file: PlannedFile, id: string): Owner {
  const doubt = planning.waiting.get(id);
  if (doubt !== undefined) return { waitsFor: doubt, reason: reasons.waitsForInfluencer(id) };
  const influencerId = planning.people.byExternalId(file.idSystem, id);
  if (influencerId !== undefined) return { influencerId };
  return { problem: problems.unknownInfluencer(id, file.idSystem), column: headerOf(file, 'influencer') };
}

function ownerByAccount(planning: Planning, file: PlannedFile, read: ReadRow, said: Said, handle: string): Owner {
  const known = holdersOf(planning, handle, said.platform);
  if (known.length === 1) return { influencerId: known[0]! };
  if (known.length > 1 || said.platform === null) {
    return { problem: problems.notHandedOver(handle), column: headerOf(file, 'handle') };
  }
  const byEmail = said.email === undefined ? [] : planning.people.byReach({ emails: [said.email] }, -1);
  if (byEmail.length === 1) return { influencerId: byEmail[0]!.influencerId };
  const names = [said.name, handle, handle.replace(/[._-]+/gu, ' ')].filter((name) => name !== undefined);
  const candidates = names.flatMap((name) => planning.people.byName(name, -1));
  return ask(planning, file, read, `@${handle}`, candidates, {
    name: said.name ?? handle,
    account: { platform: said.platform, handle },
  });
}

/** People who have the handle, on the platform or, where none is said, on any. */
function holdersOf(planning: Planning, handle: string, platform: Platform | null): InfluencerId[] {
  const found = (platform === null ? platforms : [platform]).flatMap((each) => {
    const accountId = planning.people.byAccount(each, handle);
    const account = accountId === undefined ? undefined : planning.draft.get('account', accountId);
    return account ? [account.influencerId] : [];
  });
  return [...new Set(found)];
}

function ownerByName(planning: Planning, file: PlannedFile, read: ReadRow, { email, name }: Said): Owner {
  const byEmail = email === undefined ? [] : planning.people.byReach({ emails: [email] }, -1);
  if (byEmail.length === 1) return { influencerId: byEmail[0]!.influencerId };
  const label = name ?? email!;
  const byName = name === undefined ? [] : planning.people.byName(name, -1);
  if (byName.length === 1 && byEmail.length === 0) return { influencerId: byName[0]!.influencerId };
  return ask(planning, file, read, label, [...byEmail, ...byName], { name: label, email });
}

/** What a person wrote for a whole file: a handle, the address of a profile, an email or a name. */
function ownerOfFile(planning: Planning, file: PlannedFile, read: ReadRow, owner: string): Owner {
  const link = readProfileLink(owner);
  if (link?.handle) {
    return ownerByAccount(
      planning,
      file,
      read,
      { ...link, handle: link.handle, email: undefined, name: undefined },
      link.handle,
    );
  }
  const byId = personOf(owner, planning.reader);
  if (byId !== undefined) return { influencerId: byId };
  if (owner.includes('@') && !owner.startsWith('@')) {
    return ownerByName(planning, file, read, { platform: null, handle: undefined, email: owner, name: undefined });
  }
  const handle = owner.replace(/^@/u, '');
  const holders = holdersOf(planning, handle, file.settings.platform);
  if (holders.length === 1) return { influencerId: holders[0]! };
  const said = { platform: file.settings.platform, handle, email: undefined, name: undefined };
  if (owner.startsWith('@')) return ownerByAccount(planning, file, read, said, handle);
  return ownerByName(planning, file, read, { ...said, handle: undefined, name: owner });
}

interface Newcomer {
  readonly name: string;
  readonly email?: string | undefined;
  readonly account?: { readonly platform: Platform; readonly handle: string };
}

/** Asks whose a handle or a name is; the answer holds for every row of the file that says the same. */
function ask(
  planning: Planning,
  file: PlannedFile,
  read: ReadRow,
  said: string,
  candidates: readonly NamedPerson[],
  newcomer: Newcomer,
): Owner {
  const item = `owner:${file.table.index}:${said.toLowerCase()}`;
  const place = { file: file.table.name, row: read.row };
  const held = planning.owners.get(item);
  if (held) {
    if ('waitsFor' in held) planning.doubts.attach(item, place);
    return held;
  }
  const people = [...new Map(candidates.map((candidate) => [candidate.influencerId, candidate])).values()].slice(0, 8);
  const decided = planning.doubts.ask({
    id: item,
    title: doubts.ownerTitle(said),
    question: doubts.ownerQuestion(said),
    rows: [place],
    canNameAnybody: true,
    options: [
      ...people.map(({ key, influencerId }) => ({
        id: key,
        label: doubts.person(planning.draft.get('influencer', influencerId)!.name),
      })),
      { id: 'new', label: doubts.ownerNew(newcomer.name) },
      { id: 'leave', label: doubts.leaveOut },
    ],
  });
  const owner = decidedOwner(planning, file, read, decided, people, newcomer, item, said);
  planning.owners.set(item, owner);
  return owner;
}

function decidedOwner(
  planning: Planning,
  file: PlannedFile,
  read: ReadRow,
  decided: string | null,
  people: readonly NamedPerson[],
  newcomer: Newcomer,
  item: string,
  said: string,
): Owner {
  if (decided === null) return { waitsFor: item, reason: reasons.waitsForOwner(said) };
  if (decided === 'leave') return { left: true };
  const known = people.find(({ key }) => key === decided)?.influencerId ?? personOf(decided, planning.reader);
  const influencerId = known ?? addNewcomer(planning, file, read, newcomer);
  if (newcomer.account && planning.people.byAccount(newcomer.account.platform, newcomer.account.handle) === undefined) {
    planning.addAccount({ id: planning.newId() as Account['id'], influencerId, ...newcomer.account });
  }
  return { influencerId };
}

function addNewcomer(planning: Planning, file: PlannedFile, { row }: ReadRow, { name, email }: Newcomer): InfluencerId {
  const person: Influencer = {
    ...influencerDefaults,
    id: planning.newId() as Influencer['id'],
    name,
    externalIds: [],
    topics: [],
    tags: [],
    ...(email !== undefined && { emails: [email] }),
  };
  planning.draft.create('influencer', person);
  planning.people.addPerson(person, { file: file.table.index, row });
  return person.id;
}
