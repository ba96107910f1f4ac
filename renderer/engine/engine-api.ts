import type { JournalHead, WorkspaceSummary } from '#shared/contract/host-api.ts';
import type {
  ImportOptions,
  ImportPreview,
  ImportSource,
  PlannedRow,
  RowOutcome,
} from '#shared/domain/import/import-types.ts';
import type { DocumentRequest } from '#shared/domain/documents/build-document.ts';
import type { ExportedFile } from '#shared/domain/export/export-file.ts';
import type { ExportRequest } from '#shared/domain/export/export-request.ts';
import type { AttachmentOwner, AttachmentRole } from '#shared/model/attachment.ts';
import type { RowChange } from '#shared/model/change-set.ts';
import type { ImportCounts } from '#shared/model/import-run.ts';
import type { StoredKind } from '#shared/model/kind-names.ts';
import type { CommandInputs, CommandName } from '#shared/commands/commands.ts';
import type { QueryName, QueryParams, QueryResult } from '#shared/queries/queries.ts';

/**
 * What a window may ask of the engine: the worker that owns the record store, the database and all long work.
 * Every method answers plain data. Only slices that are shown cross over, never whole kinds.
 */
export interface EngineApi {
  /** Opens a workspace's database after the start-up guard, replaying the journal where the database is behind. */
  /** `recover` puts the working copy together again from journal and snapshots, after a `recover` outcome. */
  open(input: { workspaceId: string; recover?: boolean }): Promise<OpenOutcome>;
  create(input: NewWorkspace, task: TaskHandle): Promise<OpenOutcome>;
  /** Makes a workspace from the bytes of a `.liaison` file; an equal id replaces nothing and is refused. */
  openFile(input: { bytes: Uint8Array<ArrayBuffer> }, task: TaskHandle): Promise<OpenOutcome>;
  close(): Promise<void>;
  /** Workspaces in this browser that the host does not list; opening one makes it known to the host again. */
  unlisted(input: { listedIds: readonly string[] }): Promise<readonly WorkspaceSummary[]>;

  run<Name extends CommandName>(input: { name: Name; input: CommandInputs[Name] }): Promise<CommandResult>;
  /** {@link run} for what may change very many rows: its progress is told, and it can be stopped until it is stored. */
  runLong<Name extends CommandName>(
    input: { name: Name; input: CommandInputs[Name] },
    task: TaskHandle,
  ): Promise<CommandResult>;
  undo(): Promise<CommandResult>;
  redo(): Promise<CommandResult>;
  /** Takes back one import, however long ago, unless something depends on it. */
  undoImport(input: { importId: string }): Promise<UndoImportResult>;
  /** What became of a person's rows, newest first, from the steps before `before`; `null` begins at the newest. */
  personHistory(input: { influencerId: string; before: number | null }): Promise<HistoryPage>;
  query<Name extends QueryName>(input: { name: Name; params: QueryParams<Name> }): Promise<QueryResult<Name>>;
  /** {@link query} with what tells how long the answer holds. */
  ask<Name extends QueryName>(input: { name: Name; params: QueryParams<Name> }): Promise<Answered<QueryResult<Name>>>;

  /** Reads, recognises and matches files; writes nothing. The preview stays in the worker under its id. */
  previewImport(input: { files: ImportSource[]; options: ImportOptions }, task: TaskHandle): Promise<StoredPreview>;
  /** The same files with other choices or decisions. */
  revisePreview(input: { previewId: string; options: ImportOptions }, task: TaskHandle): Promise<StoredPreview>;
  previewRows(input: { previewId: string; outcome: RowOutcome | null; offset: number; limit: number }): Promise<{
    total: number;
    rows: PlannedRow[];
  }>;
  commitImport(input: { previewId: string }, task: TaskHandle): Promise<ImportResult>;
  discardPreview(input: { previewId: string }): Promise<void>;

  /** Compares everybody with those who may be the same person; `duplicates.list` then knows the pairs. */
  findDuplicates(task: TaskHandle): Promise<{ pairs: number }>;
  buildReport(input: { campaignId: string }, task: TaskHandle): Promise<BuiltReport>;
  /** Makes a document of a campaign that is handed out; throws with a sentence where it cannot be made. */
  buildDocument(request: DocumentRequest, task: TaskHandle): Promise<BuiltReport>;
  /** Makes a file of records; throws with a sentence when there is nothing to put into it, or too much for its format. */
  exportFile(request: ExportRequest, task: TaskHandle): Promise<ExportedFile>;
  exportWorkspace(task: TaskHandle): Promise<{ bytes: Uint8Array<ArrayBuffer>; suggestedName: string; hash: string }>;
  addAttachment(input: {
    owner: { kind: AttachmentOwner; id: string };
    role?: AttachmentRole;
    name: string;
    mediaType: string;
    bytes: Uint8Array<ArrayBuffer>;
  }): Promise<CommandResult>;
  readAttachment(input: { attachmentId: string }): Promise<{ name: string; bytes: Uint8Array<ArrayBuffer> }>;
  /** Tries at once what could not be saved, instead of waiting for the next try. */
  retrySave(): Promise<SaveStatus>;
  /** Writes a verified snapshot now. */
  snapshotNow(): Promise<{ name: string; bytes: number }>;
}

