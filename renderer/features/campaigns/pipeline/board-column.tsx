import { dropTargetForElements } from '@atlaskit/pragmatic-drag-and-drop/element/adapter';
import { useVirtualizer } from '@tanstack/react-virtual';
import { useEffect, useRef, useState, type KeyboardEvent, type MouseEvent } from 'react';
import { text } from '#shared/text/text.ts';
import { countText, moneyText } from '../../../state/format.ts';
import { BoardCard } from './board-card.tsx';
import type { BoardColumnData } from './board-columns.ts';
import { CARD_PITCH } from './board-styles.ts';

const words = text.pipeline.screen;

/** Cards drawn above and below those on screen, for the next turn of the wheel. */
const OVERSCAN = 3;

interface BoardColumnProps {
  readonly column: BoardColumnData;
  readonly today: string;
  /** The id of the card the keyboard is on; `null` where it is in another column. */
  readonly activeId: string | null;
  /** Counts up whenever the keyboard comes to this column from outside of it. */
  readonly focusTurn: number;
  readonly selected: ReadonlySet<string>;
  readonly dragged: ReadonlySet<string>;
  readonly carried: (id: string) => readonly string[];
  readonly onKeyDown: (event: KeyboardEvent, column: BoardColumnData) => void;
  readonly onFocus: (column: BoardColumnData) => void;
  readonly onClick: (event: MouseEvent, id: string) => void;
}

/** A stage of the board: its name, how many are in it, what they cost, and the cards on screen. */
export function BoardColumn(props: BoardColumnProps) {
  const { column } = props;
  const element = useRef<HTMLDivElement>(null);
  const [isOver, setIsOver] = useState(false);
  const { stage } = column;
  useEffect(() => {
    if (!element.current) return undefined;
    return dropTargetForElements({
      element: element.current,
      getData: () => ({ stage }),
      onDragEnter: () => setIsOver(true),
      onDragLeave: () => setIsOver(false),
      onDrop: () => setIsOver(false),
    });
  }, [stage]);
  const isEmpty = column.rows.length === 0;
  const fees = column.fees.map(moneyText).join(' + ');
  return (
    <div
      ref={element}
      className={isEmpty ? 'column narrow' : 'column'}
      data-over={isOver}
      data-stage={stage}
      role="group"
      aria-label={
        isEmpty ? words.emptyColumn(column.name) : words.column(column.name, text.pipeline.people(column.rows.length))
      }
    >
      <div className="column-head">
        <div className="column-name">
          <span title={column.name}>{column.name}</span>
          <span className="quiet figures">{countText(column.rows.length)}</span>
        </div>
        {fees === '' ? null : (
          <div className="column-fees figures" title={`${fees}. ${words.feesHelp(column.withoutFee)}`}>
            {fees}
          </div>
        )}
      </div>
      {isEmpty ? null : <Cards {...props} />}
    </div>
  );
}

function Cards(props: BoardColumnProps) {
  const { column, activeId, focusTurn } = props;
  const { rows } = column;
  const scroller = useRef<HTMLDivElement>(null);
  const isPressed = useRef(false);
  const released = () => {
    isPressed.current = false;
  };
  const virtual = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => CARD_PITCH,
    overscan: OVERSCAN,
    getItemKey: (index) => rows[index]?.id ?? index,
  });
  const active = activeId === null ? -1 : rows.findIndex(({ id }) => id === activeId);
  const seenTurn = useRef(0);
  useEffect(() => {
    if (focusTurn !== seenTurn.current && active >= 0) {
      seenTurn.current = focusTurn;
      scroller.current?.focus();
    }
  }, [focusTurn, active]);
  useEffect(() => {
    if (active >= 0) virtual.scrollToIndex(active);
  }, [active, virtual]);
  const items = virtual.getVirtualItems();
  const isShown = items.some(({ index }) => index === active);
  const cardOf = (event: MouseEvent) =>
    event.target instanceof Element ? event.target.closest<HTMLElement>('[data-id]')?.dataset['id'] : undefined;
  return (
    <div
      ref={scroller}
      className="cards"
      role="listbox"
      tabIndex={0}
      aria-multiselectable
      aria-label={words.column(column.name, text.pipeline.people(rows.length))}
      aria-activedescendant={isShown ? `card-${activeId}` : undefined}
      onKeyDown={(event) => props.onKeyDown(event, column)}
      onPointerDown={() => {
        isPressed.current = true;
      }}
      onPointerUp={released}
      onPointerCancel={released}
      onFocus={() => {
        // Moving the keyboard's place scrolls, and a drag that is about to begin would end by it.
        if (!isPressed.current) props.onFocus(column);
      }}
      onClick={(event) => {
        const id = cardOf(event);
        if (id !== undefined) props.onClick(event, id);
      }}
    >
      <div role="presentation" style={{ height: virtual.getTotalSize(), position: 'relative' }}>
        {items.map(({ index, start }) => {
          const row = rows[index];
          return row === undefined ? null : (
            <BoardCard
              key={row.id}
              row={row}
              id={`card-${row.id}`}
              top={start}
              place={index + 1}
              of={rows.length}
              today={props.today}
              isActive={index === active}
              isSelected={props.selected.has(row.id)}
              isDragged={props.dragged.has(row.id)}
              carried={props.carried}
            />
          );
        })}
      </div>
    </div>
  );
}
