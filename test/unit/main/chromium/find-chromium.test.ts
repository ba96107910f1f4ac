import { chmod, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { APP_WINDOW_FLAGS } from '#main/chromium/chromium-flags.ts';
import { chromiumCandidates, findChromium } from '#main/chromium/find-chromium.ts';
import { hasDisplay } from '#main/chromium/has-display.ts';
import { appWindowArguments } from '#main/chromium/launch-app-window.ts';
import { openerCommand } from '#main/chromium/open-link.ts';
import { installAdvice } from '#build/ensure-chromium.ts';

describe('finding a browser', () => {
  let folder: string;
  beforeEach(async () => {
    folder = await mkdtemp(path.join(tmpdir(), 'liaison-find-'));
  });
  afterEach(() => rm(folder, { recursive: true, force: true }));

  it('takes the chosen one first', () => {
    for (const platform of ['linux', 'darwin', 'win32'] as const) {
      expect(chromiumCandidates({ platform, env: { LIAISON_CHROMIUM: '/own/browser' } })[0]).toBe('/own/browser');
    }
  });

  it('knows Chrome and Edge on Windows under every root', () => {
    const env = { ProgramFiles: 'C:/Program Files', LOCALAPPDATA: 'C:/Users/x/AppData/Local' };
    const found = chromiumCandidates({ platform: 'win32', env });
    expect(found).toContain('C:/Program Files/Google/Chrome/Application/chrome.exe');
    expect(found).toContain('C:/Users/x/AppData/Local/Google/Chrome/Application/chrome.exe');
    expect(found).toContain('C:/Program Files/Microsoft/Edge/Application/msedge.exe');
  });

  it('sees that a script hands over to a snap', async () => {
    const script = path.join(folder, 'chromium-browser');
    await writeFile(script, '#!/bin/sh\nexec /snap/bin/chromium "$@"\n');
    await chmod(script, 0o755);
    expect(await findChromium({ platform: 'linux', env: { LIAISON_CHROMIUM: script } })).toEqual({
      path: script,
      isSnap: true,
    });
  });

  it('passes over a file that cannot be run', async () => {
    const file = path.join(folder, 'not-a-program');
    await writeFile(file, '');
    await chmod(file, 0o644);
    const found = await findChromium({ platform: 'linux', env: { LIAISON_CHROMIUM: file } });
    expect(found?.path).not.toBe(file);
  });

  it('says exactly what to install', () => {
    expect(installAdvice('linux', true)).toContain('sudo apt-get install -y chromium');
    expect(installAdvice('linux', false)).toContain('LIAISON_CHROMIUM');
    expect(installAdvice('darwin', false)).toContain('brew install');
    expect(installAdvice('win32', false)).toContain('winget install');
  });
});

describe('starting a browser', () => {
  it('pins the flags: changing one changes how the engine treats the data of earlier versions', () => {
    expect(APP_WINDOW_FLAGS).toEqual([
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
      '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1',
      '--metrics-recording-only',
      '--no-pings',
      '--password-store=basic',
      '--use-mock-keychain',
    ]);
  });

  it('never weakens the browser, and drops its sandbox only where it cannot have one', () => {
    const words = appWindowArguments('http://127.0.0.1:47615/?code=x', '/profile');
    expect(words.slice(0, 2)).toEqual(['--app=http://127.0.0.1:47615/?code=x', '--user-data-dir=/profile']);
    expect(words.includes('--no-sandbox')).toBe(process.getuid?.() === 0 || process.env['LIAISON_NO_SANDBOX'] === '1');
    const joined = words.join(' ');
    for (const flag of ['--disable-web-security', '--remote-debugging-port', '--allow-', 'IdbSqlite']) {
      expect(joined).not.toContain(flag);
    }
  });

  it('needs a display on Linux', () => {
    expect(hasDisplay('linux', {})).toBe(false);
    expect(hasDisplay('linux', { DISPLAY: ':0' })).toBe(true);
    expect(hasDisplay('linux', { WAYLAND_DISPLAY: 'wayland-0', LIAISON_NO_WINDOW: '1' })).toBe(false);
    expect(hasDisplay('darwin', {})).toBe(true);
  });

  it('opens links without a shell', () => {
    const address = 'https://example.com/?a=1&b=$(x)';
    expect(openerCommand('linux', address)).toEqual({ command: 'xdg-open', args: [address] });
    expect(openerCommand('darwin', address)).toEqual({ command: 'open', args: [address] });
    expect(openerCommand('win32', address)).toEqual({
      command: 'rundll32',
      args: ['url.dll,FileProtocolHandler', address],
    });
  });
});
