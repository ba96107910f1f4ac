import { useEffect, type RefObject } from 'react';

/**
 * Gives the focus a place when what had it goes away or can no longer be used, such as a button that did its work: to
 * what the page marks with `data-focus-first`, else to its list, else to the page itself. Without this it would fall
 * to the document, and the next key would begin at the top of the window.
 */
export function useFocusKeeper(main: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    const area = main.current;
    if (!area) return;
    let last: Element | null = null;
    const remember = (event: FocusEvent) => {
      last = event.target instanceof Element ? event.target : null;
    };
    const look = () => {
      const focused = document.activeElement;
      const isLost = focused === document.body || focused === null || focused.matches(':disabled');
      // A click beside everything takes the focus away on purpose: what had it is still there then.
      if (!isLost || last === null || (last.isConnected && !last.matches(':disabled'))) return;
      last = null;
      homeOf(area).focus();
    };
    const observer = new MutationObserver(look);
    observer.observe(area, { subtree: true, childList: true, attributeFilter: ['disabled'] });
    area.addEventListener('focusin', remember);
    return () => {
      observer.disconnect();
      area.removeEventListener('focusin', remember);
    };
  }, [main]);
}

function homeOf(area: HTMLElement): HTMLElement {
  return (
    area.querySelector<HTMLElement>('[data-focus-first]:not(:disabled)') ??
    area.querySelector<HTMLElement>('[role="grid"]') ??
    area
  );
}
