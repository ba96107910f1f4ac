import { text } from '#shared/text/text.ts';
import type { FoundChromium } from './find-chromium.ts';
import { launchAppWindow, prepareProfile, type AppWindow } from './launch-app-window.ts';
import type { Session } from './session.ts';

export interface WindowOptions {
  readonly chromium: FoundChromium | null;
  readonly hasWindow: boolean;
  readonly engine: string;
  readonly origin: string;
  readonly profile: string;
  readonly session: Session;
  readonly print: (line: string) => void;
  readonly warn: (line: string) => void;
}

/** How the person gets to the app: windows of our own browser, or an address to open in theirs. */
export interface Windows {
  /** Settles with the exit code when our browser has ended; never without one. */
  readonly ended: Promise<number>;
  open(): Promise<void>;
  /** A page presented a code. */
  exchanged(outcome: 'granted' | 'refused'): void;
  /** Prints a fresh address, where addresses are printed at all. */
  printAddress(): void;
  close(): Promise<void>;
}

/** A code on a command line can be read by others on this computer, so it lives only as long as a start takes. */
const WINDOW_CODE_MS = 10_000;
const PRINTED_CODE_MS = 15 * 60_000;
const AT_ONCE_MS = 3_000;
const MOST_RETRIES = 2;
const PRINT_PAUSE_MS = 1_000;

export function createWindows(options: WindowOptions): Windows {
  let browser: AppWindow | null = null;
  let retries = 0;
  let lastPrinted = 0;
  let printing: ReturnType<typeof setTimeout> | undefined;
  let settle: (exitCode: number) => void = () => {};
  const ended = new Promise<number>((resolve) => (settle = resolve));
  const address = (lifetimeMs: number) => `${options.origin}/?code=${options.session.issueCode(lifetimeMs)}`;

  function printAddress(): void {
    if (options.hasWindow || printing !== undefined) return;
    // Not more than once a second, whatever knocks.
    const wait = Math.max(0, lastPrinted + PRINT_PAUSE_MS - Date.now());
    printing = setTimeout(() => {
      printing = undefined;
      lastPrinted = Date.now();
      options.print(text.host.shell.ready(address(PRINTED_CODE_MS)));
    }, wait);
  }

  async function open(): Promise<void> {
    if (!options.hasWindow || options.chromium === null) return printAddress();
    // A second window is handed to the running browser by a helper process that ends at once.
    if (browser !== null) {
      launchAppWindow(options.chromium.path, address(WINDOW_CODE_MS), options.profile);
      return;
    }
    await prepareProfile(options.profile);
    options.print(text.host.shell.starting(`${options.engine} (${options.chromium.path})`));
    const startedAt = Date.now();
    const opened = launchAppWindow(options.chromium.path, address(WINDOW_CODE_MS), options.profile);
    browser = opened;
    void opened.ended.then((code) => {
      const hasFailed = code !== 0 && Date.now() - startedAt < AT_ONCE_MS;
      if (hasFailed) options.warn(text.host.shell.browserEnded(code === null ? 'not started' : `exit code ${code}`));
      settle(hasFailed ? 1 : 0);
    });
  }

  return {
    ended,
    open,
    exchanged(outcome) {
      if (!options.hasWindow) return printAddress();
      // A slow computer may need longer than the code lives; the browser is warm now, so a new window is quick.
      if (outcome === 'granted') retries = MOST_RETRIES;
      else if (retries < MOST_RETRIES) {
        retries += 1;
        void open();
      }
    },
    printAddress,
    close: async () => {
      clearTimeout(printing);
      await browser?.close();
    },
  };
}
