import { useCallback, useEffect } from 'react';
import { useSearchParams } from 'wouter';

const PARAMETER = 'person';

/** The side panel of a person, which the address names as `?person=ID`, so that Back closes it. */
export interface PersonPanel {
  /** Whom the panel shows; `null` while it is closed. */
  readonly personId: string | null;
  readonly open: (personId: string) => void;
  /** Closes the panel; the focus goes back to where it was when the panel was opened. */
  readonly close: () => void;
}

let opener: HTMLElement | null = null;
let door: PersonPanel['open'] | null = null;

function rememberOpener(): void {
  const focused = document.activeElement;
  const isInPanel = focused?.closest('[data-person-panel]') !== null;
  if (focused instanceof HTMLElement && focused !== document.body && !isInPanel) opener = focused;
}

function giveFocusBack(): void {
  const target = opener?.isConnected ? opener : document.querySelector<HTMLElement>('main');
  opener = null;
  target?.focus();
}

/** The side panel as a view sees it. */
export function usePersonPanel(): PersonPanel {
  const [query, setQuery] = useSearchParams();
  const personId = query.get(PARAMETER);
  const isOpen = personId !== null;
  const open = useCallback(
    (id: string) => {
      rememberOpener();
      // From one person to the next is one visit of the panel: Back leads to where it was opened from.
      setQuery((last) => withPerson(last, id), { replace: isOpen });
    },
    [setQuery, isOpen],
  );
  const close = useCallback(() => {
    setQuery((last) => withPerson(last, null), { replace: true });
    giveFocusBack();
  }, [setQuery]);
  return { personId, open, close };
}

function withPerson(query: URLSearchParams, personId: string | null): URLSearchParams {
  const next = new URLSearchParams(query);
  if (personId === null) next.delete(PARAMETER);
  else next.set(PARAMETER, personId);
  return next;
}

/** {@link usePersonPanel} for the one frame that shows the panel: what is opened by function opens there. */
export function usePersonPanelDoor(): PersonPanel {
  const panel = usePersonPanel();
  useEffect(() => {
    door = panel.open;
    return () => {
      door = null;
    };
  });
  return panel;
}

/** Opens the panel of a person beside whatever page is shown. */
export function openPersonPanel(personId: string): void {
  door?.(personId);
}
