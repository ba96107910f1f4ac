import { instantOf } from '#shared/lib/clock.ts';
import { text } from '#shared/text/text.ts';
import { noteConfirmed, type LiaisonDatabase, type OutboxEntry } from './database.ts';
import { inTime, messageOf } from './deadline.ts';
import type { SaveStatus } from './engine-api.ts';
import type { EnginePorts } from './engine-ports.ts';
import { callHost } from './host-call.ts';

type Fault = { readonly reason: string; readonly remedy: string };

/** Outbox entries read at a time. */
const ENTRIES_AT_ONCE = 16;

/** What the pump needs of the session; the database may be replaced under it when it had to be opened again. */
export interface SyncSource {
  readonly workspaceId: string;
  readonly ports: EnginePorts;
  readonly database: () => LiaisonDatabase;
  readonly onStatus: (status: SaveStatus) => void;
  /** Some time after the host did not take something. */
  readonly tryAgain: () => Promise<void>;
}

/**
 * Carries change sets from the database's outbox to the host's journal, in order and one at a time, and knows whether
 * everything is saved. An entry leaves the outbox only after the host has it on disk; the host answers an entry it
 * already has with `ok`, so that trying again can never write anything twice.
 */
export class JournalSync {
  private readonly source: SyncSource;
  private head: { sequence: number; hash: string };
  private pending: number;
  private newest: number;
  private savedAt: string | null = null;
  private hostFault: Fault | null = null;
  private databaseFault: Fault | null = null;
  private running: Promise<void> | null = null;
  private retryTimer: ReturnType<typeof setTimeout> | null = null;
  private isClosed = false;
  private isHeld = false;
  /** The newest entry, kept until it was sent: it need not be read back from the database. */
  private fresh: OutboxEntry | null = null;
  private sending: { readonly since: number; readonly done: Promise<unknown> } | null = null;

  constructor(source: SyncSource, start: { head: { sequence: number; hash: string }; newest: number }) {
    this.source = source;
    this.head = start.head;
    this.newest = start.newest;
    this.pending = Math.max(0, start.newest - start.head.sequence);
  }

  get status(): SaveStatus {
    const fault = this.databaseFault ?? this.hostFault;
    if (fault) return { state: 'not-saved', ...fault, pending: this.pending };
    if (this.pending > 0) return { state: 'saving', pending: this.pending };
    return { state: 'saved', at: this.savedAt, sequence: this.newest };
  }

  /** The newest entry the host confirmed. */
  get confirmed(): { readonly sequence: number; readonly hash: string } {
    return this.head;
  }

  /** A commit put an entry into the outbox, or a fresh look at the database showed which is the newest. */
  added(sequence: number, entry: OutboxEntry | null = null): void {
    this.newest = sequence;
    this.pending = sequence - this.head.sequence;
    this.fresh = entry;
    this.report();
    void this.pump();
  }

  /**
   * Resolves when the entry on its way to the host was answered, at the latest so many milliseconds after it was sent;
   * `null` when nobody has to wait. Long answers are put off by it, so that "saved" does not wait behind them.
   */
  answeredSoon(millis: number): Promise<unknown> | null {
    const left = this.sending ? this.sending.since + millis - performance.now() : 0;
    if (!this.sending || left <= 0) return null;
    return Promise.race([this.sending.done, new Promise((resolve) => setTimeout(resolve, left))]);
  }

  /** The database does not take changes (or takes them again: `null`). */
  setDatabaseFault(fault: Fault | null): void {
    this.databaseFault = fault;
    this.report();
  }

  /** The host lost changes it had and goes on from a snapshot at this sequence. */
  restartAt(sequence: number, hash: string): void {
    this.head = { sequence, hash };
    this.newest = Math.max(this.newest, sequence);
    this.pending = this.newest - sequence;
    this.hostFault = null;
    this.report();
  }

  /** Something is known to be wrong with the host before anything was sent. */
  setHostFault(reason: string): void {
    this.hostFault = { reason, remedy: text.engine.save.hostRemedy };
    this.report();
    this.retryLater();
  }

  /** Sends nothing until `release`: the host does not know the workspace yet, or lost what comes before. */
  hold(): void {
    this.isHeld = true;
  }

  release(): void {
    this.isHeld = false;
    void this.pump();
  }

  /** Sends what is waiting; answers when there is nothing left or the host did not take it. */
  pump(): Promise<void> {
    this.running ??= this.drain().finally(() => {
      this.running = null;
    });
    return this.running;
  }

  /** Stops trying; what is in the outbox stays there for the next start. */
  close(): void {
    this.isClosed = true;
    if (this.retryTimer) clearTimeout(this.retryTimer);
  }

  private async drain(): Promise<void> {
    try {
      while (!this.isClosed && !this.isHeld && this.pending > 0) {
        const fresh = this.takeFresh();
        const entries = fresh ? [fresh] : await this.nextEntries();
        if (entries.length === 0) break;
        for (const entry of entries) if (!(await this.send(entry))) return;
        // Several at a time: the host takes again what it has, so that a late note costs nothing but a repetition.
        await this.confirm();
      }
      this.report();
    } catch (error) {
      this.hostFault = { reason: messageOf(error), remedy: text.engine.save.databaseRemedy };
      this.report();
      this.retryLater();
    }
  }

  private takeFresh(): OutboxEntry | null {
    const { fresh } = this;
    this.fresh = null;
    return fresh?.sequence === this.head.sequence + 1 ? fresh : null;
  }

  private nextEntries(): Promise<OutboxEntry[]> {
    const { outbox } = this.source.database();
    return this.inTime(outbox.where('sequence').above(this.head.sequence).limit(ENTRIES_AT_ONCE).toArray());
  }

  private async send(entry: OutboxEntry): Promise<boolean> {
    const { ports, workspaceId } = this.source;
    const { sequence, payload, counts } = entry;
    const request = { workspaceId, sequence, previousHash: this.head.hash, payload, counts };
    const appending = callHost(ports, 'journal.append', request, payload.length);
    this.sending = { since: performance.now(), done: appending };
    const result = await appending;
    this.sending = null;
    if (this.isClosed) return false;
    if (result.tag !== 'ok') {
      this.setHostFault(result.tag === 'cancelled' ? text.engine.cancelled : result.reason);
      return false;
    }
    this.head = { sequence, hash: result.value.hash };
    this.pending = this.newest - sequence;
    this.savedAt = instantOf(ports.clock);
    this.hostFault = null;
    if (this.pending === 0) this.report();
    return true;
  }

  /** Notes in the database what the host has, and forgets those entries. */
  private async confirm(): Promise<void> {
    await this.inTime(noteConfirmed(this.source.database(), this.head));
  }

  private inTime<Value>(work: PromiseLike<Value>): Promise<Value> {
    return inTime(this.source.ports, work, text.engine.doing.saving);
  }

  private retryLater(): void {
    if (this.isClosed || this.retryTimer) return;
    this.retryTimer = setTimeout(() => {
      this.retryTimer = null;
      void this.source.tryAgain();
    }, this.source.ports.deadlines.retry);
  }

  private report(): void {
    if (!this.isClosed) this.source.onStatus(this.status);
  }
}
