import type { Clock, RandomSource } from '#shared/lib/clock.ts';
import type { AppInfo, CommandJob, RequestOf, StartProblem } from '#shared/contract/host-api.ts';
import type { FileSystemPort } from './file-system.ts';

export type FileFilter = RequestOf<'files.open'>['filters'][number];

/** Asks the person for files. Answers paths, which never leave the host; `null` when the dialog was closed. */
export interface FileDialogs {
  open(options: { filters: readonly FileFilter[]; multiple: boolean }): Promise<readonly string[] | null>;
  save(options: { suggestedName: string; filters: readonly FileFilter[] }): Promise<string | null>;
}

/** Prints a self-contained page to a tagged PDF with bookmarks, without network and without running scripts. */
export interface PdfPrinter {
  print(page: { html: string; title: string }): Promise<Uint8Array<ArrayBuffer>>;
}

/** Hands an address that already passed the allow-list to the operating system. */
export interface LinkOpener {
  open(url: string): Promise<void>;
}

/**
 * Hands a file the host wrote, by its absolute path, to the system's program for it. Answers null, or why it was not
 * opened; throws when there is nothing on this computer that opens files.
 */
export interface DocumentOpener {
  open(path: string): Promise<string | null>;
}

/** What the page tells the shell about its own life. */
export interface Lifecycle {
  ready(): void;
  quit(): void;
}

/** One piece of work of the command line, and where its outcome goes. */
export interface CommandJobPort {
  readonly job: CommandJob;
  progress(message: string): void;
  finish(outcome: RequestOf<'command.finish'>): void;
}

/** Everything shell-specific that the host needs, injected by each shell's entry point. */
export interface HostPorts {
  readonly shell: AppInfo['shell'];
  readonly appVersion: string;
  /** The operating system, such as `linux x64`. */
  readonly system: string;
  /** Name and version of the browser engine, such as `Chromium 156.0.8078.79`. */
  readonly engine: string;
  /** The folder that holds journals and snapshots. */
  readonly dataFolder: string;
  /** `null` where the shell leaves dialogs to the page. */
  readonly dialogs: FileDialogs | null;
  readonly pdf: PdfPrinter | null;
  readonly links: LinkOpener | null;
  readonly documents: DocumentOpener | null;
  readonly hasMenu: boolean;
  readonly lifecycle: Lifecycle;
  readonly startProblems: readonly StartProblem[];
  readonly commandJob: CommandJobPort | null;
  readonly clock: Clock;
  readonly random: RandomSource;
  readonly fileSystem: FileSystemPort;
}
