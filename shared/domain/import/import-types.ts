import type { Clock } from '../../lib/clock.ts';
import type { IdSource } from '../../lib/uuid.ts';
import type { RowChange } from '../../model/change-set.ts';
import type { ImportCounts, ImportRun } from '../../model/import-run.ts';
import type { FileFormat, SourceFile } from '../../formats/open-file.ts';
import type { ImportMapping } from '../../model/import-mapping.ts';
import type { Platform } from '../../model/platform.ts';
import type { LikenessReason } from '../duplicates/likeness.ts';

/** What a file's rows are, as named on the command line. */
export const importKinds = [
  'records',
  'influencers',
  'contacts',
  'codes',
  'posts',
  'orders',
  'payouts',
  'traffic',
  'rates',
  'calendar',
  'mail',
] as const;
export type ImportKind = (typeof importKinds)[number];

export type ImportSource = SourceFile;

/** Stands in the place of a preset: what was remembered for these headers is not used. */
export const WITHOUT_MEMORY = 'as-shipped';

/** Choices for one table (a file, a sheet of a workbook, a block of a report); each left out is guessed and the guess is shown. */
export interface FileChoices {
  /** The id of a preset, or {@link WITHOUT_MEMORY}. */
  readonly preset?: string;
  /** The table stays out of the import. */
  readonly isLeftOut?: boolean;
  /** Where the headers are, from 1. */
  readonly headerRow?: number;
  /** Column (from 0) to the key of the field it is read as (`fieldKey` in `column-fields.ts`); `none` leaves it out. */
  readonly columns?: Readonly<Record<number, string>>;
  /** Whose the rows are where they do not say it: a handle, the address of a profile, an email or a name. */
  readonly owner?: string;
  readonly kind?: ImportKind;
  readonly encoding?: 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1252';
  readonly platform?: Platform;
  /** The day the file's figures were true. */
  readonly capturedOn?: string;
  readonly delimiter?: ',' | ';' | '\t' | '|';
  /** Which mark parts the decimals: `point` reads 1,050.5 and `comma` reads 1.050,5. */
  readonly decimals?: 'point' | 'comma';
  /** How days such as 03/04/2025 are written. */
  readonly dateOrder?: 'dmy' | 'mdy';
}

export const importRules = ['fill', 'newer', 'ask'] as const;
export type ImportRule = (typeof importRules)[number];

/** How a doubtful item was decided: one of its options, or nothing (it stays out). */
export type ImportDecisions = Readonly<Record<string, string>>;

export interface ImportOptions {
  /** For files that name no currency. */
  readonly currency?: string;
  /** Name of the campaign that rows without one go to. */
  readonly intoCampaign?: string;
  /** Splits payouts over campaigns in proportion to the influencer's orders. */
  readonly allocateByOrders?: boolean;
  /** The programme the files' ids belong to. */
  readonly idSystem?: string;
  /**
   * What becomes of stored values that a file contradicts: they stay (`fill`), give way unless what is known is newer
   * (`newer`), or are asked about (`ask`). Left out, people keep what is stored and facts follow their newest export.
   */
  readonly rule?: ImportRule;
  /** Holds for every table that nothing else is chosen for. */
  readonly everyFile?: FileChoices;
  /** By the place of the table: the first file's tables first, each file has at least one. */
  readonly files?: Readonly<Record<number, FileChoices>>;
  readonly decisions?: ImportDecisions;
}

/** Something wrong in a file: says what, where and what to do. Row 1 is the first line of cells; 0 is the whole file. */
export interface ImportProblem {
  readonly file: string;
  readonly row: number;
  readonly column: string | null;
  readonly problem: string;
  /** `error`: the row is left out. `notice`: the row is taken, with the reading the text names. */
  readonly severity: 'error' | 'notice';
}

export type RowOutcome = 'added' | 'changed' | 'unchanged' | 'skipped' | 'doubtful' | 'wrong';

export interface FieldChange {
  readonly field: string;
  readonly before: string | null;
  readonly after: string | null;
}

/** One row of a file and what the import would do with it. */
export interface PlannedRow {
  readonly file: string;
  readonly row: number;
  readonly outcome: RowOutcome;
  /** The thing the row is about, such as a name or an order number. */
  readonly title: string;
  /** Why it has this outcome, in a short sentence. */
  readonly reason: string;
  readonly changes: readonly FieldChange[];
}

