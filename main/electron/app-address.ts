/** The scheme and host of every page of the app inside Electron. */
export const APP_SCHEME = 'app';
export const APP_HOST = 'liaison';
export const APP_ORIGIN = `${APP_SCHEME}://${APP_HOST}`;

/**
 * Whether an address lies on the app's own origin. The address is parsed and its parts compared, because a test of
 * the beginning of the text would also admit `app://liaison.example.com` and `app://liaison@example.com`.
 */
export function isAppAddress(address: string): boolean {
  let url: URL;
  try {
    url = new URL(address);
  } catch {
    return false;
  }
  return url.protocol === `${APP_SCHEME}:` && url.host === APP_HOST && url.username === '' && url.password === '';
}
