import { useState, type KeyboardEvent, type MouseEvent } from 'react';
import { text } from '#shared/text/text.ts';
import { GridHeadCell } from './grid-head-cell.tsx';
import { GridHeadMenu } from './grid-head-menu.tsx';
import { choiceOf, movedColumn, resizedColumn } from './grid-layout.ts';
import { pinnedStyle } from './grid-row.tsx';
import type { GridLayout, GridSort, PlacedColumn } from './grid-types.ts';
import { useColumnDrag, useColumnResize } from './use-column-pointer.ts';

const STEP = 16;

interface GridHeaderProps<Row> {
  readonly placed: readonly PlacedColumn<Row>[];
  readonly template: string;
  readonly sorts: readonly GridSort[];
  readonly onSort?: (key: string, isAdded: boolean) => void;
  readonly setSorts?: (sorts: readonly GridSort[]) => void;
  readonly layout?: GridLayout;
  /** The box that chooses everything; absent where rows have none. */
  readonly allChosen?: 'all' | 'some' | 'none';
  readonly onToggleAll?: () => void;
  /** Draws a column at another width while its handle moves; `null` ends it. */
  readonly drawWidth: (id: string, width: number | null) => void;
  /** Leads the focus down to the rows. */
  readonly focusRows: () => void;
}

/** The head of a list. It stays while the rows move. One Tab stop; arrow keys go from column to column. */
export function GridHeader<Row>(props: GridHeaderProps<Row>) {
  const { placed, template, sorts, onSort, layout, allChosen } = props;
  const [stop, setStop] = useState<string | null>(null);
  const [menu, setMenu] = useState<{ readonly id: string; readonly anchor: HTMLElement } | null>(null);
  const choice = layout ? choiceOf(placed, layout.choice) : [];
  const change = (next: typeof choice) => layout?.change(next);
  const drag = useColumnDrag((id, to) => change(movedColumn(choice, id, to)));
  const resize = useColumnResize(props.drawWidth, (id, width) => change(resizedColumn(choice, id, width)));
  const first = allChosen === undefined ? 1 : 2;
  const isButton = ({ column }: PlacedColumn<Row>) =>
    layout !== undefined || (column.isSortable === true && onSort !== undefined);
  const stopId = placed.some(({ column }) => column.id === stop) ? stop : placed.find(isButton)?.column.id;

  const onKeyDown = (place: PlacedColumn<Row>) => (event: KeyboardEvent<HTMLButtonElement>) => {
    const { id } = place.column;
    const step = event.key === 'ArrowRight' ? 1 : event.key === 'ArrowLeft' ? -1 : 0;
    const isMod = event.ctrlKey || event.metaKey;
    if (event.key === 'ArrowDown' && event.altKey && layout) setMenu({ id, anchor: event.currentTarget });
    else if (event.key === 'ArrowDown' && !event.altKey) props.focusRows();
    else if (step !== 0 && isMod && event.shiftKey && layout) {
      change(movedColumn(choice, id, choice.findIndex((one) => one.id === id) + step));
    } else if (step !== 0 && event.shiftKey && !isMod && layout) {
      change(resizedColumn(choice, id, place.width + step * STEP));
    } else if (step !== 0 && !event.altKey && !isMod) focusHead(event.currentTarget, step);
    else return;
    event.preventDefault();
  };
  const onClick = (id: string) => (event: MouseEvent) => {
    // A click by the keyboard has no presses, and no drag came before it.
    if (event.detail === 0 || !drag.wasDragged()) onSort?.(id, event.shiftKey);
  };
  const menuPlace = placed.find(({ column }) => column.id === menu?.id);
  return (
    <div role="rowgroup" className="head">
      <div role="row" aria-rowindex={1} className="head-row" style={{ gridTemplateColumns: template }}>
        {allChosen === undefined ? null : <CheckHead state={allChosen} toggle={props.onToggleAll} />}
        {placed.map((place, index) => {
          const { id } = place.column;
          const isSortable = place.column.isSortable === true && onSort !== undefined;
          return (
            <GridHeadCell
              key={id}
              place={place}
              position={index + first}
              sorts={sorts}
              isSortable={isSortable}
              isStop={id === stopId}
              onFocus={() => setStop(id)}
              onClick={isSortable ? onClick(id) : () => undefined}
              onKeyDown={onKeyDown(place)}
              dropSide={drag.drop === null ? undefined : dropSide(placed, id, drag.drop)}
              {...(layout
                ? {
                    openMenu: (anchor: HTMLElement) => setMenu({ id, anchor }),
                    dragHandlers: drag.handlers(id),
                    resizeHandlers: {
                      ...resize(id, place.width),
                      onDoubleClick: () => change(resizedColumn(choice, id, null)),
                    },
                  }
                : {})}
            />
          );
        })}
      </div>
      {menu && menuPlace && layout ? (
        <GridHeadMenu
          anchor={menu.anchor}
          place={menuPlace}
          placed={placed}
          layout={layout}
          sorts={sorts}
          {...(props.setSorts ? { setSorts: props.setSorts } : {})}
          close={() => setMenu(null)}
        />
      ) : null}
    </div>
  );
}

function CheckHead({
  state,
  toggle,
}: {
  readonly state: 'all' | 'some' | 'none';
  readonly toggle?: (() => void) | undefined;
}) {
  return (
    <div role="columnheader" aria-colindex={1} className="cell pinned check" style={pinnedStyle(0)}>
      <input
        type="checkbox"
        aria-label={text.grid.selectAll}
        checked={state === 'all'}
        ref={(box) => {
          if (box) box.indeterminate = state === 'some';
        }}
        onChange={toggle}
      />
    </div>
  );
}

function focusHead(from: HTMLElement, step: number): void {
  const heads = [...(from.closest('.head-row')?.querySelectorAll<HTMLElement>('.head-button') ?? [])];
  const next = heads[heads.indexOf(from) + step];
  next?.focus();
  next?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
}

function dropSide<Row>(
  placed: readonly PlacedColumn<Row>[],
  id: string,
  drop: { readonly id: string; readonly to: number },
): 'before' | 'after' | undefined {
  const others = placed.map(({ column }) => column.id).filter((other) => other !== drop.id);
  if (others[drop.to] === id) return 'before';
  return drop.to >= others.length && others.at(-1) === id ? 'after' : undefined;
}
