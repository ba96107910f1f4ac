import type { ReactNode } from 'react';

/** One column of a list. */
export interface GridColumn<Row> {
  readonly id: string;
  readonly label: string;
  /** Width in pixels; with `grow` the least width. */
  readonly width: number;
  /** The column's part of the room that is left. */
  readonly grow?: number;
  /** Numbers stand at the end. */
  readonly align?: 'start' | 'end';
  readonly isSortable?: boolean;
  /** The column gives way where the list has too little room for all; the highest number first. */
  readonly yields?: number;
  readonly cell: (row: Row) => ReactNode;
}

export interface GridSort {
  readonly key: string;
  readonly direction: 'ascending' | 'descending';
}
