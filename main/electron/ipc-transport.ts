import { ipcMain, type IpcMainInvokeEvent, type WebContents } from 'electron';
import { eventSchemas } from '#shared/contract/schemas.ts';
import { refused, type HostResult } from '#shared/contract/result.ts';
import type { EventOf, HostEvent, HostHandlers } from '#shared/contract/host-api.ts';
import { dispatch } from '../host/dispatch.ts';
import { APP_ORIGIN, isAppAddress } from './app-address.ts';
import { CALL_CHANNEL, EVENT_CHANNEL } from './ipc-channels.ts';

/** The only user of `ipcMain`: everything a page can reach goes through the sender check below. */
export interface IpcTransport {
  /** Lets one window's page call the host. */
  admit(contents: WebContents): void;
  /** Sends an event to every admitted page. */
  send<Name extends HostEvent>(event: Name, payload: EventOf<Name>): void;
  close(): void;
}

/** Serves the host's handlers to the pages that were admitted, and to nobody else. */
export function serveIpc(handlers: HostHandlers): IpcTransport {
  const admitted = new Map<number, WebContents>();
  ipcMain.handle(
    CALL_CHANNEL,
    async (event, channel: unknown, payload: unknown, ...rest: unknown[]): Promise<HostResult<unknown>> => {
      const problem = senderProblem(event, admitted);
      if (problem !== null) return refused(problem);
      if (typeof channel !== 'string' || rest.length > 0) return refused('A call is a channel and one request.');
      return dispatch(handlers, channel, payload);
    },
  );
  return {
    admit(contents) {
      admitted.set(contents.id, contents);
    },
    send(event, payload) {
      const checked = eventSchemas[event].parse(payload);
      for (const [id, contents] of admitted) {
        if (contents.isDestroyed()) admitted.delete(id);
        else contents.send(EVENT_CHANNEL, event, checked);
      }
    },
    close() {
      ipcMain.removeHandler(CALL_CHANNEL);
      admitted.clear();
    },
  };
}

/**
 * Why a sender is turned away, or `null` for the app's own page: a window we made, its main frame, showing the app's
 * exact origin. A frame that is already gone is turned away too.
 */
export function senderProblem(
  event: Pick<IpcMainInvokeEvent, 'sender' | 'senderFrame'>,
  admitted: ReadonlyMap<number, WebContents>,
): string | null {
  if (admitted.get(event.sender.id) !== event.sender) return 'This window may not call the host.';
  const frame = event.senderFrame;
  if (
    frame === null ||
    frame.detached ||
    frame.parent !== null ||
    frame.frameToken !== event.sender.mainFrame.frameToken
  ) {
    return 'Only the main frame of the window may call the host.';
  }
  if (frame.origin !== APP_ORIGIN || !isAppAddress(frame.url)) return 'Only the pages of the app may call the host.';
  return null;
}
