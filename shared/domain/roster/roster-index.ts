import type { Influencer } from '../../model/influencer.ts';
import type { StoredKind } from '../../model/kind-names.ts';
import type { Workspace } from '../../model/workspace.ts';
import type { RecordReader } from '../../store/record-reader.ts';
import { PositionLog } from './position-log.ts';
import { ownedKinds, ownerOf, type OwnedKind } from './row-owners.ts';
import { RosterColumns } from './roster-columns.ts';
import { SearchTexts } from './search-texts.ts';
import { grown } from './spans.ts';
import type { FieldSource } from './field-values.ts';

/** What columns and texts are kept up by. */
export type ChangeSource = Exclude<FieldSource, 'standing' | 'rights'> | 'person' | 'researchNote';

const sources: readonly ChangeSource[] = [
  'person',
  'account',
  'contact',
  'rate',
  'researchNote',
  'touch',
  'post',
  'order',
  'payment',
];
/** Kinds that decide who is bound to whom, and until when. */
const rightsKinds: readonly StoredKind[] = ['right', 'collaboration', 'campaign', 'client', 'deliverable'];
const kinds: readonly StoredKind[] = [
  'influencer',
  'contact',
  'workspace',
  'customField',
  ...ownedKinds,
  ...rightsKinds,
];

/** States of {@link RosterIndex.presence}. */
export const GONE = 0;
export const ARCHIVED = 1;
export const PRESENT = 2;

function presenceOf(person: Influencer | undefined): number {
  return person === undefined ? GONE : person.archivedAt === undefined ? PRESENT : ARCHIVED;
}

/** Rows remembered with their owner, so that it is known whose they were when they go. */
const OWNERS_REMEMBERED = 50_000;

/**
 * Everybody by position, in the order of creation, and which positions changed. Somebody who is deleted leaves an empty
 * position behind and gets it back by undo; columns and texts are kept up position by position.
 */
export class RosterIndex {
  readonly reader: RecordReader;
  readonly people: (Influencer | undefined)[] = [];
  /** One of the states below per position: looking it up in a hundred thousand rows takes ten times as long. */
  presence = new Uint8Array(0);
  readonly columns: RosterColumns;
  readonly texts: SearchTexts;
  /** Grows with every change that was seen. */
  version = 0;
  /** Grows when accounts may stand differently among each other: one changed figure moves the middle for many. */
  standingVersion = 0;
  /** Grows when somebody may be bound otherwise: one changed client or campaign does so for many. */
  rightsVersion = 0;
  private readonly positions = new Map<string, number>();
  private lastId = '';
  private logs = new Map<ChangeSource, PositionLog>();
  private readonly seen = new Map<StoredKind, number>();
  private readonly owners = new Map<string, string>();
  private workspace: Workspace;

  constructor(reader: RecordReader) {
    this.reader = reader;
    this.workspace = reader.workspace();
    this.columns = new RosterColumns(this);
    this.texts = new SearchTexts(this);
    this.reset();
    for (const kind of kinds) this.seen.set(kind, reader.revision?.(kind) ?? 0);
  }

  /** Positions in use, those of people deleted meanwhile among them. */
  get size(): number {
    return this.people.length;
  }

  positionOf(id: string): number | undefined {
    const position = this.positions.get(id);
    return position !== undefined && this.people[position] ? position : undefined;
  }

  log(source: ChangeSource): PositionLog {
    return this.logs.get(source)!;
  }

  /** Looks what changed since the last time. */
  sync(): void {
    for (const kind of kinds) {
      const revision = this.reader.revision?.(kind) ?? 0;
      const seen = this.seen.get(kind)!;
      if (revision === seen) continue;
      this.seen.set(kind, revision);
      this.version += 1;
      this.note(kind, this.reader.changesSince?.(kind, seen) ?? null);
    }
  }

  private note(kind: StoredKind, ids: readonly string[] | null): void {
    if (rightsKinds.includes(kind)) this.rightsVersion += 1;
    else if (kind === 'workspace') this.noteWorkspace();
    else if (kind === 'influencer') this.notePeople(ids);
    else if (kind === 'contact') this.noteContacts(ids);
    // A changed custom field is a new column; whoever asks for it finds out.
    else if (kind !== 'customField') this.noteRows(kind as OwnedKind, ids);
  }

