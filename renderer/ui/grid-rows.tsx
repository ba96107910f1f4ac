import { useVirtualizer } from '@tanstack/react-virtual';
import { useEffect, useSyncExternalStore, type RefObject } from 'react';
import { GridGroupRow, GridRow, SkeletonRows } from './grid-row.tsx';
import type { PlacedColumn } from './grid-types.ts';
import { arrivalsOf, type RowSource } from './row-source.ts';

/** The height of the heads of columns, in pixels. */
export const HEAD_HEIGHT = 36;

/** Rows drawn above and below those on screen, for the next turn of the wheel. */
const OVERSCAN = 4;

interface GridRowsProps<Row> {
  readonly scroller: RefObject<HTMLDivElement | null>;
  readonly source: RowSource<Row>;
  readonly rowKey: (row: Row) => string;
  readonly rowHeight: number;
  readonly active: number;
  /** Says whether the active row is on screen, so that it can be pointed to. */
  readonly onActiveShown: (isShown: boolean) => void;
  readonly idPrefix: string;
  readonly placed: readonly PlacedColumn<Row>[];
  readonly template: string;
  readonly columnCount: number;
  readonly opens: boolean;
  readonly isSelected: (key: string | undefined) => boolean | undefined;
  /** The row that is open beside the list. */
  readonly besideKey: string | null;
  /** What the check box of a row is called; absent where rows have none. */
  readonly checkName?: (row: Row) => string;
}

/** The rows on screen. Only this part is drawn again while the list scrolls, not its head or its frame. */
export function GridRows<Row>(props: GridRowsProps<Row>) {
  const { scroller, source, rowKey, rowHeight, active, onActiveShown, placed, template, columnCount, checkName } =
    props;
  const total = source.total ?? 0;
  const { subscribe, version } = arrivalsOf(source);
  useSyncExternalStore(subscribe, version);
  const virtual = useVirtualizer({
    count: total,
    getScrollElement: () => scroller.current,
    estimateSize: () => rowHeight,
    overscan: OVERSCAN,
    scrollPaddingStart: HEAD_HEIGHT,
  });
  const items = virtual.getVirtualItems();
  const first = items[0]?.index ?? 0;
  const last = items.at(-1)?.index ?? 0;
  useEffect(() => source.show(first, last), [source, first, last]);
  const isActiveShown = items.length > 0 && active >= first && active <= last;
  useEffect(() => onActiveShown(isActiveShown), [onActiveShown, isActiveShown]);
  return (
    <div role="rowgroup">
      {source.total === null ? (
        <SkeletonRows count={12} rowHeight={rowHeight} columns={columnCount} template={template} />
      ) : null}
      {items.map((item) => {
        const line = {
          id: `${props.idPrefix}-row-${item.index}`,
          index: item.index,
          top: item.start + HEAD_HEIGHT,
          height: rowHeight,
          isActive: item.index === active,
        };
        const group = source.headAt?.(item.index);
        if (group) return <GridGroupRow key={item.index} {...line} columns={columnCount} group={group} />;
        const row = source.rowAt(item.index);
        const key = row === undefined ? undefined : rowKey(row);
        return (
          <GridRow
            key={item.index}
            {...line}
            template={template}
            placed={placed}
            row={row}
            opens={props.opens}
            isSelected={props.isSelected(key)}
            isBeside={key !== undefined && props.besideKey === key}
            {...(checkName ? { checkLabel: row === undefined ? '' : checkName(row) } : {})}
          />
        );
      })}
    </div>
  );
}
