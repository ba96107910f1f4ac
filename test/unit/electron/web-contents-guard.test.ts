import type { WebPreferences } from 'electron';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import {
  assertSecurePreferences,
  guardSession,
  guardWebContents,
  securePreferences,
  windowPreferences,
} from '#main/electron/web-contents-guard.ts';
import { doubleState } from '#test/electron-double/double-state.ts';
import { DoubleSession } from '#test/electron-double/session.ts';
import { DoubleWebContents } from '#test/electron-double/web-contents.ts';

const foreign = [
  'https://example.com/',
  'http://127.0.0.1:47615/',
  'app://liaison.example.com/',
  'app://liaison@example.com/',
  'app://liaisonx/',
  'file:///etc/passwd',
  'javascript:alert(1)',
  'data:text/html,<script>1</script>',
  'about:blank',
];

describe('window preferences', () => {
  it('have every protection on', () => {
    const made = windowPreferences({ preload: '/x/preload.cjs', partition: 'p', javascript: false, devTools: false });
    expect(made).toMatchObject({
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      nodeIntegrationInWorker: false,
      nodeIntegrationInSubFrames: false,
      webSecurity: true,
      allowRunningInsecureContent: false,
      experimentalFeatures: false,
      webviewTag: false,
    });
    expect(made).not.toHaveProperty('enableBlinkFeatures');
  });

  it.each(Object.entries(securePreferences))('cannot be made without %s', (key, value) => {
    const weakened = { ...windowPreferences({}), [key]: !value };
    expect(() => assertSecurePreferences(weakened)).toThrow(key);
    const { [key as keyof WebPreferences]: _left, ...absent } = windowPreferences({});
    expect(() => assertSecurePreferences(absent)).toThrow(key);
  });

  it.each(['enableBlinkFeatures', 'commandLineSwitches', 'additionalArguments', 'nodeIntegrationInFuture'])(
    'cannot carry %s',
    (key) => {
      expect(() => assertSecurePreferences({ ...windowPreferences({}), [key]: 'x' })).toThrow(key);
    },
  );
});

describe('a guarded web contents', () => {
  let contents: DoubleWebContents;
  beforeEach(() => {
    contents = new DoubleWebContents(new DoubleSession(''), {});
    guardWebContents(contents.asElectron());
  });

  it.each(foreign)('is not led to %s by its page, a redirect or a frame', (url) => {
    expect(contents.ask('will-navigate', { url, isMainFrame: true })).toBe(false);
    expect(contents.ask('will-redirect', { url, isMainFrame: true })).toBe(false);
    expect(contents.ask('will-frame-navigate', { url, isMainFrame: true })).toBe(false);
    expect(contents.ask('will-frame-navigate', { url, isMainFrame: false })).toBe(false);
  });

  it('moves within the app, but not in a frame', () => {
    const url = 'app://liaison/roster';
    expect(contents.ask('will-navigate', { url, isMainFrame: true })).toBe(true);
    expect(contents.ask('will-frame-navigate', { url, isMainFrame: true })).toBe(true);
    expect(contents.ask('will-frame-navigate', { url, isMainFrame: false })).toBe(false);
  });

  it('attaches no web view', () => {
    expect(contents.ask('will-attach-webview', { url: 'https://example.com/', isMainFrame: false })).toBe(false);
  });
});

describe('a guarded session', () => {
  const session = new DoubleSession('');
  guardSession(session.asElectron());
  const contents = new DoubleWebContents(session, {}).asElectron();

  it.each([
    'media',
    'geolocation',
    'notifications',
    'clipboard-read',
    'fileSystem',
    'openExternal',
    'display-capture',
    'usb',
    'unknown',
  ] as const)('grants no page %s, asked either way', (permission) => {
    const answer = vi.fn<(isGranted: boolean) => void>();
    session.permissionRequestHandler?.(contents, permission, answer, {} as never);
    expect(answer.mock.calls).toEqual([[false]]);
    expect(session.permissionCheckHandler?.(contents, permission, 'app://liaison', {} as never)).toBe(false);
  });

  it('lets only the app itself write to the clipboard', () => {
    const check = session.permissionCheckHandler;
    expect(check?.(contents, 'clipboard-sanitized-write', 'app://liaison', {} as never)).toBe(true);
    expect(check?.(contents, 'clipboard-sanitized-write', 'https://example.com', {} as never)).toBe(false);
  });

  it('gives no device, no screen and no download', () => {
    expect(session.devicePermissionHandler?.({} as never)).toBe(false);
    const streams = vi.fn<(streams: unknown) => void>();
    session.displayMediaRequestHandler?.({} as never, streams);
    expect(streams.mock.calls).toEqual([[null]]);
    expect(session.startDownload('https://example.com/x.exe')).toBe(true);
  });
});

it('records what was prevented, so that these tests look at the real listeners', () => {
  expect(doubleState.prevented.length).toBeGreaterThan(foreign.length);
});
