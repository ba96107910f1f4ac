import { readFile } from 'node:fs/promises';
import { z } from 'zod';
import { expect, test } from '../driver/app-test.ts';
import { ChromiumDriver } from '../driver/launch-chromium.ts';

const header = z.object({ constants: z.object({ logEventTypes: z.record(z.string(), z.number()) }) });
const event = z.object({
  type: z.number(),
  params: z.object({ address: z.string() }).optional().catch(undefined),
});

/** Reads the browser's network log: one line of constants, then one event per line; the end may be missing. */
function connectAttempts(log: string): string[] {
  const [first = '', , ...lines] = log.split('\n');
  const { constants } = header.parse(JSON.parse(`${first.replace(/,$/, '')}}`));
  const attempt = constants.logEventTypes['TCP_CONNECT_ATTEMPT'];
  if (attempt === undefined) throw new Error('The browser names its events differently; this spec has to learn how.');
  const whole = lines.filter((line) => line.startsWith('{') && line.endsWith('},'));
  return whole
    .map((line) => event.parse(JSON.parse(line.slice(0, -1))))
    .flatMap(({ type, params }) => (type === attempt && params ? [params.address] : []));
}

test('the browser around the page connects to nobody but the host', async ({ app }) => {
  if (!(app instanceof ChromiumDriver)) throw new Error('This spec is for the Chromium shell.');
  await app.page.reload();
  await app.closeWindow();
  const addresses = connectAttempts(await readFile(app.netLog, 'utf8'));
  expect(new Set(addresses)).toEqual(new Set([`127.0.0.1:${app.port}`]));
});
