import { mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { answerAppRequest } from '#main/electron/app-protocol.ts';
import { makeRendererFolder } from '#test/helpers/double-window.ts';
import { createSeededRandom } from '#test/helpers/memory-host.ts';

const SECRET = 'not for the page';
let parent: string;
let folder: string;
const random = createSeededRandom();

const get = (url: string, method = 'GET'): Promise<Response> => answerAppRequest({ url, method }, folder, random);

beforeAll(async () => {
  parent = await mkdtemp(path.join(tmpdir(), 'protocol-'));
  folder = await makeRendererFolder({ 'assets/app.js': 'export {};', 'notes.txt': SECRET });
  await writeFile(path.join(parent, 'secret.js'), SECRET);
  // A neighbour whose name begins like the folder's: the classic hole of a comparison by beginnings.
  await writeFile(`${folder}-secret.js`, SECRET);
  await symlink(path.join(parent, 'secret.js'), path.join(folder, 'assets/link.js'));
  await symlink(parent, path.join(folder, 'linked'));
});
afterAll(async () => {
  await rm(parent, { recursive: true, force: true });
  await rm(folder, { recursive: true, force: true });
  await rm(`${folder}-secret.js`, { force: true });
});

describe('app:// serves', () => {
  it('the page, with a fresh nonce in it and in the policy', async () => {
    const [first, second] = await Promise.all([get('app://liaison/'), get('app://liaison/roster/some-id')]);
    const nonces = await Promise.all(
      [first, second].map(async (response) => {
        expect(response.status).toBe(200);
        expect(response.headers.get('content-type')).toBe('text/html; charset=utf-8');
        const nonce = /content="([^"]+)"/.exec(await response.text())?.[1] ?? '';
        expect(response.headers.get('content-security-policy')).toContain(`'nonce-${nonce}'`);
        return nonce;
      }),
    );
    expect(nonces[0]).toMatch(/^[A-Za-z0-9+/=]{20,}$/);
    expect(nonces[0]).not.toBe(nonces[1]);
  });

  it('scripts with the same protections as the page', async () => {
    const response = await get('app://liaison/assets/app.js');
    expect(await response.text()).toBe('export {};');
    const policy = response.headers.get('content-security-policy') ?? '';
    for (const rule of [
      "default-src 'none'",
      "script-src 'self'",
      "connect-src 'self'",
      "frame-src 'none'",
      "object-src 'none'",
      "base-uri 'none'",
      "form-action 'none'",
      "frame-ancestors 'none'",
      "require-trusted-types-for 'script'",
    ]) {
      expect(policy.split('; ')).toContain(rule);
    }
    expect(policy).not.toMatch(/unsafe-inline|unsafe-eval|\*|https?:/);
    expect(Object.fromEntries(response.headers)).toMatchObject({
      'content-type': 'text/javascript; charset=utf-8',
      'x-content-type-options': 'nosniff',
      'referrer-policy': 'no-referrer',
      'cross-origin-opener-policy': 'same-origin',
      'cross-origin-resource-policy': 'same-origin',
    });
    expect(response.headers.has('access-control-allow-origin')).toBe(false);
  });
});

describe('app:// refuses', () => {
  it.each([
    'app://liaison/../secret.js',
    'app://liaison/%2e%2e/secret.js',
    'app://liaison/..%2fsecret.js',
    'app://liaison/..%5csecret.js',
    'app://liaison/assets/..%2f..%2fsecret.js',
    'app://liaison/%252e%252e%252fsecret.js',
    'app://liaison/assets/link.js',
    'app://liaison/linked/secret.js',
    'app://liaison//etc/passwd.js',
    'app://liaison/%00.js',
    'app://liaison/%ff.js',
    'app://liaison/notes.txt',
    'app://liaison/missing.js',
    'app://liaison.example.com/assets/app.js',
    'app://user@liaison/assets/app.js',
    'file:///etc/passwd',
  ])('%s', async (address) => {
    const response = await get(address);
    expect(response.status).toBe(404);
    expect(await response.text()).toBe('');
  });

  it('a neighbour folder whose name begins the same', async () => {
    const response = await get(`app://liaison/..%2f${path.basename(folder)}-secret.js`);
    expect(response.status).toBe(404);
  });

  it.each(['POST', 'PUT', 'DELETE', 'OPTIONS'])('%s', async (method) => {
    expect((await get('app://liaison/', method)).status).toBe(405);
  });

  it('every spelling of a way out', async () => {
    const part = fc.constantFrom('..', '%2e%2e', '.', '/', '%2f', '\\', '%5c', 'assets', 'linked', 'secret.js', '%00');
    await fc.assert(
      fc.asyncProperty(fc.array(part, { maxLength: 8 }), async (parts) => {
        const response = await get(`app://liaison/${parts.join('')}`);
        expect(await response.text()).not.toContain(SECRET);
      }),
      { numRuns: 300 },
    );
  });
});
