import type { CustomField } from '../../model/custom-field.ts';
import type { Column } from './column.ts';
import { FacetColumn } from './facet-column.ts';
import { rosterField, type FieldSource, type RosterField } from './field-values.ts';
import { MoneyColumn } from './money-column.ts';
import { NumberColumn } from './number-column.ts';
import { PersonFacts } from './person-facts.ts';
import { PositionLog } from './position-log.ts';
import { Ranking } from './ranking.ts';
import { customFieldIdOf } from './roster-fields.ts';
import type { ChangeSource, RosterIndex } from './roster-index.ts';
import { TextColumn } from './text-column.ts';
import type { Money } from '../../lib/money.ts';
import type { Steps } from '../../lib/steps.ts';

/** One field with everything kept of it. */
interface Kept {
  readonly field: RosterField;
  /** The definition a custom field was made from. */
  readonly definition: CustomField | undefined;
  readonly column: Column;
  readonly cursors: Map<ChangeSource, number>;
  /** The {@link RosterIndex.standingVersion} the values are of. */
  standingVersion: number;
  /** The {@link RosterIndex.rightsVersion} the values are of. */
  rightsVersion: number;
  isFilled: boolean;
  /** Positions whose value changed, for the ranking. */
  readonly log: PositionLog;
  ranking: Ranking | null;
  rankedTo: number;
}

const PEOPLE_AT_ONCE = 250;

/** The columns of an index, each made when it is first asked for and kept up from then on. */
export class RosterColumns {
  private readonly index: RosterIndex;
  private readonly kept = new Map<string, Kept>();

  constructor(index: RosterIndex) {
    this.index = index;
  }

  clear(): void {
    this.kept.clear();
  }

  /** The home currency changed: amounts of it come first from now on. */
  setHome(): void {
    const { homeCurrency } = this.index.reader.workspace();
    for (const { column, log } of this.kept.values()) {
      if (column.type === 'money' && column.setHome(homeCurrency)) log.forget();
    }
  }

  /** The column of a field, up to date, or `null` when there is no such field. */
  column(key: string): Column | null {
    this.prepare([key]);
    return this.kept.get(key)?.column ?? null;
  }

  /** The order of everybody by a field, or `null` when there is no such field. */
  ranking(key: string): Ranking | null {
    this.prepare([key]);
    const kept = this.kept.get(key);
    if (!kept) return null;
    if (kept.ranking) {
      kept.ranking.update(this.index.size, kept.log.since(kept.rankedTo));
    } else {
      kept.ranking = new Ranking(kept.column);
      kept.ranking.update(this.index.size, null);
    }
    kept.rankedTo = kept.log.cursor;
    return kept.ranking;
  }

  /** Brings the columns of these fields up to date; those that have to be made are made in one go through the people. */
  prepare(keys: readonly string[]): void {
    const fresh: Kept[] = [];
    for (const key of keys) {
      const kept = this.find(key);
      if (!kept) continue;
      const changed = this.changedIn(kept);
      kept.column.resize(this.index.size);
      if (changed === null) fresh.push(kept);
      else if (changed.length > 0) this.readAll([kept], changed);
    }
    if (fresh.length === 0) return;
    this.readAll(fresh, this.index.people.keys());
    for (const kept of fresh) {
      kept.isFilled = true;
      kept.log.forget();
    }
  }

  /** {@link prepare} for columns that are not there yet, in short pieces. Ends early when rows change meanwhile. */
  *prepareInSteps(keys: readonly string[]): Steps<void> {
    const { index } = this;
    const { version } = index;
    const fresh = keys.flatMap((key) => {
      const kept = this.find(key);
      return !kept || kept.isFilled ? [] : [kept];
    });
    for (const kept of fresh) {
      this.changedIn(kept);
      kept.column.resize(index.size);
    }
    for (let from = 0; from < index.size; from += PEOPLE_AT_ONCE) {
      const positions = Array.from({ length: Math.min(PEOPLE_AT_ONCE, index.size - from) }, (_, at) => from + at);
      const open = fresh.filter(({ isFilled }) => !isFilled);
      if (open.length > 0) this.readAll(open, positions);
      yield;
      index.sync();
      if (index.version !== version) return;
    }
    for (const kept of fresh) {
      kept.isFilled = true;
      kept.log.forget();
    }
  }

  private find(key: string): Kept | undefined {
    const { reader } = this.index;
    const customId = customFieldIdOf(key);
    const definition = customId === null ? undefined : reader.get('customField', customId);
    const known = this.kept.get(key);
    if (known && known.definition === definition) return known;
    this.kept.delete(key);
    const field = rosterField(reader, key);
    if (!field) return undefined;
    const made: Kept = {
      field,
      definition,
      column: columnFor(field, reader.workspace().homeCurrency),
      cursors: new Map(),
      standingVersion: -1,
      rightsVersion: -1,
      isFilled: false,
      log: new PositionLog(),
      ranking: null,
      rankedTo: 0,
    };
    this.kept.set(key, made);
    return made;
  }

  /** Positions to read again, `null` for all; the column counts as up to date from then on. */
  private changedIn(kept: Kept): readonly number[] | null {
    let changed: Set<number> | null = kept.isFilled ? new Set() : null;
    for (const source of ['person', ...kept.field.sources] as const satisfies readonly (FieldSource | 'person')[]) {
      if (source === 'standing') {
        if (kept.standingVersion !== this.index.standingVersion) changed = null;
        kept.standingVersion = this.index.standingVersion;
        continue;
      }
      if (source === 'rights') {
        if (kept.rightsVersion !== this.index.rightsVersion) changed = null;
        kept.rightsVersion = this.index.rightsVersion;
        continue;
      }
      const log = this.index.log(source);
      const cursor = kept.cursors.get(source);
      const since = cursor === undefined ? null : log.since(cursor);
      kept.cursors.set(source, log.cursor);
      if (since === null) changed = null;
      else if (changed) for (const position of since) changed.add(position);
    }
    return changed && [...changed];
  }

  private readAll(all: readonly Kept[], positions: Iterable<number>): void {
    const { reader, people } = this.index;
    for (const position of positions) {
      const person = people[position];
      const facts = person && new PersonFacts(reader, person);
      for (const { field, column, log, isFilled } of all) {
        const value = facts ? field.read(facts) : null;
        if (setValue(column, position, value) && isFilled) log.note(position);
      }
    }
  }
}

function columnFor(field: RosterField, homeCurrency: string | undefined): Column {
  switch (field.type) {
    case 'facet':
      return new FacetColumn(field.order);
    case 'number':
      return new NumberColumn(field.type);
    case 'day':
      return new NumberColumn(field.type);
    case 'money': {
      const column = new MoneyColumn();
      column.setHome(homeCurrency);
      return column;
    }
    case 'text':
      return new TextColumn();
  }
}

/** `null` stands for somebody who is gone. */
function setValue(column: Column, position: number, value: ReturnType<RosterField['read']> | null): boolean {
  switch (column.type) {
    case 'facet':
      return column.set(position, (value ?? []) as readonly string[]);
    case 'money':
      return column.set(position, (value ?? []) as readonly Money[]);
    case 'number':
    case 'day':
      return column.set(position, value as number | string | null);
    case 'text':
      return column.set(position, value as string | null);
  }
}