/** Something only a person can decide. The rows named stay out until they do. */
export interface DoubtfulItem {
  readonly id: string;
  readonly title: string;
  readonly question: string;
  readonly rows: readonly { readonly file: string; readonly row: number }[];
  readonly options: readonly {
    readonly id: string;
    readonly label: string;
    /** Why the person of this option may be the one the rows mean, strongest first. */
    readonly why?: readonly LikenessReason[];
  }[];
  /** Anybody of the workspace may be named as well, as `id:` and the influencer's id. */
  readonly canNameAnybody?: boolean;
  /** The option in force, if one was chosen. */
  readonly decided: string | null;
}

export interface FilePreview {
  /** The file's name; with the sheet's or block's where it has several. */
  readonly name: string;
  /** The file's own name, and what the table is called in it; `null` where it is the only one. */
  readonly fileName: string;
  readonly sheetName: string | null;
  /** Its place among the files that were handed over, and its place among that file's tables. */
  readonly file: number;
  readonly sheet: number;
  readonly format: FileFormat;
  /** The way to read these headers that a person chose earlier and that is used now. */
  readonly remembered: string | null;
  readonly bytes: number;
  readonly sha256: string;
  readonly preset: { readonly id: string; readonly label: string; readonly kind: ImportKind } | null;
  readonly encoding: string;
  readonly delimiter: string;
  readonly headerRow: number;
  readonly rows: number;
  readonly platform: Platform | null;
  readonly capturedOn: string | null;
  /** How numbers and days are read; `null` while nobody can tell. */
  readonly decimals: NonNullable<FileChoices['decimals']> | null;
  readonly dateOrder: NonNullable<FileChoices['dateOrder']> | null;
  /** What the file's cells leave open, so that a person may have to say it, also after they have. */
  readonly unclear: readonly ('decimals' | 'dateOrder')[];
  /** What was assumed rather than read, one sentence each. */
  readonly guesses: readonly string[];
  /** Also of a table that was not recognised, so that its columns can be named. */
  readonly columns: readonly {
    readonly header: string;
    readonly field: string | null;
    /** Of the field, as choices name it; `none` where the column is not stored. */
    readonly key: string;
    readonly why: string;
    /** A few of its cells. */
    readonly examples: readonly string[];
  }[];
  readonly owner: string | null;
  /** When this very content was imported before: the day. */
  readonly importedBefore: string | null;
}

/** Everything a person sees before anything is written. */
export interface ImportPreview {
  readonly files: readonly FilePreview[];
  readonly counts: ImportCounts;
  readonly problems: readonly ImportProblem[];
  readonly doubtful: readonly DoubtfulItem[];
  /** What must be chosen before the import can run. */
  readonly needs: readonly {
    readonly what: 'currency' | 'platform' | 'owner' | 'columns';
    readonly file: string | null;
    readonly message: string;
  }[];
  /** Payouts that could be split over campaigns by the influencer's orders. */
  readonly allocationOffer: { readonly payments: number; readonly campaigns: readonly string[] } | null;
  /** Shortcut: the import would change nothing. */
  readonly changesNothing: boolean;
}

/** What planning uses besides its input. */
export interface ImportContext {
  readonly clock: Clock;
  readonly newId: IdSource;
  /** Who imports; kept with the import. */
  readonly actor: string;
  /** Told every few thousand rows; `total` is `null` until the files are parsed. */
  readonly onProgress?: (done: number, total: number | null) => void;
  /** Asked as often as progress is told; when it says yes, planning throws {@link ImportCancelledError}. */
  readonly isCancelled?: () => boolean;
}

/** Thrown by planning when the person cancelled; nothing was written. */
export class ImportCancelledError extends Error {
  override readonly name = 'ImportCancelledError';
}

/** What an import would do. `changes` is empty and `importRun` null while something is needed or nothing changes. */
export interface ImportPlan {
  readonly preview: ImportPreview;
  /** Every row of every file, by file in the order given, then by row. */
  readonly rows: readonly PlannedRow[];
  /** One change set; it includes the creation of the import run. */
  readonly changes: readonly RowChange[];
  readonly importRun: ImportRun | null;
  /** Ways of reading that a person chose in this import, to be remembered for files with the same headers. */
  readonly mappings: readonly ImportMapping[];
}
