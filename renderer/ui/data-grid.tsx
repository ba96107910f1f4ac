import Box from '@mui/material/Box';
import { useVirtualizer } from '@tanstack/react-virtual';
import { useEffect, useId, useRef, useState, type KeyboardEvent, type MouseEvent, type RefObject } from 'react';
import { fittingColumns, GRID_PADDING } from './fitting-columns.ts';
import { GridHeader } from './grid-header.tsx';
import { gridStyles } from './grid-styles.ts';
import type { GridColumn, GridSort } from './grid-types.ts';
import type { RowSource } from './row-source.ts';
import { useClientWidth } from './use-client-width.ts';

interface DataGridProps<Row> {
  /** What the list is, for people who cannot see it. */
  readonly label: string;
  readonly columns: readonly GridColumn<Row>[];
  readonly source: RowSource<Row>;
  readonly rowKey: (row: Row) => string;
  readonly sort?: GridSort;
  readonly onSort?: (key: string) => void;
  /** Enter or a click on a row. */
  readonly onOpen?: (row: Row) => void;
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
}

/** The row a key leads to, or `null` when the key means nothing to a list. */
export function rowAfterKey(key: string, active: number, total: number, page: number): number | null {
  const last = total - 1;
  const targets: Readonly<Record<string, number>> = {
    ArrowDown: active + 1,
    ArrowUp: active - 1,
    PageDown: active + page,
    PageUp: active - page,
    Home: 0,
    End: last,
  };
  const target = targets[key];
  return target === undefined ? null : Math.max(0, Math.min(last, target));
}

/**
 * A list of any length with fixed row heights. Only rows on screen exist; the keyboard moves an active row, announced
 * through `aria-activedescendant`, so that scrolling never loses the focus.
 */
export function DataGrid<Row>(props: DataGridProps<Row>) {
  const {
    label,
    columns,
    source,
    rowKey,
    sort,
    onSort,
    onOpen,
    rowHeight = 36,
    searchField,
    resetKey,
    selectedKey,
    checkedKeys,
    onToggle,
  } = props;
  const scroller = useRef<HTMLDivElement>(null);
  const id = useId();
  const [active, setActive] = useState(0);
  const visible = fittingColumns(columns, useClientWidth(scroller));
  const total = source.total ?? 0;
  const virtual = useVirtualizer({
    count: total,
    getScrollElement: () => scroller.current,
    estimateSize: () => rowHeight,
    overscan: 8,
    scrollPaddingStart: 36,
  });
  const items = virtual.getVirtualItems();
  const first = items[0]?.index ?? 0;
  const last = items.at(-1)?.index ?? 0;
  useEffect(() => source.show(first, last), [source, first, last]);
  useEffect(() => {
    setActive(0);
    scroller.current?.scrollTo({ top: 0 });
  }, [resetKey]);

  const open = (index: number) => {
    const row = source.rowAt(index);
    if (row !== undefined) onOpen?.(row);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.target !== scroller.current || event.ctrlKey || event.metaKey || event.altKey) return;
    const page = Math.max(1, Math.floor((scroller.current?.clientHeight ?? 0) / rowHeight) - 2);
    const target = rowAfterKey(event.key, active, total, page);
    if (target !== null) {
      setActive(target);
      virtual.scrollToIndex(target);
    } else if (event.key === ' ' && onToggle) {
      const row = source.rowAt(active);
      if (row !== undefined) onToggle(row);
    } else if (event.key === 'Enter' || (event.key === ' ' && onOpen)) open(active);
    else if (searchField && (event.key === '/' || /^[\p{L}\p{N}]$/u.test(event.key))) {
      searchField.current?.focus();
      if (event.key !== '/') return;
    } else return;
    event.preventDefault();
  };

  const onClick = (event: MouseEvent<HTMLElement>) => {
    const row = event.target instanceof Element ? event.target.closest<HTMLElement>('[data-index]') : null;
    if (row === null || !event.currentTarget.contains(row)) return;
    const index = Number(row.dataset['index']);
    setActive(index);
    open(index);
  };

  const template = visible.map((column) =>
    column.grow ? `minmax(${column.width}px, ${column.grow}fr)` : `${column.width}px`,
  );
  const minWidth = visible.reduce((sum, column) => sum + column.width, GRID_PADDING);
  const rowId = (index: number) => `${id}-row-${index}`;
  const isActiveRendered = total > 0 && active >= first && active <= last;
  return (
    <Box
      ref={scroller}
      role="grid"
      aria-label={label}
      aria-rowcount={source.total === null ? -1 : total + 1}
      aria-colcount={visible.length}
      aria-busy={source.total === null}
      aria-multiselectable={checkedKeys ? true : undefined}
      aria-activedescendant={isActiveRendered ? rowId(active) : undefined}
      tabIndex={0}
      onKeyDown={onKeyDown}
      onClick={onClick}
      sx={gridStyles}
      className="figures"
    >
      <div role="presentation" style={{ minWidth, height: virtual.getTotalSize() + 36, position: 'relative' }}>
        <GridHeader
          columns={visible}
          template={template.join(' ')}
          {...(sort ? { sort } : {})}
          {...(onSort ? { onSort } : {})}
        />
        <div role="rowgroup">
          {source.total === null ? (
            <SkeletonRows count={12} rowHeight={rowHeight} columns={visible.length} template={template.join(' ')} />
          ) : null}
          {items.map((item) => {
            const row = source.rowAt(item.index);
            const key = row === undefined ? undefined : rowKey(row);
            return (
              <div
                key={item.index}
                id={rowId(item.index)}
                role="row"
                aria-rowindex={item.index + 2}
                aria-selected={isSelected(key, selectedKey, checkedKeys)}
                data-index={item.index}
                data-active={item.index === active}
                data-opens={onOpen !== undefined}
                className="row"
                style={{
                  gridTemplateColumns: template.join(' '),
                  height: rowHeight,
                  transform: `translateY(${item.start + 36}px)`,
                }}
              >
                {visible.map((column, position) => (
                  <div
                    key={column.id}
                    role="gridcell"
                    aria-colindex={position + 1}
                    className={column.align === 'end' ? 'cell end' : 'cell'}
                  >
                    {row === undefined ? <span className="bone" /> : column.cell(row)}
                  </div>
                ))}
              </div>
            );
          })}
        </div>
      </div>
    </Box>
  );
}

/** Whether a row counts as selected; `undefined` where the list knows no selection. */
function isSelected(
  key: string | undefined,
  selectedKey: string | null | undefined,
  checkedKeys: ReadonlySet<string> | undefined,
): boolean | undefined {
  if (checkedKeys) return key !== undefined && checkedKeys.has(key);
  return selectedKey === undefined ? undefined : key === selectedKey;
}

interface SkeletonRowsProps {
  readonly count: number;
  readonly rowHeight: number;
  readonly columns: number;
  readonly template: string;
}

/** Stand in for rows before the first answer; they appear only when it takes long (see the styles). */
function SkeletonRows({ count, rowHeight, columns, template }: SkeletonRowsProps) {
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
