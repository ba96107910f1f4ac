import DownIcon from '@mui/icons-material/ArrowDownward';
import UpIcon from '@mui/icons-material/ArrowUpward';
import MoreIcon from '@mui/icons-material/MoreVert';
import type { HTMLAttributes, KeyboardEvent, MouseEvent } from 'react';
import { text } from '#shared/text/text.ts';
import { cellClass, pinnedStyle } from './grid-row.tsx';
import type { GridSort, PlacedColumn } from './grid-types.ts';

const words = text.grid;

interface GridHeadCellProps<Row> {
  readonly place: PlacedColumn<Row>;
  readonly position: number;
  readonly sorts: readonly GridSort[];
  readonly isSortable: boolean;
  /** One head at a time is a stop of the Tab key; arrow keys lead to the others. */
  readonly isStop: boolean;
  readonly onFocus: () => void;
  readonly onClick: (event: MouseEvent) => void;
  readonly onKeyDown: (event: KeyboardEvent<HTMLButtonElement>) => void;
  /** Opens the column's menu below an element; absent where columns cannot be chosen. */
  readonly openMenu?: (anchor: HTMLElement) => void;
  readonly dragHandlers?: HTMLAttributes<HTMLElement>;
  readonly resizeHandlers?: HTMLAttributes<HTMLElement>;
  readonly dropSide?: 'before' | 'after' | undefined;
}

/** The head of one column: a button that sorts, and where columns can be chosen a menu, a handle and a drag. */
export function GridHeadCell<Row>(props: GridHeadCellProps<Row>) {
  const { place, position, sorts, isSortable, isStop, openMenu, dropSide } = props;
  const { column, pinnedAt } = place;
  const rank = sorts.findIndex((sort) => sort.key === column.id);
  const sort = sorts[rank];
  const isEnd = column.align === 'end';
  const mark = sort ? <SortMark direction={sort.direction} rank={sorts.length > 1 ? rank + 1 : null} /> : null;
  return (
    <div
      role="columnheader"
      aria-colindex={position}
      aria-sort={isSortable ? (rank === 0 ? sort?.direction : 'none') : undefined}
      className={cellClass(column.align, pinnedAt)}
      style={pinnedStyle(pinnedAt)}
      title={column.hint}
      data-column={column.id}
      data-drop={dropSide}
      {...(openMenu
        ? {
            onContextMenu: (event: MouseEvent<HTMLElement>) => {
              event.preventDefault();
              openMenu(event.currentTarget);
            },
          }
        : {})}
      {...props.dragHandlers}
    >
      {isSortable || openMenu ? (
        <button
          type="button"
          className="head-button"
          tabIndex={isStop ? 0 : -1}
          onFocus={props.onFocus}
          onClick={props.onClick}
          onKeyDown={props.onKeyDown}
        >
          {isEnd ? mark : null}
          <span>{column.label}</span>
          {isEnd ? null : mark}
        </button>
      ) : (
        <span>{column.label}</span>
      )}
      {openMenu ? (
        <button
          type="button"
          className="head-menu"
          tabIndex={-1}
          aria-haspopup="menu"
          aria-label={words.menuOf(column.label)}
          onPointerDown={(event) => event.stopPropagation()}
          onClick={(event) => openMenu(event.currentTarget)}
        >
          <MoreIcon aria-hidden />
        </button>
      ) : null}
      {props.resizeHandlers ? <div aria-hidden className="head-edge" {...props.resizeHandlers} /> : null}
    </div>
  );
}

function SortMark({
  direction,
  rank,
}: {
  readonly direction: GridSort['direction'];
  /** The column's turn where several columns sort. */
  readonly rank: number | null;
}) {
  const Arrow = direction === 'descending' ? DownIcon : UpIcon;
  return (
    <>
      <Arrow aria-hidden />
      {rank === null ? null : (
        <span className="rank">
          <span aria-hidden>{rank}</span>
          <span className="visually-hidden">{words.sortRank(rank)}</span>
        </span>
      )}
    </>
  );
}
