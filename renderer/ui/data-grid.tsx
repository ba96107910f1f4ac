import Box from '@mui/material/Box';
import { useEffect, useId, useRef, useState, type KeyboardEvent, type MouseEvent, type RefObject } from 'react';
import { GridHeader } from './grid-header.tsx';
import { gridKey, type GridKeyActions } from './grid-keys.ts';
import { allowedWidth, CHECK_WIDTH } from './grid-layout.ts';
import { GridRows, HEAD_HEIGHT } from './grid-rows.tsx';
import { ALL_SELECTED, chosenCount, isChosen, NO_SELECTION } from './grid-selection.ts';
import { gridStyles } from './grid-styles.ts';
import type { GridColumn, GridLayout, GridSelecting, GridSort, PlacedColumn } from './grid-types.ts';
import type { RowSource } from './row-source.ts';
import { useClientWidth } from './use-client-width.ts';
import { useGridSelecting } from './use-grid-selecting.ts';
import { usePlacedColumns } from './use-placed-columns.ts';
import { useWalk } from './use-walk.ts';

interface DataGridProps<Row> {
  /** What the list is, for people who cannot see it. */
  readonly label: string;
  readonly columns: readonly GridColumn<Row>[];
  readonly source: RowSource<Row>;
  readonly rowKey: (row: Row) => string;
  /** One column that sorts, or several, the first deciding first. */
  readonly sort?: GridSort | readonly GridSort[];
  /** A click on a head; `isAdded` with Shift. */
  readonly onSort?: (key: string, isAdded: boolean) => void;
  /** Lets the menus of the heads sort, also by several columns. */
  readonly setSorts?: (sorts: readonly GridSort[]) => void;
  /** Enter or a click on a row; with `onPeek` Enter or a double click. */
  readonly onOpen?: (row: Row) => void;
  /** A click, or Shift+Enter, shows a row beside the list. */
  readonly onPeek?: (row: Row) => void;
  /** Esc, with nothing chosen that it would let go, puts away the row beside the list. */
  readonly onUnpeek?: () => void;
  /** The arrow keys came to a row. */
  readonly onWalk?: (row: Row) => void;
  readonly onToggleGroup?: (key: string) => void;
  /** Ctrl or Cmd with C; gets the row the keyboard is on. */
  readonly onCopy?: (row: Row | undefined) => void;
  /** The menu key or a right click; gets the row and the element its menu hangs on. */
  readonly onMenu?: (row: Row, anchor: HTMLElement) => void;
  readonly rowHeight?: number;
  /** Letters typed in the list, and `/`, go to this field. */
  readonly searchField?: RefObject<HTMLInputElement | null>;
  /** Changes when the list is another one, so that it begins at its top. */
  readonly resetKey?: string;
  /** The row that is open beside the list. */
  readonly selectedKey?: string | null;
  /** Rows chosen for a common action; with it the list allows several, and Space chooses. */
  readonly checkedKeys?: ReadonlySet<string>;
  readonly onToggle?: (row: Row) => void;
  /** Choosing many rows, with check boxes, ranges and everything at once. */
  readonly selecting?: GridSelecting<Row>;
  /** Choosing, moving, pinning and resizing columns. */
  readonly layout?: GridLayout;
  /** Learns which columns are on screen, whenever they are others. */
  readonly onPlaced?: (placed: readonly PlacedColumn<Row>[]) => void;
}

/**
 * A list of any length with fixed row heights. Only rows on screen exist; the keyboard moves an active row, announced
 * through `aria-activedescendant`, so that scrolling never loses the focus.
 */
