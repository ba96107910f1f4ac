import type { ReactNode } from 'react';

/** One column of a list. */
export interface GridColumn<Row> {
  readonly id: string;
  readonly label: string;
  /** Explains the column, one hover over its head away. */
  readonly hint?: string;
  /** Width in pixels; with `grow` the least width. */
  readonly width: number;
  /** The column's part of the room that is left. */
  readonly grow?: number;
  /** Numbers stand at the end. */
  readonly align?: 'start' | 'end';
  readonly isSortable?: boolean;
  /** The column gives way where the list has too little room for all; the highest number first. */
  readonly yields?: number;
  /** Stays in place as soon as somebody chooses columns, so that a row can be told by it. */
  readonly isAnchor?: boolean;
  readonly cell: (row: Row) => ReactNode;
}

export interface GridSort {
  readonly key: string;
  readonly direction: 'ascending' | 'descending';
}

/** A column as somebody chose it: its place is that in the list of choices. */
export interface GridColumnChoice {
  readonly id: string;
  readonly width?: number;
  readonly isPinned: boolean;
}

/** A column with its place on screen, in pixels. */
export interface PlacedColumn<Row> {
  readonly column: GridColumn<Row>;
  readonly width: number;
  /** Distance from the start edge where the column stays while others move under it; `null` when it moves along. */
  readonly pinnedAt: number | null;
}

/** The head of a group of rows. */
export interface GridGroup {
  readonly key: string;
  readonly label: string;
  /** How many rows it has, in words. */
  readonly detail: string;
  readonly isClosed: boolean;
}

/** Rows chosen for a common action: those named, or everything the list holds but those named. */
export interface GridSelection {
  readonly isAll: boolean;
  readonly keys: ReadonlySet<string>;
}

/** What a list needs so that many rows can be chosen. */
export interface GridSelecting<Row> {
  readonly value: GridSelection;
  readonly change: (next: GridSelection) => void;
  /** How a row is called by those who hear the list. */
  readonly name: (row: Row) => string;
  /** Keys of the rows of these lines, also of those never seen; `null` when there are too many of them. */
  readonly keysBetween: (first: number, last: number) => Promise<readonly string[] | null>;
  /** How many rows can be chosen in all. */
  readonly total: number;
}

/** What a list needs so that its columns can be chosen, moved, pinned and resized. */
export interface GridLayout {
  /** Empty while nobody has chosen: then the columns that fit are shown. */
  readonly choice: readonly GridColumnChoice[];
  readonly change: (next: readonly GridColumnChoice[]) => void;
  /** More to do with a column, below what every list offers. */
  readonly actions?: (columnId: string) => readonly GridColumnAction[];
}

export interface GridColumnAction {
  readonly label: string;
  readonly run: () => void;
}
