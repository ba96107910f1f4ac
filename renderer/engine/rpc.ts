import type { Channel, EventOf, HostEvent } from '#shared/contract/host-api.ts';
import type { EngineApi, EngineEvents } from './engine-api.ts';

/**
 * The messages between window and engine worker. Each call carries an id that its answer repeats. In Electron only the
 * window reaches the host, so that the engine's host calls travel the other way by the same means.
 */
export type ToWorker =
  | { readonly type: 'call'; readonly id: number; readonly method: keyof EngineApi; readonly args: readonly unknown[] }
  | { readonly type: 'cancel'; readonly taskId: string }
  | { readonly type: 'answer'; readonly id: number; readonly answer: Answer }
  | { readonly type: 'host-event'; readonly event: HostEvent; readonly payload: EventOf<HostEvent> };

export type ToWindow =
  | { readonly type: 'answer'; readonly id: number; readonly answer: Answer }
  | { readonly type: 'host-call'; readonly id: number; readonly channel: Channel; readonly request: unknown }
  | { readonly type: 'event'; readonly event: keyof EngineEvents; readonly payload: unknown };

export type Answer =
  | { readonly ok: true; readonly value: unknown }
  | { readonly ok: false; readonly name: string; readonly message: string };

/** Every method of the engine: one that is missing here does not compile. */
const methods = {
  open: true,
  create: true,
  openFile: true,
  close: true,
  unlisted: true,
  run: true,
  runLong: true,
  undo: true,
  redo: true,
  undoImport: true,
  query: true,
  ask: true,
  personHistory: true,
  previewImport: true,
  revisePreview: true,
  previewRows: true,
  commitImport: true,
  discardPreview: true,
  buildReport: true,
  buildDocument: true,
  exportFile: true,
  exportWorkspace: true,
  findDuplicates: true,
  addAttachment: true,
  readAttachment: true,
  retrySave: true,
  snapshotNow: true,
} satisfies Record<keyof EngineApi, true>;

/** Names of the engine's methods; the worker calls nothing else. */
export const engineMethods = Object.keys(methods) as (keyof EngineApi)[];

/** Calls that wait for their answers. */
export interface PendingCalls {
  open(send: (id: number) => void): Promise<unknown>;
  settle(id: number, answer: Answer): void;
  /** Ends every waiting call with this error, and every later one. */
  fail(error: Error): void;
}

export function createPendingCalls(): PendingCalls {
  const waiting = new Map<number, { resolve: (value: unknown) => void; reject: (error: Error) => void }>();
  let nextId = 1;
  let failure: Error | null = null;
  return {
    open: (send) =>
      new Promise((resolve, reject) => {
        if (failure) {
          reject(failure);
          return;
        }
        const id = nextId;
        nextId += 1;
        waiting.set(id, { resolve, reject });
        send(id);
      }),
    settle(id, answer) {
      const call = waiting.get(id);
      waiting.delete(id);
      if (!call) return;
      if (answer.ok) call.resolve(answer.value);
      else call.reject(Object.assign(new Error(answer.message), { name: answer.name }));
    },
    fail(error) {
      failure = error;
      for (const call of waiting.values()) call.reject(error);
      waiting.clear();
    },
  };
}

/** The answer of finished work, with an error reduced to name and message. */
export async function answerOf(work: () => Promise<unknown>): Promise<Answer> {
  try {
    return { ok: true, value: await work() };
  } catch (error) {
    const { name, message } = error instanceof Error ? error : new Error(String(error));
    return { ok: false, name, message };
  }
}

/** Buffers that can move instead of being copied: those of the bytes at the top of a value. */
export function transferable(value: unknown): Transferable[] {
  if (value instanceof Uint8Array) return wholeBuffer(value);
  if (typeof value !== 'object' || value === null) return [];
  return Object.values(value).flatMap((member) => (member instanceof Uint8Array ? wholeBuffer(member) : []));
}

function wholeBuffer(bytes: Uint8Array): Transferable[] {
  const { buffer } = bytes;
  return buffer instanceof ArrayBuffer && buffer.byteLength === bytes.byteLength ? [buffer] : [];
}
