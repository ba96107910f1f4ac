import { text } from '#shared/text/text.ts';
import type { EngineEvents, OpenOutcome } from './engine-api.ts';
import type { EventHub } from './event-hub.ts';
import type { OpenResult } from './open-workspace.ts';
import { createQueue } from './queue.ts';
import { announceHistory, type Session } from './session.ts';
import { snapshotWhenDue } from './snapshots.ts';

/** The one workspace an engine has open, and how it is entered, written and left. */
export interface Doors {
  /** The open workspace. Throws a sentence when there is none. */
  session(): Session;
  /** Leaves the open workspace, if any, and enters the one that `work` opens. */
  enter(work: () => Promise<OpenResult>): Promise<OpenOutcome>;
  leave(): Promise<void>;
  /** Runs a write behind those before it, and sees to a snapshot afterwards when one is due. */
  write<Value>(work: (open: Session) => Promise<Value>): Promise<Value>;
}

export function createDoors(events: EventHub<EngineEvents>): Doors {
  const queue = createQueue();
  let current: Session | null = null;

  function session(): Session {
    if (!current) throw new Error(text.engine.open.notOpen);
    return current;
  }

  async function leave(): Promise<void> {
    const open = current;
    if (!open) return;
    current = null;
    await open.writes(() => open.sync.pump());
    open.sync.close();
    open.loaded.database.close();
    open.releaseLock();
  }

  return {
    session,
    leave: () => queue(leave),
    enter: (work) =>
      queue(async () => {
        await leave();
        const result = await work();
        if (result.tag === 'outcome') return result.outcome;
        current = result.session;
        events.emit('saveStatus', current.sync.status);
        announceHistory(current);
        return result.outcome;
      }),
    async write(work) {
      const open = session();
      const done = open.writes(() => work(open));
      void done.then(
        () => open.writes(() => snapshotWhenDue(open)),
        () => undefined,
      );
      return done;
    },
  };
}
