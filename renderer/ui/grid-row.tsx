import ClosedIcon from '@mui/icons-material/ChevronRight';
import OpenIcon from '@mui/icons-material/ExpandMore';
import { memo, type CSSProperties } from 'react';
import { text } from '#shared/text/text.ts';
import type { GridGroup, PlacedColumn } from './grid-types.ts';

interface GridRowProps<Row> {
  readonly id: string;
  readonly index: number;
  /** Pixels from the top of the list. */
  readonly top: number;
  readonly height: number;
  readonly template: string;
  readonly placed: readonly PlacedColumn<Row>[];
  readonly row: Row | undefined;
  readonly isActive: boolean;
  readonly opens: boolean;
  /** `undefined` where the list knows no selection. */
  readonly isSelected: boolean | undefined;
  /** The row is open beside the list. */
  readonly isBeside: boolean;
  /** The name of the row's check box; absent where there are none. */
  readonly checkLabel?: string;
}

/** Keeps a pinned cell where it is while the others move under it. */
export function pinnedStyle(pinnedAt: number | null): CSSProperties | undefined {
  return pinnedAt === null ? undefined : { position: 'sticky', insetInlineStart: pinnedAt };
}

function Row<RowType>(props: GridRowProps<RowType>) {
  const { id, index, top, height, template, placed, row, isActive, opens, isSelected, isBeside, checkLabel } = props;
  const hasChecks = checkLabel !== undefined;
  return (
    <div
      id={id}
      role="row"
      aria-rowindex={index + 2}
      aria-selected={isSelected}
      data-index={index}
      data-active={isActive}
      data-opens={opens}
      data-beside={isBeside}
      className="row"
      style={{ gridTemplateColumns: template, height, transform: `translateY(${top}px)` }}
    >
      {hasChecks ? (
        <div role="gridcell" aria-colindex={1} className="cell pinned check" data-check style={pinnedStyle(0)}>
          <input
            type="checkbox"
            tabIndex={-1}
            aria-label={text.grid.select(checkLabel)}
            checked={isSelected === true}
            readOnly
          />
        </div>
      ) : null}
      {placed.map(({ column, pinnedAt }, position) => (
        <div
          key={column.id}
          role="gridcell"
          aria-colindex={position + (hasChecks ? 2 : 1)}
          className={cellClass(column.align, pinnedAt)}
          style={pinnedStyle(pinnedAt)}
        >
          {row === undefined ? <span className="bone" /> : column.cell(row)}
        </div>
      ))}
    </div>
  );
}

/** Only rows that change are drawn again while the list moves. */
export const GridRow = memo(Row) as typeof Row;

/** The class names of a cell. */
export function cellClass(align: 'start' | 'end' | undefined, pinnedAt: number | null): string {
  return `cell${align === 'end' ? ' end' : ''}${pinnedAt === null ? '' : ' pinned'}`;
}

interface GridGroupRowProps {
  readonly id: string;
  readonly index: number;
  readonly top: number;
  readonly height: number;
  readonly columns: number;
  readonly group: GridGroup;
  readonly isActive: boolean;
}

/** The head of a group of rows; opening and closing it is the list's. */
export const GridGroupRow = memo(function GridGroupRow(props: GridGroupRowProps) {
  const { id, index, top, height, columns, group, isActive } = props;
  const Icon = group.isClosed ? ClosedIcon : OpenIcon;
  return (
    <div
      id={id}
      role="row"
      aria-rowindex={index + 2}
      data-index={index}
      data-active={isActive}
      data-opens
      className="row group"
      style={{ height, transform: `translateY(${top}px)` }}
    >
      <div role="gridcell" aria-colindex={1} aria-colspan={columns} aria-expanded={!group.isClosed} className="cell">
        <Icon aria-hidden />
        <span className="strong">{group.label}</span>
        <span className="quiet fixed">{group.detail}</span>
      </div>
    </div>
  );
});

interface SkeletonRowsProps {
  readonly count: number;
  readonly rowHeight: number;
  readonly columns: number;
  readonly template: string;
}

/** Stand in for rows before the first answer; they appear only when it takes long (see the styles). */
export function SkeletonRows({ count, rowHeight, columns, template }: SkeletonRowsProps) {
  return Array.from({ length: count }, (_row, index) => (
    <div
      key={index}
      aria-hidden="true"
      className="row late"
      style={{ gridTemplateColumns: template, height: rowHeight, transform: `translateY(${index * rowHeight + 36}px)` }}
    >
      {Array.from({ length: columns }, (_cell, position) => (
        <div key={position} className="cell">
          <span className="bone" />
        </div>
      ))}
    </div>
  ));
}
