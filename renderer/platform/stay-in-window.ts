/** The part of the Navigation interface that is used here; the DOM typings do not have it yet. */
interface NavigateEvent extends Event {
  readonly destination: { readonly url: string };
  readonly downloadRequest: string | null;
}

/**
 * Keeps the window on the app: no navigation to another origin, no second window by script, link, middle button or
 * modifier key. Electron's main process denies the same; in the browser's own window nobody else would. Links to the
 * outside go through the host, which checks them.
 */
export function stayInWindow(page: Window): void {
  Object.defineProperty(page, 'open', { value: () => null });
  const { navigation } = page as Window & { readonly navigation?: EventTarget };
  navigation?.addEventListener('navigate', (event) => {
    const { destination, downloadRequest } = event as NavigateEvent;
    if (downloadRequest === null && !isOwn(destination.url, page)) event.preventDefault();
  });
  for (const kind of ['click', 'auxclick'] as const) {
    page.addEventListener(kind, (event) => {
      const link = linkOf(event);
      if (link && !link.hasAttribute('download') && leadsOut(link, event, page)) event.preventDefault();
    });
  }
}

function linkOf(event: MouseEvent): HTMLAnchorElement | null {
  const { target } = event;
  return target instanceof Element ? target.closest<HTMLAnchorElement>('a[href]') : null;
}

function leadsOut(link: HTMLAnchorElement, event: MouseEvent, page: Window): boolean {
  const opensAnother = event.button === 1 || event.ctrlKey || event.metaKey || event.shiftKey;
  const isForHere = link.target === '' || link.target === '_self';
  return opensAnother || !isForHere || !isOwn(link.href, page);
}

function isOwn(address: string, page: Window): boolean {
  return new URL(address, page.location.href).origin === page.location.origin;
}
