import { useRef, useState, type PointerEvent } from 'react';

/** Pixels a pointer moves before a press becomes a drag. */
const DRAG_FROM = 6;

interface Drop {
  readonly id: string;
  /** The place among the columns it would come to. */
  readonly to: number;
}

/**
 * Moves columns by their heads with the pointer. `move` gets the column and the place among the others it was let go
 * at. `wasDragged` tells the click that follows that it is none.
 */
export function useColumnDrag(move: (id: string, to: number) => void) {
  const start = useRef<{ readonly id: string; readonly x: number } | null>(null);
  const dragged = useRef(false);
  // The reference is what the pointer's events go by, however fast they come; the state draws it.
  const dropped = useRef<Drop | null>(null);
  const [drop, drawDrop] = useState<Drop | null>(null);
  const setDrop = (next: Drop | null) => {
    dropped.current = next;
    drawDrop(next);
  };

  const placeAt = (head: Element, id: string, x: number): number => {
    const cells = [...head.querySelectorAll<HTMLElement>('[data-column]')].filter(
      (cell) => cell.dataset['column'] !== id,
    );
    return cells.filter((cell) => {
      const { left, width } = cell.getBoundingClientRect();
      return left + width / 2 < x;
    }).length;
  };
  return {
    drop,
    wasDragged: () => dragged.current,
    handlers: (id: string) => ({
      onPointerDown: (event: PointerEvent<HTMLElement>) => {
        dragged.current = false;
        if (event.button === 0) start.current = { id, x: event.clientX };
      },
      onPointerMove: (event: PointerEvent<HTMLElement>) => {
        if (start.current === null) return;
        if (dropped.current === null && Math.abs(event.clientX - start.current.x) < DRAG_FROM) return;
        if (dropped.current === null) event.currentTarget.setPointerCapture(event.pointerId);
        const head = event.currentTarget.closest('.head-row');
        dragged.current = true;
        // A fast pointer is over another head by its first move; what was pressed is what is dragged.
        const pressed = start.current.id;
        if (head) setDrop({ id: pressed, to: placeAt(head, pressed, event.clientX) });
      },
      onPointerUp: () => {
        if (dropped.current !== null) move(dropped.current.id, dropped.current.to);
        start.current = null;
        setDrop(null);
      },
      onPointerCancel: () => {
        start.current = null;
        setDrop(null);
      },
    }),
  };
}

/** Makes a column wider by the handle at its edge: `draw` while the pointer moves, `keep` when it is let go. */
export function useColumnResize(
  draw: (id: string, width: number | null) => void,
  keep: (id: string, width: number) => void,
) {
  const start = useRef<{ readonly x: number; readonly width: number } | null>(null);
  return (id: string, width: number) => ({
    onPointerDown: (event: PointerEvent<HTMLElement>) => {
      event.stopPropagation();
      event.preventDefault();
      event.currentTarget.setPointerCapture(event.pointerId);
      start.current = { x: event.clientX, width };
    },
    onPointerMove: (event: PointerEvent<HTMLElement>) => {
      if (start.current) draw(id, start.current.width + event.clientX - start.current.x);
    },
    onPointerUp: (event: PointerEvent<HTMLElement>) => {
      if (!start.current) return;
      const moved = event.clientX - start.current.x;
      if (moved !== 0) keep(id, start.current.width + moved);
      draw(id, null);
      start.current = null;
    },
    onPointerCancel: () => {
      draw(id, null);
      start.current = null;
    },
  });
}
