import type { WebFrameMain } from 'electron';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { CALL_CHANNEL } from '#main/electron/ipc-channels.ts';
import { serveIpc, type IpcTransport } from '#main/electron/ipc-transport.ts';
import { ipcMain } from '#test/electron-double/ipc-main.ts';
import { DoubleSession } from '#test/electron-double/session.ts';
import { DoubleWebContents } from '#test/electron-double/web-contents.ts';
import { createMemoryHost, type MemoryHost } from '#test/helpers/memory-host.ts';

interface FrameParts {
  url?: string;
  origin?: string;
  parent?: WebFrameMain | null;
  frameToken?: string;
  detached?: boolean;
}

const mainFrame = (parts: FrameParts = {}): WebFrameMain =>
  ({
    url: 'app://liaison/',
    origin: 'app://liaison',
    parent: null,
    frameToken: 'main',
    detached: false,
    ...parts,
  }) as WebFrameMain;

class TestContents extends DoubleWebContents {
  override get mainFrame(): WebFrameMain {
    return mainFrame();
  }
}

let memory: MemoryHost;
let transport: IpcTransport;
let contents: TestContents;

beforeEach(() => {
  memory = createMemoryHost();
  transport = serveIpc(memory.host.handlers);
  contents = new TestContents(new DoubleSession(''), {});
  transport.admit(contents.asElectron());
});
afterEach(() => transport.close());

const call = (frame: WebFrameMain | null, channel: unknown, payload: unknown, sender: DoubleWebContents = contents) =>
  ipcMain.deliver(sender, frame, { kind: 'invoke', channel: CALL_CHANNEL, args: [channel, payload] });

const refusedCall = { tag: 'refused' };

describe('the sender check', () => {
  it('admits the main frame of the window', async () => {
    expect(await call(mainFrame(), 'app.ready', {})).toEqual({ tag: 'ok', value: {} });
    expect(memory.lifecycle).toEqual(['ready']);
  });

  it.each<[string, WebFrameMain | null]>([
    ['a frame that is gone', null],
    ['a detached frame', mainFrame({ detached: true })],
    ['a sub frame of the same origin', mainFrame({ parent: mainFrame(), frameToken: 'sub' })],
    ['another main frame', mainFrame({ frameToken: 'other' })],
    ['another origin', mainFrame({ url: 'https://example.com/', origin: 'https://example.com' })],
    ['an origin that begins the same', mainFrame({ origin: 'app://liaison.example.com' })],
    ['an address that begins the same', mainFrame({ url: 'app://liaison.example.com/' })],
    ['an opaque origin', mainFrame({ origin: 'null' })],
    ['an empty page', mainFrame({ url: 'about:blank' })],
  ])('turns away %s', async (_who, frame) => {
    expect(await call(frame, 'app.ready', {})).toMatchObject(refusedCall);
    expect(memory.lifecycle).toEqual([]);
  });

  it('turns away a window that was not admitted, also with the number of one that was', async () => {
    const stranger = new TestContents(new DoubleSession(''), {});
    expect(await call(mainFrame(), 'app.ready', {}, stranger)).toMatchObject(refusedCall);
    Object.defineProperty(stranger, 'id', { value: contents.id });
    expect(await call(mainFrame(), 'app.ready', {}, stranger)).toMatchObject(refusedCall);
    expect(memory.lifecycle).toEqual([]);
  });

  it('comes before the payload is looked at', async () => {
    expect(await call(null, 'no.such.channel', { bad: true })).toMatchObject({
      reason: expect.not.stringContaining('no.such.channel') as string,
    });
  });
});

describe('an admitted but hostile page', () => {
  it.each(['no.such.channel', '__proto__', 'constructor', 'toString', 'hasOwnProperty', '', 7, null, undefined, {}])(
    'reaches no channel called %s',
    async (channel) => {
      expect(await call(mainFrame(), channel, {})).toMatchObject(refusedCall);
    },
  );

  it('gets no further arguments through', async () => {
    const message = { kind: 'invoke' as const, channel: CALL_CHANNEL, args: ['app.ready', {}, 'more'] };
    expect(await ipcMain.deliver(contents, mainFrame(), message)).toMatchObject(refusedCall);
  });

  it('pollutes no prototype', async () => {
    const id = '0190a000-0000-7000-8000-000000000001';
    const payloads: unknown[] = [
      JSON.parse(`{"__proto__": {"polluted": true}}`),
      JSON.parse(`{"id": "${id}", "name": "x", "isSample": true, "__proto__": {"polluted": true}}`),
      JSON.parse(`{"constructor": {"prototype": {"polluted": true}}}`),
      JSON.parse(
        `{"workspaceId": "${id}", "sequence": 0, "reason": "manual", "counts": {"__proto__": {"polluted": true}}}`,
      ),
    ];
    for (const payload of payloads) {
      for (const channel of ['app.ready', 'workspaces.register', 'snapshots.write']) {
        const answer = await call(mainFrame(), channel, payload);
        expect(answer).not.toMatchObject({ tag: 'failed' });
      }
    }
    expect(({} as { polluted?: boolean }).polluted).toBeUndefined();
    expect(Object.hasOwn(Object.prototype, 'polluted')).toBe(false);
  });

  it.each(['javascript:alert(1)', 'file:///etc/passwd', 'http://example.com/', 'smb://host/share', 'https://a@b.c/'])(
    'opens no %s',
    async (url) => {
      expect(await call(mainFrame(), 'links.open', { url })).toMatchObject(refusedCall);
      expect(memory.openedLinks).toEqual([]);
    },
  );
});

describe('events', () => {
  it('are checked before they are sent', () => {
    expect(() => transport.send('menu.command', { id: 1 } as never)).toThrow(/expected string/);
  });

  it('go to no window that is gone', async () => {
    await contents.destroy();
    expect(() => transport.send('app.closing', {})).not.toThrow();
  });
});
