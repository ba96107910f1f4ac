import { existsSync } from 'node:fs';

/**
 * The system's Chromium and the flags tests start it with. `--no-sandbox` only as root, where Chromium refuses to run
 * otherwise; background networking off, because the tests must not depend on (or reach for) any network.
 */
export function chromiumForTests(): { path: string; args: string[] } {
  const candidates = [
    process.env['LIAISON_CHROMIUM'],
    '/usr/bin/chromium',
    '/usr/bin/chromium-browser',
    '/usr/bin/google-chrome',
  ];
  const path = candidates.find((candidate) => candidate !== undefined && existsSync(candidate)) ?? '/usr/bin/chromium';
  const args = [
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
    '--disable-quic',
    '--no-first-run',
  ];
  if (process.getuid?.() === 0) args.push('--no-sandbox');
  return { path, args };
}
