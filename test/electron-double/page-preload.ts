/*
 * The sandboxed side of the double. A sandboxed preload runs in the page's process, so here it runs in the page
 * itself: in a function scope of its own, with `require('electron')` as its only module. That it works there also
 * proves that it needs no Node.
 */

/** The text that runs before any script of a document: bridge, renderer side of IPC, then the preload. */
export function pagePreloadScript(
  preloadSource: string,
  process: { sandboxed: boolean; contextIsolated: boolean },
): string {
  return `(() => {
  if (window !== window.top) return;
  // Some TypeScript loaders wrap named functions in this helper of theirs.
  const __name = (value) => value;
  ${rendererSide.toString()}
  const { electron, receive } = rendererSide((message) => window.__electronDoubleSend(message));
  Object.defineProperty(window, '__electronDoubleReceive', { value: receive });
  const requireModule = (name) => {
    if (name !== 'electron') throw new Error('A sandboxed preload cannot require ' + name);
    return electron;
  };
  const module = { exports: {} };
  (function (require, module, exports, process) {
${preloadSource}
  })(requireModule, module, module.exports, ${JSON.stringify(process)});
})();`;
}

type Listener = (event: object, ...args: unknown[]) => void;

/** Runs inside the page: it is turned into text, so it may use nothing from outside itself. */
function rendererSide(
  send: (message: { kind: 'invoke' | 'send'; channel: string; args: unknown[] }) => Promise<unknown>,
): {
  electron: object;
  receive: (channel: string, args: unknown[]) => void;
} {
  const listeners = new Map<string, Set<Listener>>();
  // Functions cross the bridge as proxies, everything else as a copy, as contextBridge does.
  const seen = new WeakMap<object, unknown>();
  const cross = (value: unknown): unknown => {
    if (typeof value === 'function') {
      const known = seen.get(value);
      if (known !== undefined) return known;
      const proxy = (...args: unknown[]): unknown => cross(Reflect.apply(value, undefined, args.map(cross)));
      seen.set(value, proxy);
      return proxy;
    }
    if (value === null || typeof value !== 'object') return value;
    if (value instanceof Promise) {
      return value.then(cross, (error: unknown) => {
        throw new Error(error instanceof Error ? error.message : String(error));
      });
    }
    if (Array.isArray(value)) return value.map(cross);
    const prototype: unknown = Object.getPrototypeOf(value);
    if (prototype === Object.prototype || prototype === null) {
      return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, cross(inner)]));
    }
    return structuredClone(value);
  };
  const freeze = (value: unknown): void => {
    if (value === null || typeof value !== 'object') return;
    for (const inner of Object.values(value)) freeze(inner);
    Object.freeze(value);
  };
  const electron = {
    contextBridge: {
      exposeInMainWorld(key: string, api: unknown): void {
        if (Object.hasOwn(window, key)) throw new Error(`Cannot bind an API on top of an existing property: ${key}`);
        const exposed = cross(api);
        freeze(exposed);
        Object.defineProperty(window, key, { value: exposed, enumerable: true });
      },
    },
    ipcRenderer: {
      invoke: async (channel: string, ...args: unknown[]): Promise<unknown> =>
        send({ kind: 'invoke', channel, args: structuredClone(args) }),
      send(channel: string, ...args: unknown[]): void {
        void send({ kind: 'send', channel, args: structuredClone(args) });
      },
      on(channel: string, listener: Listener): void {
        listeners.set(channel, (listeners.get(channel) ?? new Set()).add(listener));
      },
      off(channel: string, listener: Listener): void {
        listeners.get(channel)?.delete(listener);
      },
    },
  };
  return {
    electron,
    receive(channel, args) {
      for (const listener of listeners.get(channel) ?? []) listener({ sender: electron.ipcRenderer }, ...args);
    },
  };
}