/** A query's answer. It holds until a row of one of these kinds changes. */
export interface Answered<Result> {
  readonly data: Result;
  readonly kinds: readonly StoredKind[];
  /** The state it was made from, comparable with the revision of `changed`. */
  readonly revision: number;
}

/** What the engine tells the window by itself. */
export interface EngineEvents {
  /** Rows of these kinds changed; queries that read them are asked again. */
  changed: { kinds: readonly StoredKind[]; revision: number };
  /** A workspace that is being opened can show what it held when it was left; nothing can be done with it yet. */
  preview: { workspaceId: string; name: string };
  saveStatus: SaveStatus;
  history: HistoryState;
  task: TaskProgress;
}

/** Progress of long work, and how it is cancelled. */
export interface TaskHandle {
  readonly taskId: string;
}

export interface TaskProgress {
  readonly taskId: string;
  readonly label: string;
  readonly done: number;
  /** `null` while the size is not known. */
  readonly total: number | null;
  readonly unit: 'rows' | 'bytes' | 'steps';
}

/** "Saved" only when both the database and the host's journal hold everything. */
export type SaveStatus =
  | { readonly state: 'saved'; readonly at: string | null; readonly sequence: number }
  | { readonly state: 'saving'; readonly pending: number }
  | { readonly state: 'not-saved'; readonly reason: string; readonly remedy: string; readonly pending: number };

export interface HistoryState {
  /** Label of what Undo would take back, or `null`. */
  readonly undo: string | null;
  readonly redo: string | null;
}

export interface NewWorkspace {
  readonly name: string;
  readonly homeCurrency?: string;
  /** Fills it with the sample agency. */
  readonly sample?: { readonly seed: number; readonly influencers: number };
}

export type OpenOutcome =
  | { readonly tag: 'opened'; readonly workspaceId: string; readonly name: string; readonly notices: readonly string[] }
  /** The data was written by a newer Liaison; nothing was touched. */
  | { readonly tag: 'newer'; readonly message: string }
  /** The database is empty or behind in a way replay cannot mend; the person decides. */
  | { readonly tag: 'recover'; readonly message: string; readonly head: JournalHead; readonly recoverable: boolean }
  | { readonly tag: 'refused'; readonly message: string };

export type CommandResult =
  | {
      readonly tag: 'done';
      readonly label: string;
      readonly changeSetId: string;
      readonly createdIds: readonly string[];
    }
  | { readonly tag: 'nothing'; readonly message: string }
  | { readonly tag: 'refused'; readonly message: string };

/** A row that keeps an import from being taken back. */
export interface Dependent {
  readonly kind: StoredKind;
  readonly id: string;
  /** How messages name the row; empty for one that is gone. */
  readonly title: string;
  /** It is of the import and was changed or removed since, or it came later and names a row of the import. */
  readonly because: 'changed' | 'gone' | 'names';
  /** What it names. */
  readonly names?: string;
  /** The import it came with, if it came with one. */
  readonly importId?: string | null;
}

/** All of them; the first few hundred one by one. */
export interface Dependents {
  readonly rows: readonly Dependent[];
  readonly total: number;
  readonly counts: Partial<Record<StoredKind, number>>;
}

export type UndoImportResult =
  | Exclude<CommandResult, { readonly tag: 'refused' }>
  | { readonly tag: 'refused'; readonly message: string; readonly dependents?: Dependents };

export interface StoredPreview extends ImportPreview {
  readonly previewId: string;
}

export type ImportResult =
  | { readonly tag: 'done'; readonly importId: string | null; readonly counts: ImportCounts; readonly label: string }
  | { readonly tag: 'refused'; readonly message: string };

export interface BuiltReport {
  readonly html: string;
  readonly title: string;
  /** `Client_Campaign_yyyy-mm-dd.pdf`, safe as a file name. */
  readonly suggestedName: string;
}

/** One field of one row as it was and as it became; `undefined` on a side where it was absent. */
export interface FieldChange {
  readonly field: string;
  readonly before?: unknown;
  readonly after?: unknown;
}

/** What one step did to one row that belongs to a person. */
export interface RowHistory {
  readonly kind: StoredKind;
  readonly id: string;
  readonly op: RowChange['op'];
  /** The fields of an update, of a removal the row's fields as they were; of a creation none. */
  readonly fields: readonly FieldChange[];
}

/** One step of the workspace's history that touched a person. */
export interface HistoryStep {
  readonly sequence: number;
  readonly at: string;
  readonly actor: string;
  readonly label: string;
  readonly rows: readonly RowHistory[];
}

export interface HistoryPage {
  /** Newest first. */
  readonly steps: readonly HistoryStep[];
  /** Ask with this as `before` for older steps; `null` at the beginning of the workspace. */
  readonly next: number | null;
}
