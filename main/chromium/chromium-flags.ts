/**
 * Every flag the app's own windows start with, in one place and in a fixed order: some decide how the browser stores
 * data, and a store written with one set can be emptied by a start with another. The start check compares the list with
 * the last run's. Nothing about storage back ends is ever set here.
 */
export const APP_WINDOW_FLAGS = [
  '--no-first-run',
  '--no-default-browser-check',
  '--disable-background-networking',
  '--disable-breakpad',
  '--disable-client-side-phishing-detection',
  '--disable-component-update',
  '--disable-default-apps',
  '--disable-domain-reliability',
  '--disable-extensions',
  '--disable-features=MediaRouter,OptimizationHints,Translate',
  '--disable-quic',
  '--disable-sync',
  // The browser's own services (updates, accounts, form filling) find nobody, and neither would a page.
  '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1',
  '--metrics-recording-only',
  '--no-pings',
  '--password-store=basic',
  '--use-mock-keychain',
] as const;

/** Flags of the short windowless process that prints PDF files: no network, no sound, a profile of its own. */
export const PRINTER_FLAGS = [
  '--headless',
  '--remote-debugging-pipe',
  '--no-first-run',
  '--no-default-browser-check',
  '--disable-background-networking',
  '--disable-breakpad',
  '--disable-component-update',
  '--disable-default-apps',
  '--disable-extensions',
  '--disable-gpu',
  '--disable-sync',
  '--host-resolver-rules=MAP * ~NOTFOUND',
  '--mute-audio',
  '--no-pings',
  '--password-store=basic',
  '--use-mock-keychain',
] as const;

/**
 * `--no-sandbox`, only where Chromium would refuse to start with it: for root, or when `LIAISON_NO_SANDBOX=1` asks for
 * it (a container without user namespaces).
 */
export function sandboxFlags(env: Readonly<Record<string, string | undefined>> = process.env): string[] {
  return process.getuid?.() === 0 || env['LIAISON_NO_SANDBOX'] === '1' ? ['--no-sandbox'] : [];
}
