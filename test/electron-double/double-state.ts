import type { DoubleWebContents } from './web-contents.ts';
import type { DoubleBrowserWindow } from './browser-window.ts';

interface OpenAnswer {
  readonly canceled: boolean;
  readonly filePaths: string[];
}
interface SaveAnswer {
  readonly canceled: boolean;
  readonly filePath: string;
}

/**
 * What the parts of the double share within one process, and what a test scripts and reads: the answers of the next
 * dialogs, and a record of everything the code under test asked of the system.
 */
export const doubleState = {
  isReady: false,
  /** Custom schemes that were registered before the app was ready. */
  schemes: new Set<string>(),
  schemePrivileges: [] as { scheme: string; privileges: object }[],
  isSandboxEnabled: false,
  nextId: 1,
  contents: new Set<DoubleWebContents>(),
  windows: new Set<DoubleBrowserWindow>(),

  openAnswers: [] as OpenAnswer[],
  saveAnswers: [] as SaveAnswer[],
  messageBoxAnswers: [] as number[],
  /** Dialogs that were shown, with their options. */
  shownDialogs: [] as { kind: 'open' | 'save' | 'message'; options: object }[],
  openedExternally: [] as string[],
  /** Files that were handed to the system's programs. */
  openedPaths: [] as string[],
  /** Requests that would have left the computer; none of them was sent. */
  leavingRequests: [] as string[],
  deniedWindows: [] as string[],
  prevented: [] as { event: string; url: string }[],
  consoleMessages: [] as string[],

  /** Work that has to finish before the process may end, such as closing pages. */
  pending: new Set<Promise<unknown>>(),
};

/** Keeps the process alive for a piece of work and drops its failure, which a closed page makes likely. */
export function track(work: Promise<unknown>): void {
  const settled = work.catch(() => undefined).finally(() => doubleState.pending.delete(settled));
  doubleState.pending.add(settled);
}
