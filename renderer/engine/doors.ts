import { storedKinds } from '#shared/model/kind-names.ts';
import { text } from '#shared/text/text.ts';
import type { EngineEvents, OpenOutcome } from './engine-api.ts';
import type { EventHub } from './event-hub.ts';
import type { OpenResult } from './open-workspace.ts';
import { forgetQuestions, keepFirstScreenSoon, type FirstScreen } from './first-screen.ts';
import { createQueue } from './queue.ts';
import { announceHistory, type Session } from './session.ts';
import { snapshotWhenDue } from './snapshots.ts';

/** The one workspace an engine has open, and how it is entered, written and left. */
export interface Doors {
  /** The open workspace. Throws a sentence when there is none. */
  session(): Session;
  /** The open workspace, or the one that is shown already and about to be open. */
  entered(): Promise<Session>;
  /** What a workspace that is being opened shows until then. */
  shown(): FirstScreen['answers'] | null;
  /** Leaves the open workspace, if any, and enters the one that `work` opens. */
  enter(work: (show: ShowFirst) => Promise<OpenResult>): Promise<OpenOutcome>;
  leave(): Promise<void>;
  /** Runs a write behind those before it, and sees to a snapshot afterwards when one is due. */
  write<Value>(work: (open: Session) => Promise<Value>): Promise<Value>;
}

/** Shows what a workspace held when it was left, before its rows are read. */
export type ShowFirst = (workspace: { workspaceId: string; name: string }, answers: FirstScreen['answers']) => void;

export function createDoors(events: EventHub<EngineEvents>): Doors {
  const queue = createQueue();
  let current: Session | null = null;
  let preview: { readonly answers: FirstScreen['answers']; readonly opened: Promise<unknown> } | null = null;

  function session(): Session {
    if (!current) throw new Error(text.engine.open.notOpen);
    return current;
  }

  async function leave(): Promise<void> {
    const open = current;
    if (!open) return;
    current = null;
    forgetQuestions(open);
    await open.writes(() => open.sync.pump());
    open.sync.close();
    open.loaded.database.close();
    open.releaseLock();
  }

  return {
    session,
    leave: () => queue(leave),
    shown: () => preview?.answers ?? null,
    async entered() {
      await preview?.opened;
      return session();
    },
    enter: (work) =>
      queue(async () => {
        await leave();
        let settle = (): void => undefined;
        const opened = new Promise<void>((resolve) => (settle = resolve));
        try {
          const result = await work((workspace, answers) => {
            preview = { answers, opened };
            events.emit('preview', workspace);
          });
          if (result.tag === 'outcome') return result.outcome;
          current = result.session;
          events.emit('saveStatus', current.sync.status);
          announceHistory(current);
          if (preview) events.emit('changed', { kinds: storedKinds, revision: current.revision });
          return result.outcome;
        } finally {
          preview = null;
          settle();
        }
      }),
    async write(work) {
      await preview?.opened;
      const open = session();
      const done = open.writes(() => work(open));
      void done.then(
        () => {
          keepFirstScreenSoon(open);
          return open.writes(() => snapshotWhenDue(open));
        },
        () => undefined,
      );
      return done;
    },
  };
}
