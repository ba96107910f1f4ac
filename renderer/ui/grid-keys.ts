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

/** What keys do in a list. Each answers whether it did anything, so that other keys are left to the window. */
export interface GridKeyActions {
  readonly move: (index: number, isRange: boolean) => void;
  readonly toggle: () => boolean;
  readonly open: () => boolean;
  readonly peek: () => boolean;
  readonly menu: () => boolean;
  /** Right and left: opens and closes a group, or moves the columns. */
  readonly group: (isOpening: boolean) => boolean;
  readonly all: () => boolean;
  readonly clear: () => boolean;
  readonly copy: () => boolean;
  readonly search: () => boolean;
}

interface KeyPress {
  readonly key: string;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly altKey: boolean;
  readonly shiftKey: boolean;
}

/** Does what a key means in a list. Answers whether the key is used up. */
export function gridKey(
  press: KeyPress,
  { active, total, page }: { readonly active: number; readonly total: number; readonly page: number },
  actions: GridKeyActions,
): boolean {
  const { key } = press;
  if (press.altKey) return false;
  if (press.ctrlKey || press.metaKey) {
    if (key.toLowerCase() === 'a') return actions.all();
    return key.toLowerCase() === 'c' && !press.shiftKey && actions.copy();
  }
  const target = total > 0 ? rowAfterKey(key, active, total, page) : null;
  if (target !== null) {
    actions.move(target, press.shiftKey);
    return true;
  }
  switch (key) {
    case ' ':
      return actions.toggle() || actions.open();
    case 'Enter':
      return press.shiftKey ? actions.peek() : actions.open();
    case 'Escape':
      return actions.clear();
    case 'ContextMenu':
      return actions.menu();
    case 'F10':
      return press.shiftKey && actions.menu();
    case 'ArrowRight':
    case 'ArrowLeft':
      return actions.group(key === 'ArrowRight');
    case '/':
      return actions.search();
    default:
      // The letter itself is typed into the field the focus has come to.
      if (/^[\p{L}\p{N}]$/u.test(key)) actions.search();
      return false;
  }
}