  private noteWorkspace(): void {
    const last = this.workspace;
    this.workspace = this.reader.workspace();
    const { tierFloors, engagementRateMethod, homeCurrency } = this.workspace;
    if (last.tierFloors !== tierFloors || last.engagementRateMethod !== engagementRateMethod) {
      this.log('account').forget();
      this.standingVersion += 1;
    }
    if (last.stages !== this.workspace.stages) this.rightsVersion += 1;
    if (last.homeCurrency !== homeCurrency) this.columns.setHome();
  }

  private notePeople(ids: readonly string[] | null): void {
    if (ids === null || !ids.every((id) => this.notePerson(id))) this.reset();
  }

  /** False when the person has no place at the end. */
  private notePerson(id: string): boolean {
    const row = this.reader.get('influencer', id);
    let position = this.positions.get(id);
    if (position === undefined) {
      if (!row) return true;
      if (id < this.lastId) return false;
      position = this.people.length;
      this.lastId = id;
      this.positions.set(id, position);
    }
    const last = this.people[position];
    if (!row || !last || !hasSame(row.topics, last.topics)) this.standingVersion += 1;
    this.people[position] = row;
    this.presence = grown(this.presence, this.people.length);
    this.presence[position] = presenceOf(row);
    this.log('person').note(position);
    return true;
  }

  private noteContacts(ids: readonly string[] | null): void {
    const log = this.log('contact');
    if (ids === null) log.forget();
    for (const id of ids ?? []) {
      for (const person of this.reader.lookup('influencer', 'contact', id)) this.noteId(log, person.id);
    }
  }

  private noteRows(kind: OwnedKind, ids: readonly string[] | null): void {
    const logs = this.logsOf(kind);
    if (kind === 'account' || kind === 'metricSnapshot' || kind === 'post') this.standingVersion += 1;
    if (ids === null || !ids.every((id) => this.noteRow(kind, id, logs))) for (const log of logs) log.forget();
  }

  /** False when it is not known whose the row was. */
  private noteRow(kind: OwnedKind, id: string, logs: readonly PositionLog[]): boolean {
    const row = this.reader.get(kind, id);
    const owner = row ? ownerOf(this.reader, kind, row) : null;
    const last = this.owners.get(id);
    for (const log of logs) {
      if (owner !== null) this.noteId(log, owner);
      if (last !== undefined && last !== owner) this.noteId(log, last);
    }
    if (owner !== null) this.remember(id, owner);
    // Whoever takes rows over from somebody changes that person too; only work and money change hands by themselves.
    const isSettled = kind !== 'order' && kind !== 'payment' && kind !== 'post';
    return last !== undefined || (row !== undefined && isSettled);
  }

  private remember(id: string, owner: string): void {
    if (this.owners.size >= OWNERS_REMEMBERED) this.owners.clear();
    this.owners.set(id, owner);
  }

  private noteId(log: PositionLog, id: string): void {
    const position = this.positions.get(id);
    if (position !== undefined) log.note(position);
  }

  private logsOf(kind: OwnedKind): readonly PositionLog[] {
    return kind === 'metricSnapshot' ? [this.log('account'), this.log('post')] : [this.log(kind)];
  }

  private reset(): void {
    this.people.length = 0;
    this.positions.clear();
    this.lastId = '';
    for (const person of this.reader.all('influencer')) {
      this.positions.set(person.id, this.people.length);
      this.people.push(person);
      this.lastId = person.id;
    }
    this.presence = Uint8Array.from(this.people, presenceOf);
    this.logs = new Map(sources.map((source) => [source, new PositionLog()]));
    this.columns.clear();
    this.texts.clear();
    this.standingVersion += 1;
    this.rightsVersion += 1;
  }
}

function hasSame(left: readonly string[], right: readonly string[]): boolean {
  return left === right || (left.length === right.length && left.every((value, at) => value === right[at]));
}

const indexes = new WeakMap<RecordReader, RosterIndex>();

/** The index of a reader, up to date. A reader without revisions gets a new one each time. */
export function rosterIndex(reader: RecordReader): RosterIndex {
  const known = reader.revision ? indexes.get(reader) : undefined;
  if (known) {
    known.sync();
    return known;
  }
  const made = new RosterIndex(reader);
  if (reader.revision) indexes.set(reader, made);
  return made;
}
