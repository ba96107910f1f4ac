import { EventEmitter } from 'node:events';
import type { IpcMain, IpcMainInvokeEvent, WebFrameMain } from 'electron';
import { preventableEvent } from './preventable-event.ts';
import type { DoubleWebContents } from './web-contents.ts';

type Handler = Parameters<IpcMain['handle']>[1];

/** A message as it arrives from a page, honest or not. */
export interface PageMessage {
  readonly kind: 'invoke' | 'send';
  readonly channel: string;
  readonly args: readonly unknown[];
}

class DoubleIpcMain extends EventEmitter implements Pick<IpcMain, 'handle' | 'handleOnce' | 'removeHandler' | 'on'> {
  readonly #handlers = new Map<string, Handler>();

  handle(channel: string, listener: Handler): void {
    if (this.#handlers.has(channel)) {
      throw new Error(`Attempted to register a second handler for '${channel}'`);
    }
    this.#handlers.set(channel, listener);
  }

  handleOnce(channel: string, listener: Handler): void {
    this.handle(channel, (event, ...args: unknown[]) => {
      this.removeHandler(channel);
      return listener(event, ...args) as unknown;
    });
  }

  removeHandler(channel: string): void {
    this.#handlers.delete(channel);
  }

  /** Delivers a message of a page; values are cloned both ways, as they are between processes. */
  async deliver(sender: DoubleWebContents, senderFrame: WebFrameMain | null, message: PageMessage): Promise<unknown> {
    const event = preventableEvent({
      type: 'frame' as const,
      frameId: 0,
      processId: 0,
      sender: sender.asElectron(),
      senderFrame,
    }) satisfies Omit<IpcMainInvokeEvent, never>;
    const args = structuredClone([...message.args]);
    if (message.kind === 'send') {
      this.emit(message.channel, event, ...args);
      return undefined;
    }
    const handler = this.#handlers.get(message.channel);
    if (!handler) throw new Error(`No handler registered for '${message.channel}'`);
    return structuredClone((await handler(event, ...args)) as unknown);
  }
}

export const ipcMain = new DoubleIpcMain();
