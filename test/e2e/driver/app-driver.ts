import type { Page } from 'playwright-core';

/** The shells the same specs run in. */
export type ShellName = 'chromium' | 'electron-double' | 'electron';

/** A finished process of the product. */
export interface FinishedProcess {
  readonly exitCode: number | null;
  readonly output: string;
}

/**
 * The running product as a person uses it, whichever shell it runs in. Each driver has a data folder of its own; it
 * is ready for use when it is handed out.
 */
export interface AppDriver {
  readonly shell: ShellName;
  /** The window's page. Another one after `restart` and `start`. */
  readonly page: Page;
  readonly dataFolder: string;
  /** A folder for the files a test makes; it goes away with the driver. */
  readonly filesFolder: string;
  /** The person chooses these files in the next open dialog. Call it before the click that opens the dialog. */
  openFiles(paths: readonly string[]): Promise<void>;
  /** The person saves under this path in the next save dialog; resolves at once. Call it before the click. */
  saveTo(path: string): Promise<void>;
  /** Resolves once the file of the last `saveTo` is written. */
  saved(): Promise<void>;
  /** Ends the product in an orderly way and starts it again on the same data. */
  restart(): Promise<void>;
  /** Ends host and browser at once, as a power cut would; `start` begins anew on the same data. */
  kill(): Promise<void>;
  /** Starts the product, opening these files with it. */
  start(files?: readonly string[]): Promise<void>;
  /** The person closes the window; answers how the product ended. */
  closeWindow(): Promise<FinishedProcess>;
  /** Starts the product a second time on the same data, opening these files, and waits until that process ends. */
  startAgain(files?: readonly string[]): Promise<FinishedProcess>;
  /** How often the window was brought to the front. */
  focusCount(): Promise<number>;
  /** Addresses outside the app that the page or the product tried to reach. */
  leavingRequests(): Promise<readonly string[]>;
  /** Everything the page wrote to its console that is a warning or an error. */
  complaints(): readonly string[];
  /** Ends everything and removes the data folder. */
  close(): Promise<void>;
}

/** Starts one kind of shell on a data folder. */
export type Launch = (folders: { dataFolder: string; filesFolder: string }) => Promise<AppDriver>;
