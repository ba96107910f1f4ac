import { spawn } from 'node:child_process';
import path from 'node:path';
import { text } from '#shared/text/text.ts';
import type { DocumentOpener, LinkOpener } from '../host/ports.ts';

/** An opener that has not ended by then is the program itself, showing the file. */
const OPENER_MS = 3_000;

/** The system's own opener, started without a shell, so that nothing in an address or a file name is ever a command. */
export function openerCommand(platform: NodeJS.Platform, target: string): { command: string; args: string[] } {
  if (platform === 'darwin') return { command: 'open', args: [target] };
  if (platform === 'win32') return { command: 'rundll32', args: ['url.dll,FileProtocolHandler', target] };
  return { command: 'xdg-open', args: [target] };
}

export function createLinkOpener(platform: NodeJS.Platform = process.platform): LinkOpener {
  return {
    open: async (url) => {
      const { child } = await start(openerCommand(platform, url));
      child.unref();
    },
  };
}

/** `commandFor` is there for tests, which open nothing on the computer they run on. */
export function createDocumentOpener(
  commandFor: typeof openerCommand = openerCommand,
  platform: NodeJS.Platform = process.platform,
): DocumentOpener {
  return {
    async open(file) {
      const { child, ended } = await start(commandFor(platform, path.normalize(file)));
      const timer = new AbortController();
      const still = new Promise<null>((resolve) => {
        const handle = setTimeout(() => resolve(null), OPENER_MS);
        timer.signal.addEventListener('abort', () => clearTimeout(handle));
      });
      const code = await Promise.race([ended, still]);
      timer.abort();
      child.unref();
      return code === null || code === 0 ? null : text.host.files.noProgram;
    },
  };
}

/** Starts a command and answers once it runs; `ended` is its exit code, or -1 after a signal. Throws if there is none. */
function start({ command, args }: { command: string; args: string[] }): Promise<{
  child: ReturnType<typeof spawn>;
  ended: Promise<number>;
}> {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, { stdio: 'ignore', detached: true, shell: false });
    const ended = new Promise<number>((done) => child.once('exit', (code) => done(code ?? -1)));
    child.once('error', reject);
    child.once('spawn', () => resolve({ child, ended }));
  });
}