export function DataGrid<Row>(props: DataGridProps<Row>) {
  const { label, columns, source, rowKey, onOpen, onPeek, rowHeight = 36, resetKey, selecting, layout } = props;
  const scroller = useRef<HTMLDivElement>(null);
  const id = useId();
  // Belongs to one list: another one begins at its top.
  const [place, setPlace] = useState({ list: resetKey, index: 0 });
  const setActive = (index: number) => setPlace({ list: resetKey, index });
  const [drawn, setDrawn] = useState<{ readonly id: string; readonly width: number } | null>(null);
  const total = source.total ?? 0;
  const active = Math.max(0, Math.min(place.list === resetKey ? place.index : 0, total - 1));
  const checkWidth = selecting ? CHECK_WIDTH : 0;
  const { placed, template, minWidth } = usePlacedColumns(columns, layout, useClientWidth(scroller), checkWidth, drawn);
  const { onPlaced } = props;
  useEffect(() => onPlaced?.(placed), [onPlaced, placed]);
  const [isActiveShown, setActiveShown] = useState(false);
  useEffect(() => {
    scroller.current?.scrollTo({ top: 0 });
    // oxlint-disable-next-line react/exhaustive-deps, react/exhaustive-effect-dependencies -- the key stands for the list
  }, [resetKey]);

  const keyAt = (index: number) => {
    const row = source.rowAt(index);
    return row === undefined ? null : rowKey(row);
  };
  const ranges = useGridSelecting(selecting, keyAt);
  const markWalk = useWalk(active, source, rowKey, props.onWalk);
  const withRow = (index: number, run: ((row: Row) => void) | undefined): boolean => {
    const row = source.rowAt(index);
    if (row !== undefined) run?.(row);
    return run !== undefined;
  };
  const toggleGroup = (index: number): boolean => {
    const group = source.headAt?.(index);
    if (group) props.onToggleGroup?.(group.key);
    return group !== undefined;
  };
  const menuAt = (index: number): boolean => {
    const element = document.getElementById(`${id}-row-${index}`);
    return element !== null && props.onMenu !== undefined && withRow(index, (row) => props.onMenu?.(row, element));
  };
  const actions: GridKeyActions = {
    move: (index, isRange) => {
      if (isRange && selecting) void ranges.extend(active, index);
      else ranges.forget();
      markWalk();
      setActive(index);
      if (scroller.current) scrollToRow(scroller.current, index, rowHeight);
    },
    toggle: () => {
      if (selecting) ranges.toggle(active);
      return selecting !== undefined || withRow(active, props.onToggle);
    },
    open: () => toggleGroup(active) || withRow(active, onOpen),
    peek: () => withRow(active, onPeek),
    menu: () => menuAt(active),
    group: (isOpening) => {
      const group = source.headAt?.(active);
      if (group && group.isClosed === isOpening) return toggleGroup(active);
      scroller.current?.scrollBy({ left: isOpening ? 120 : -120 });
      return true;
    },
    all: () => {
      selecting?.change(ALL_SELECTED);
      return selecting !== undefined;
    },
    clear: () => {
      if (!selecting || chosenCount(selecting.value, selecting.total) === 0) {
        const isBeside = typeof props.selectedKey === 'string' && props.onUnpeek !== undefined;
        if (isBeside) props.onUnpeek?.();
        return isBeside;
      }
      ranges.forget();
      selecting.change(NO_SELECTION);
      return true;
    },
    copy: () => {
      // Words marked with the pointer are copied as what they are.
      if (!props.onCopy || getSelection()?.isCollapsed === false) return false;
      props.onCopy(source.rowAt(active));
      return true;
    },
    search: () => {
      props.searchField?.current?.focus();
      return props.searchField !== undefined;
    },
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.target !== scroller.current) return;
    const page = Math.max(1, Math.floor((scroller.current?.clientHeight ?? 0) / rowHeight) - 2);
    if (gridKey(event, { active, total, page }, actions)) event.preventDefault();
  };
  const indexOf = (event: MouseEvent<HTMLElement>): number | null => {
    const row = event.target instanceof Element ? event.target.closest<HTMLElement>('[data-index]') : null;
    return row !== null && event.currentTarget.contains(row) ? Number(row.dataset['index']) : null;
  };
  const onClick = (event: MouseEvent<HTMLElement>) => {
    const index = indexOf(event);
    if (index === null) return;
    setActive(index);
    const isBox = event.target instanceof Element && event.target.closest('[data-check]') !== null;
    if (toggleGroup(index)) return;
    if (selecting && event.shiftKey) void ranges.extend(active, index);
    else if (selecting && (isBox || event.ctrlKey || event.metaKey)) ranges.toggle(index);
    else if (event.detail < 2) withRow(index, onPeek ?? onOpen);
  };
  const rowId = (index: number) => `${id}-row-${index}`;
  const columnCount = placed.length + (selecting ? 1 : 0);
  const sorts = sortList(props.sort);
  return (
    <Box
      ref={scroller}
      role="grid"
      aria-label={label}
      aria-rowcount={source.total === null ? -1 : total + 1}
      aria-colcount={columnCount}
      aria-busy={source.total === null}
      aria-multiselectable={props.checkedKeys || selecting ? true : undefined}
      aria-activedescendant={isActiveShown ? rowId(active) : undefined}
      tabIndex={0}
      onKeyDown={onKeyDown}
      onMouseDown={(event) => keepFocus(event, scroller.current)}
      onClick={onClick}
      onDoubleClick={(event) => {
        const index = indexOf(event);
        const isBox = event.target instanceof Element && event.target.closest('[data-check]') !== null;
        if (index !== null && onPeek && !isBox) withRow(index, onOpen);
      }}
      onContextMenu={(event) => {
        const index = indexOf(event);
        if (index === null || !props.onMenu) return;
        setActive(index);
        if (menuAt(index)) event.preventDefault();
      }}
      sx={gridStyles}
      className="figures"
    >
      <div role="presentation" style={{ minWidth, height: total * rowHeight + HEAD_HEIGHT, position: 'relative' }}>
        <GridHeader
          placed={placed}
          template={template}
          sorts={sorts}
          drawWidth={(columnId, width) =>
            setDrawn(width === null ? null : { id: columnId, width: allowedWidth(width) })
          }
          focusRows={() => scroller.current?.focus()}
          {...(props.onSort ? { onSort: props.onSort } : {})}
          {...(props.setSorts ? { setSorts: props.setSorts } : {})}
          {...(layout ? { layout } : {})}
          {...(selecting
            ? {
                allChosen: chosenState(selecting),
                onToggleAll: () => selecting.change(chosenState(selecting) === 'all' ? NO_SELECTION : ALL_SELECTED),
              }
            : {})}
        />
        <GridRows
          scroller={scroller}
          source={source}
          rowKey={rowKey}
          rowHeight={rowHeight}
          active={active}
          onActiveShown={setActiveShown}
          idPrefix={id}
          placed={placed}
          template={template}
          columnCount={columnCount}
          opens={onOpen !== undefined}
          isSelected={(key) => isSelected(key, props)}
          besideKey={props.selectedKey ?? null}
          {...(selecting ? { checkName: selecting.name } : {})}
        />
      </div>
    </Box>
  );
}

