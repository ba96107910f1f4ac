import path from 'node:path';
import { startChromium, type ChromiumProcess } from '#test/helpers/chromium-process.ts';

let running: Promise<ChromiumProcess> | null = null;
let profileFolder: (() => string) | null = null;

/** Says where the profile lives. Called once by the double's `app`. */
export function configureChromium(options: { userData: () => string }): void {
  profileFolder = options.userData;
}

/** The one browser of this process, started when the first window needs it. */
export function chromiumOfDouble(): Promise<ChromiumProcess> {
  running ??= start();
  return running;
}

async function start(): Promise<ChromiumProcess> {
  if (!profileFolder) throw new Error('The double has no place for a profile yet.');
  return startChromium(path.join(profileFolder(), 'chromium'));
}

/** Ends the browser in an orderly way, if it ever ran. */
export async function closeChromium(): Promise<void> {
  const chromium = await running;
  running = null;
  await chromium?.close();
}
