/**
 * What a worker could reach, store or start something with. Nothing that takes a file apart needs any of it. `import()`
 * stays, as syntax cannot be taken away: the page's policy keeps it to the app's own files.
 */
const POWERS =
  'fetch XMLHttpRequest WebSocket WebSocketStream WebTransport EventSource importScripts RTCDataChannel BroadcastChannel Worker SharedWorker Notification PushManager indexedDB caches navigator FileReader FileReaderSync FileSystemSyncAccessHandle WebAssembly'.split(
    ' ',
  );

/**
 * Takes these powers away from a worker for good, whichever object of its scope's ancestry they stand on. A second wall
 * behind the policy the files are served with.
 */
export function dropPowers(scope: object): void {
  for (const name of POWERS) {
    for (let holder: object | null = scope; holder !== null; holder = Reflect.getPrototypeOf(holder)) {
      Reflect.deleteProperty(holder, name);
    }
    Object.defineProperty(scope, name, { value: undefined, writable: false, configurable: false });
  }
}
