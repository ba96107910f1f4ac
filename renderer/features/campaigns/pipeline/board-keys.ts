import type { BoardColumnData } from './board-columns.ts';

/** What a key does on the board. */
export type BoardStep =
  | { readonly is: 'walk'; readonly to: string }
  | { readonly is: 'move'; readonly stage: string }
  | { readonly is: 'edge' | 'toggle' | 'all' | 'clear' | 'choose' | 'open' };

interface BoardKey {
  readonly key: string;
  readonly shiftKey: boolean;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly altKey: boolean;
}

/** Cards one Page key goes over. */
const PAGE = 6;

/**
 * What a key means with the keyboard on the card `active` of a column; `null` for keys that are left to the window.
 * Left and right go to the next column that has cards; with Shift to the stage beside it, cards or not.
 */
export function boardStep(
  press: BoardKey,
  columns: readonly BoardColumnData[],
  stage: string,
  active: string | null,
): BoardStep | null {
  if (press.altKey) return null;
  const key = press.key.length === 1 ? press.key.toLowerCase() : press.key;
  if (press.ctrlKey || press.metaKey) return key === 'a' ? { is: 'all' } : null;
  const place = columns.findIndex((column) => column.stage === stage);
  const rows = columns[place]?.rows ?? [];
  const index = Math.max(
    0,
    rows.findIndex(({ id }) => id === active),
  );
  switch (key) {
    case 'ArrowDown':
    case 'ArrowUp':
    case 'PageDown':
    case 'PageUp':
    case 'Home':
    case 'End': {
      const to = rows[Math.max(0, Math.min(rows.length - 1, target(key, index, rows.length)))];
      return to ? { is: 'walk', to: to.id } : null;
    }
    case 'ArrowLeft':
    case 'ArrowRight': {
      const direction = key === 'ArrowRight' ? 1 : -1;
      if (press.shiftKey) {
        const beside = columns[place + direction];
        return beside ? { is: 'move', stage: beside.stage } : { is: 'edge' };
      }
      for (let at = place + direction; at >= 0 && at < columns.length; at += direction) {
        const others = columns[at]?.rows ?? [];
        const to = others[Math.min(index, others.length - 1)];
        if (to) return { is: 'walk', to: to.id };
      }
      return null;
    }
    case ' ':
      return { is: 'toggle' };
    case 'Escape':
      return { is: 'clear' };
    case 'Enter':
      return { is: 'open' };
    case 'm':
      return { is: 'choose' };
    default:
      return null;
  }
}

function target(key: string, index: number, count: number): number {
  const steps: Readonly<Record<string, number>> = {
    ArrowDown: index + 1,
    ArrowUp: index - 1,
    PageDown: index + PAGE,
    PageUp: index - PAGE,
    Home: 0,
    End: count - 1,
  };
  return steps[key] ?? index;
}
