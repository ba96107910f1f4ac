import type { Session, WebContents, WebPreferences } from 'electron';
import { isAppAddress } from './app-address.ts';

/**
 * The preferences every window of the app is made with. They are spelled out although most are today's defaults, so
 * that a changed default cannot weaken them; callers add only what `WindowPreferences` names.
 */
export const securePreferences = {
  sandbox: true,
  contextIsolation: true,
  nodeIntegration: false,
  nodeIntegrationInWorker: false,
  nodeIntegrationInSubFrames: false,
  webSecurity: true,
  allowRunningInsecureContent: false,
  experimentalFeatures: false,
  webviewTag: false,
  plugins: false,
  navigateOnDragDrop: false,
  safeDialogs: true,
} as const satisfies WebPreferences;

/** What may differ between windows. Nothing here can switch a protection off. */
export interface WindowPreferences {
  readonly preload?: string;
  readonly partition?: string;
  readonly javascript?: boolean;
  readonly devTools?: boolean;
}

const harmlessKeys = new Set(['preload', 'partition', 'javascript', 'devTools', 'spellcheck']);

/** The preferences of a new window, checked before they are used. */
export function windowPreferences(own: WindowPreferences): WebPreferences {
  const preferences: WebPreferences = {
    ...securePreferences,
    spellcheck: false,
    ...(own.preload === undefined ? {} : { preload: own.preload }),
    ...(own.partition === undefined ? {} : { partition: own.partition }),
    ...(own.javascript === undefined ? {} : { javascript: own.javascript }),
    ...(own.devTools === undefined ? {} : { devTools: own.devTools }),
  };
  assertSecurePreferences(preferences);
  return preferences;
}

/**
 * Throws unless every protection is on and nothing unknown is set. Unknown keys matter: undocumented preferences
 * have been a way to hand switches to the page's process.
 */
export function assertSecurePreferences(preferences: object): void {
  const given = new Map<string, unknown>(Object.entries(preferences));
  for (const [key, wanted] of Object.entries(securePreferences)) {
    if (given.get(key) !== wanted) throw new Error(`A window must be made with ${key}: ${String(wanted)}.`);
    given.delete(key);
  }
  for (const key of given.keys()) {
    if (!harmlessKeys.has(key)) throw new Error(`A window must not be made with the preference ${key}.`);
  }
}

/**
 * Locks one web contents to the app: no navigation to another origin by the page, a redirect or a frame; no new
 * window; no web view. Attach it to `app.on('web-contents-created')` so that none is missed.
 */
export function guardWebContents(contents: WebContents): void {
  contents.on('will-navigate', (details) => {
    if (!isAppAddress(details.url)) details.preventDefault();
  });
  contents.on('will-redirect', (details) => {
    if (!isAppAddress(details.url)) details.preventDefault();
  });
  contents.on('will-frame-navigate', (details) => {
    if (!details.isMainFrame || !isAppAddress(details.url)) details.preventDefault();
  });
  contents.on('will-attach-webview', (event) => event.preventDefault());
  contents.setWindowOpenHandler(() => ({ action: 'deny' }));
}

/** Permissions the app's own pages are granted; everything else is denied. */
const grantedPermissions: ReadonlySet<string> = new Set(['clipboard-sanitized-write']);

/**
 * Denies permissions, devices, screen capture and downloads of a session. Both the request and the check handler are
 * set, because most web interfaces ask one and use the other.
 */
export function guardSession(session: Session): void {
  session.setPermissionRequestHandler((contents, permission, callback) => {
    callback(grantedPermissions.has(permission) && isAppAddress(contents.getURL()));
  });
  session.setPermissionCheckHandler(
    (_contents, permission, requestingOrigin) => grantedPermissions.has(permission) && isAppAddress(requestingOrigin),
  );
  session.setDevicePermissionHandler(() => false);
  session.setDisplayMediaRequestHandler((_request, callback) => callback(null));
  session.on('will-download', (event) => event.preventDefault());
}
