import { spawn } from 'node:child_process';
import type { LinkOpener } from '../host/ports.ts';

/** The system's own opener, started without a shell, so that nothing in an address is ever a command. */
export function openerCommand(platform: NodeJS.Platform, url: string): { command: string; args: string[] } {
  if (platform === 'darwin') return { command: 'open', args: [url] };
  if (platform === 'win32') return { command: 'rundll32', args: ['url.dll,FileProtocolHandler', url] };
  return { command: 'xdg-open', args: [url] };
}

export function createLinkOpener(platform: NodeJS.Platform = process.platform): LinkOpener {
  return {
    open: (url) =>
      new Promise((resolve, reject) => {
        const { command, args } = openerCommand(platform, url);
        const child = spawn(command, args, { stdio: 'ignore', detached: true });
        child.once('error', reject);
        child.once('spawn', () => {
          child.unref();
          resolve();
        });
      }),
  };
}