/** Moves the list just so far that a row is seen below its head. */
function scrollToRow(scroller: HTMLElement, index: number, rowHeight: number): void {
  const top = index * rowHeight;
  const room = scroller.clientHeight - HEAD_HEIGHT;
  if (top < scroller.scrollTop) scroller.scrollTop = top;
  else if (top + rowHeight > scroller.scrollTop + room) scroller.scrollTop = top + rowHeight - room;
}

/** A press on a check box chooses; the focus stays with the list, whose keys go on from there. */
function keepFocus(event: MouseEvent<HTMLElement>, scroller: HTMLElement | null): void {
  const isRow = event.target instanceof Element && event.target.closest('[data-index]') !== null;
  const isBox = event.target instanceof Element && event.target.closest('[data-check]') !== null;
  if (!isBox && !(isRow && event.shiftKey)) return;
  event.preventDefault();
  scroller?.focus({ preventScroll: true });
}

const NO_SORTS: readonly GridSort[] = [];

function sortList(sort: GridSort | readonly GridSort[] | undefined): readonly GridSort[] {
  if (sort === undefined) return NO_SORTS;
  return 'key' in sort ? [sort] : sort;
}

function chosenState<Row>({ value, total }: GridSelecting<Row>): 'all' | 'some' | 'none' {
  const count = chosenCount(value, total);
  return count === 0 ? 'none' : count === total ? 'all' : 'some';
}

/** Whether a row counts as selected; `undefined` where the list knows no selection. */
function isSelected<Row>(key: string | undefined, props: DataGridProps<Row>): boolean | undefined {
  const { selecting, checkedKeys, selectedKey } = props;
  if (selecting) return key !== undefined && isChosen(selecting.value, key);
  if (checkedKeys) return key !== undefined && checkedKeys.has(key);
  return selectedKey === undefined ? undefined : key === selectedKey;
}
