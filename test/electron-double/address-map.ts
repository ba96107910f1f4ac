/*
 * A custom scheme cannot be added to a stock Chromium from outside, so `app://liaison/x` is shown to it as an https
 * address that is answered before it reaches any network. Code under test only ever sees the custom scheme.
 */
const ENDING = '.electron-double.test';

/** `app://liaison/x` as `https://liaison.app.electron-double.test/x`; other addresses stay as they are. */
export function toPageAddress(address: string, schemes: ReadonlySet<string>): string {
  const url = parse(address);
  const scheme = url?.protocol.slice(0, -1);
  if (!url || scheme === undefined || !schemes.has(scheme)) return address;
  return `https://${url.host}.${scheme}${ENDING}${url.pathname || '/'}${url.search}${url.hash}`;
}

/** The way back: what the code under test is told about an address the page shows. */
export function toAppAddress(address: string): string {
  const url = parse(address);
  if (!url || url.protocol !== 'https:' || !url.host.endsWith(ENDING)) return address;
  const inner = url.host.slice(0, -ENDING.length);
  const dot = inner.lastIndexOf('.');
  if (dot < 1) return address;
  const user = url.username ? `${url.username}${url.password ? `:${url.password}` : ''}@` : '';
  return `${inner.slice(dot + 1)}://${user}${inner.slice(0, dot)}${url.pathname}${url.search}${url.hash}`;
}

/** Scheme and host of an address as a browser would name its origin. */
export function originOf(address: string): string {
  const url = parse(address);
  if (!url || !url.host) return 'null';
  return `${url.protocol}//${url.host}`;
}

function parse(address: string): URL | null {
  try {
    return new URL(address);
  } catch {
    return null;
  }
}
