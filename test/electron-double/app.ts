import { EventEmitter } from 'node:events';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { connect, createServer } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { App } from 'electron';
import { root } from '#build/paths.ts';
import { observeWindows } from './browser-window.ts';
import { closeChromium, configureChromium } from './chromium-of-double.ts';
import { doubleState } from './double-state.ts';
import { preventableEvent } from './preventable-event.ts';

type Implemented = Pick<
  App,
  | 'whenReady'
  | 'isReady'
  | 'isPackaged'
  | 'getPath'
  | 'setPath'
  | 'getVersion'
  | 'getName'
  | 'setName'
  | 'quit'
  | 'exit'
  | 'enableSandbox'
  | 'requestSingleInstanceLock'
>;

class DoubleApp extends EventEmitter implements Implemented {
  readonly isPackaged = false;
  /** Switches for the engine, recorded. */
  readonly commandLine = {
    switches: new Map<string, string>(),
    appendSwitch(name: string, value = ''): void {
      if (doubleState.isReady) throw new Error('Switches have no effect any more once the app is ready.');
      this.switches.set(name, value);
    },
  };
  readonly #paths = new Map<string, string>();
  readonly #ready: Promise<void>;
  #resolveReady: () => void = () => undefined;
  #name = 'liaison';
  #exit: (code: number) => void = (code) => process.exit(code);
  #isQuitting = false;

  constructor() {
    super();
    this.#ready = new Promise((resolve) => (this.#resolveReady = resolve));
    configureChromium({ userData: () => this.getPath('userData') });
    observeWindows(
      (contents) => this.emit('web-contents-created', preventableEvent({}), contents.asElectron()),
      () => {
        if (this.#isQuitting) return;
        if (this.listenerCount('window-all-closed') > 0) this.emit('window-all-closed');
        else this.quit();
      },
    );
  }

  whenReady(): Promise<void> {
    return this.#ready;
  }
  /** What the system does once the main script has been evaluated. */
  becomeReady(): void {
    doubleState.isReady = true;
    this.emit('ready', preventableEvent({}));
    this.#resolveReady();
  }
  isReady(): boolean {
    return doubleState.isReady;
  }
  getName(): string {
    return this.#name;
  }
  setName(name: string): void {
    this.#name = name;
  }
  getVersion(): string {
    const content: unknown = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8'));
    return typeof content === 'object' && content !== null && 'version' in content ? String(content.version) : '';
  }

  getPath(name: Parameters<App['getPath']>[0]): string {
    const known = this.#paths.get(name);
    if (known !== undefined) return known;
    const made = mkdtempSync(path.join(tmpdir(), `electron-double-${name}-`));
    process.once('exit', () => rmSync(made, { recursive: true, force: true }));
    this.#paths.set(name, made);
    return made;
  }
  setPath(name: string, folder: string): void {
    mkdirSync(folder, { recursive: true });
    this.#paths.set(name, folder);
  }

  enableSandbox(): void {
    if (doubleState.isReady) throw new Error('app.enableSandbox() can only be called before app is ready');
    doubleState.isSandboxEnabled = true;
  }

  /** A socket beside the profile: whoever listens on it is first, whoever connects to it is second. */
  requestSingleInstanceLock(): boolean {
    const socket = path.join(this.getPath('userData'), 'single-instance.sock');
    if (this.#isFirst(socket)) {
      rmSync(socket, { force: true });
      const server = createServer((client) => {
        let words = '';
        client.on('error', () => undefined);
        client.setEncoding('utf8').on('data', (part: string) => (words += part));
        client.on('end', () => {
          const { argv, folder } = JSON.parse(words) as { argv: string[]; folder: string };
          this.emit('second-instance', preventableEvent({}), argv, folder, null);
        });
      });
      server.listen(socket);
      server.unref();
      writeOwner(`${socket}.pid`);
      return true;
    }
    const client = connect(socket);
    client.on('error', () => undefined);
    client.end(JSON.stringify({ argv: withEngineOptions(process.argv), folder: process.cwd() }));
    doubleState.pending.add(new Promise((resolve) => client.once('close', resolve)));
    return false;
  }

  #isFirst(socket: string): boolean {
    const owner = readOwner(`${socket}.pid`);
    return owner === null || owner === process.pid || !isAlive(owner);
  }

  quit(): void {
    if (this.#isQuitting) return;
    const before = preventableEvent({});
    this.emit('before-quit', before);
    if (before.defaultPrevented) return;
    for (const window of doubleState.windows) window.close();
    if (doubleState.windows.size > 0) return;
    this.#isQuitting = true;
    const will = preventableEvent({});
    this.emit('will-quit', will);
    if (will.defaultPrevented) {
      this.#isQuitting = false;
      return;
    }
    void this.#end(0);
  }

  exit(code = 0): void {
    this.#isQuitting = true;
    for (const window of doubleState.windows) window.destroy();
    void this.#end(code);
  }

  async #end(code: number): Promise<void> {
    this.emit('quit', preventableEvent({}), code);
    await Promise.all(doubleState.pending);
    await closeChromium();
    this.#exit(code);
  }

  /** Lets a test that shares the process see the end instead of dying with it. */
  replaceExit(exit: (code: number) => void): void {
    this.#exit = exit;
    this.#isQuitting = false;
  }
}

/** The engine puts options of its own among the words of a second start. */
function withEngineOptions([program = '', ...words]: readonly string[]): string[] {
  return [program, '--original-process-start-time=1', ...words, '--allow-file-access-from-files'];
}

function readOwner(file: string): number | null {
  try {
    return Number(readFileSync(file, 'utf8'));
  } catch {
    return null;
  }
}

function writeOwner(file: string): void {
  writeFileSync(file, String(process.pid));
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}

export const app = new DoubleApp();
