import type { BrowserContext, Page } from 'playwright-core';

/** Waits for the mark the app sets when its first screen can be used. */
export async function waitUntilReady(page: Page): Promise<void> {
  await page.locator('html[data-ready="true"]').waitFor({ state: 'attached', timeout: 20_000 });
}

/** The page of a context whose address passes, now or as soon as it is opened. */
export async function pageWithAddress(context: BrowserContext, passes: (url: string) => boolean): Promise<Page> {
  for (const page of context.pages()) if (passes(page.url())) return page;
  const pages = new Set(context.pages());
  return new Promise((resolve) => {
    const watch = (page: Page): void => {
      const look = (): void => {
        if (passes(page.url())) resolve(page);
      };
      page.on('framenavigated', look);
      look();
    };
    for (const page of pages) watch(page);
    context.on('page', watch);
  });
}

/** Collects what a page complains about: errors, warnings and uncaught exceptions. */
export function collectComplaints(page: Page, complaints: string[]): void {
  page.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning')
      complaints.push(`${message.text()} (${message.location().url}:${message.location().lineNumber})`);
  });
  page.on('pageerror', (error) => complaints.push(error.message));
}
