import { request as httpRequest } from 'node:http';
import { connect } from 'node:net';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { encodeWire } from '#shared/contract/wire.ts';
import { startTestServer, type TestServer } from '#test/helpers/loopback-server.ts';
import { createMemoryHost, type MemoryHost } from '#test/helpers/memory-host.ts';

interface Answer {
  readonly status: number;
  readonly headers: Record<string, string | string[] | undefined>;
  readonly body: string;
}

const CALL_BODY = Buffer.from(encodeWire({}));
const LINK_BODY = Buffer.from(encodeWire({ url: 'https://example.com/' }));

describe('the loopback server', () => {
  let running: TestServer;
  let memory: MemoryHost;
  let port: number;
  let token: string;

  beforeEach(async () => {
    running = await startTestServer();
    memory = createMemoryHost();
    running.server.serve(memory.host);
    port = running.server.port;
    token = running.session.exchange({ code: running.session.issueCode(10_000), cookie: null })!.token;
  });
  afterEach(() => running.close());

  const ours = () => ({
    Origin: `http://127.0.0.1:${port}`,
    'Sec-Fetch-Site': 'same-origin',
    'Content-Type': 'application/octet-stream',
    'X-Liaison-Token': token,
  });

  /** Sends exactly these headers; a header that is undefined is left out. */
  function send(
    method: string,
    path: string,
    headers: Record<string, string | undefined>,
    body: Buffer = Buffer.alloc(0),
  ): Promise<Answer> {
    const given = Object.fromEntries(
      Object.entries({ Host: `127.0.0.1:${port}`, ...headers }).filter(([, value]) => value !== undefined),
    ) as Record<string, string>;
    return new Promise((resolve, reject) => {
      const asked = httpRequest({ host: '127.0.0.1', port, method, path, headers: given, setHost: false }, (answer) => {
        const parts: Buffer[] = [];
        answer.on('data', (part: Buffer) => parts.push(part));
        answer.on('end', () =>
          resolve({ status: answer.statusCode ?? 0, headers: answer.headers, body: Buffer.concat(parts).toString() }),
        );
      });
      asked.on('error', reject);
      asked.end(body);
    });
  }

  /** Sends bytes as they are and answers the status line. */
  function sendRaw(words: string): Promise<string> {
    return new Promise((resolve, reject) => {
      const socket = connect(port, '127.0.0.1', () => socket.write(words));
      let heard = '';
      socket.on('data', (part: Buffer) => (heard += part.toString('latin1')));
      socket.on('close', () => resolve(heard.split('\r\n')[0] ?? ''));
      socket.on('error', reject);
    });
  }

  it('answers a call that keeps every rule', async () => {
    const answer = await send('POST', '/rpc/links.open', ours(), LINK_BODY);
    expect(answer.status).toBe(200);
    expect(memory.openedLinks).toEqual(['https://example.com/']);
  });

  describe('host name', () => {
    it.each([
      ['localhost', () => `localhost:${port}`],
      ['a foreign name', () => `evil.test:${port}`],
      ['a trailing dot', () => `127.0.0.1.:${port}`],
      ['a user name', () => `user@127.0.0.1:${port}`],
      ['another port', () => `127.0.0.1:${port + 1}`],
      ['no port', () => '127.0.0.1'],
      ['another spelling of the number', () => `127.1:${port}`],
      ['IPv6', () => `[::1]:${port}`],
    ])('refuses %s', async (_name, host) => {
      for (const [method, path] of [
        ['GET', '/'],
        ['POST', '/rpc/app.info'],
      ] as const) {
        const answer = await send(method, path, { ...ours(), Host: host() }, method === 'POST' ? CALL_BODY : undefined);
        expect(answer).toMatchObject({ status: 421, body: '' });
      }
    });

    it('refuses a request without one, and one with two', async () => {
      expect(await sendRaw('GET / HTTP/1.1\r\nConnection: close\r\n\r\n')).toContain('421');
      expect(await sendRaw('GET / HTTP/1.0\r\n\r\n')).toContain('421');
      const twice = `GET / HTTP/1.1\r\nHost: 127.0.0.1:${port}\r\nHost: evil.test\r\nConnection: close\r\n\r\n`;
      expect(await sendRaw(twice)).toMatch(/ 4\d\d /);
    });

    it('says so once in the log, without repeating it', async () => {
      await send('GET', '/', { Host: 'evil.test' });
      await send('GET', '/', { Host: 'evil.test' });
      expect(running.log.filter((line) => line.includes('host name'))).toHaveLength(1);
    });
  });

  describe('calls', () => {
    it.each<[string, Record<string, string | undefined>, number]>([
      ['no origin', { Origin: undefined }, 403],
      ['the null origin', { Origin: 'null' }, 403],
      ['a foreign origin', { Origin: 'https://evil.test' }, 403],
      ['our origin over https', { Origin: 'https://127.0.0.1' }, 403],
      ['a cross-site request', { 'Sec-Fetch-Site': 'cross-site' }, 403],
      ['a same-site request of another port', { 'Sec-Fetch-Site': 'same-site' }, 403],
      ['a request typed into the address bar', { 'Sec-Fetch-Site': 'none' }, 403],
      ['no word on the site', { 'Sec-Fetch-Site': undefined }, 403],
      ['no token', { 'X-Liaison-Token': undefined }, 403],
      ['a wrong token', { 'X-Liaison-Token': 'x'.repeat(43) }, 403],
      ['an empty token', { 'X-Liaison-Token': '' }, 403],
      ['a form content type', { 'Content-Type': 'application/x-www-form-urlencoded' }, 415],
      ['plain text', { 'Content-Type': 'text/plain' }, 415],
      ['a content type with parameters', { 'Content-Type': 'application/octet-stream; x=1' }, 415],
      ['no content type', { 'Content-Type': undefined }, 415],
    ])('are refused with %s, and nothing happens', async (_name, change, status) => {
      const answer = await send('POST', '/rpc/links.open', { ...ours(), ...change }, LINK_BODY);
      expect(answer).toMatchObject({ status, body: '' });
      expect(memory.openedLinks).toEqual([]);
    });

    it('are refused with the token in a cookie, in the address or in the body', async () => {
      const without = { ...ours(), 'X-Liaison-Token': undefined };
      const tries = [
        send('POST', '/rpc/links.open', { ...without, Cookie: `liaison-session=${token}` }, LINK_BODY),
        send('POST', `/rpc/links.open?token=${token}`, without, LINK_BODY),
        send('POST', '/rpc/links.open', without, Buffer.concat([LINK_BODY, Buffer.from(token)])),
      ];
      for (const answer of await Promise.all(tries)) expect(answer.status).toBe(403);
      expect(memory.openedLinks).toEqual([]);
    });

    it('are not taken by GET or by other methods', async () => {
      expect((await send('GET', '/rpc/app.info', ours())).status).toBe(404);
      expect((await send('GET', '/events', ours())).status).toBe(404);
      for (const method of ['PUT', 'DELETE', 'PATCH', 'HEAD', 'TRACE']) {
        expect((await send(method, '/rpc/app.info', ours())).status).toBe(405);
      }
    });

    it('are not known under other names', async () => {
      for (const path of ['/rpc/', '/rpc/nothing', '/rpc/constructor', '/rpc/app.info/', '/rpc/app%2Einfo', '/other']) {
        expect((await send('POST', path, ours(), CALL_BODY)).status).toBe(404);
      }
    });

    it('are refused when the body is too large, whether announced or not', async () => {
      const announced = { ...ours(), 'Content-Length': String(65 * 1024) };
      expect((await send('POST', '/rpc/links.open', announced, Buffer.alloc(65 * 1024))).status).toBe(413);
      const streamed = { ...ours(), 'Transfer-Encoding': 'chunked' };
      const outcome = await send('POST', '/rpc/links.open', streamed, Buffer.alloc(200 * 1024)).then(
        (answer) => answer.status,
        () => 413,
      );
      expect(outcome).toBe(413);
      expect(memory.openedLinks).toEqual([]);
    });

    it('are refused when the body is not a message', async () => {
      for (const body of [Buffer.from('{}'), Buffer.alloc(4, 255), Buffer.concat([CALL_BODY, Buffer.from('tail')])]) {
        expect((await send('POST', '/rpc/app.info', ours(), body)).status).toBe(400);
      }
    });

    it('are refused when headers are too large', async () => {
      const answer = await send('POST', '/rpc/app.info', { ...ours(), 'X-Filler': 'x'.repeat(20_000) }, CALL_BODY);
      expect(answer.status).toBe(431);
    });

    it('are limited in number at the same time', async () => {
      let release = () => {};
      const held = new Promise<void>((resolve) => (release = resolve));
      const slow = createMemoryHost({ ports: { links: { open: () => held } } });
      const second = await startTestServer();
      second.server.serve(slow.host);
      const own = second.session.exchange({ code: second.session.issueCode(10_000), cookie: null })!.token;
      const at = second.server.port;
      const headers = { ...ours(), Origin: `http://127.0.0.1:${at}`, 'X-Liaison-Token': own, Host: `127.0.0.1:${at}` };
      let refused = 0;
      const ask = () =>
        new Promise<number>((resolve) => {
          const asked = httpRequest(
            { host: '127.0.0.1', port: at, method: 'POST', path: '/rpc/links.open', headers },
            (answer) => {
              answer.resume();
              resolve(answer.statusCode ?? 0);
              if (answer.statusCode === 503) refused += 1;
              if (refused === 8) release();
            },
          );
          asked.end(LINK_BODY);
        });
      const statuses = await Promise.all(Array.from({ length: 40 }, ask));
      expect(statuses.filter((status) => status === 503).length).toBe(8);
      expect(statuses.filter((status) => status === 200).length).toBe(32);
      await second.close();
    });
  });

  it('refuses every preflight and never grants another origin anything', async () => {
    const preflight = { Origin: 'https://evil.test', 'Access-Control-Request-Method': 'POST' };
    const answers = [
      await send('OPTIONS', '/rpc/app.info', preflight),
      await send('OPTIONS', '/rpc/app.info', ours()),
      await send('GET', '/', {}),
      await send('POST', '/rpc/app.info', ours(), CALL_BODY),
    ];
    expect(answers.map((answer) => answer.status)).toEqual([403, 403, 200, 200]);
    for (const answer of answers) {
      expect(Object.keys(answer.headers).filter((name) => name.startsWith('access-control'))).toEqual([]);
    }
  });

  it('refuses a protocol upgrade', async () => {
    const upgrade = {
      ...ours(),
      Connection: 'Upgrade',
      Upgrade: 'websocket',
      'Sec-WebSocket-Key': 'AAAAAAAAAAAAAAAAAAAAAA==',
    };
    expect((await send('GET', '/events', upgrade)).status).toBe(403);
    expect((await send('GET', '/', upgrade)).status).toBe(403);
  });

  describe('files', () => {
    it('come with every protective header and a fresh nonce', async () => {
      const [first, second] = [await send('GET', '/', {}), await send('GET', '/', {})];
      const nonce = /content="([^"]+)"/.exec(first.body)?.[1] ?? '';
      expect(nonce).not.toBe('__STYLE_NONCE__');
      const policy = String(first.headers['content-security-policy']);
      expect(policy).toContain(`style-src 'self' 'nonce-${nonce}'`);
      expect(policy).toContain("default-src 'none'");
      expect(policy).toContain("frame-ancestors 'none'");
      expect(policy).toContain("require-trusted-types-for 'script'");
      expect(policy).not.toContain('unsafe');
      expect(second.body).not.toContain(nonce);
      expect(first.headers).toMatchObject({
        'cross-origin-opener-policy': 'same-origin',
        'cross-origin-resource-policy': 'same-origin',
        'x-content-type-options': 'nosniff',
        'referrer-policy': 'no-referrer',
        'x-frame-options': 'DENY',
        'cache-control': 'no-store',
      });
    });

    it.each([
      '/../secret.txt',
      '/assets/../../secret.txt',
      '/%2e%2e/secret.txt',
      '/assets/%2e%2e/%2e%2e/secret.txt',
      '/..%2fsecret.txt',
      '/..%5csecret.txt',
      '/%252e%252e/secret.txt',
      '//secret.txt',
      '/assets/app.js%00.txt',
      '/assets/missing.js',
    ])('never come from outside: %s', async (path) => {
      const answer = await send('GET', path, {});
      expect(answer.body).not.toContain('outside');
      expect(answer.status).toBe(404);
    });

    it('are refused to other sites, and with a body', async () => {
      for (const site of ['cross-site', 'same-site']) {
        expect((await send('GET', '/assets/app.js', { 'Sec-Fetch-Site': site })).status).toBe(403);
      }
      expect((await send('GET', '/', { 'Content-Length': '2' }, Buffer.from('{}'))).status).toBe(400);
    });

    it('are refused under an address that names another server', async () => {
      const target = `GET http://evil.test/ HTTP/1.1\r\nHost: 127.0.0.1:${port}\r\nConnection: close\r\n\r\n`;
      expect(await sendRaw(target)).toContain('400');
    });
  });

  describe('session', () => {
    const exchange = (body: object, headers: Record<string, string | undefined> = {}) =>
      send(
        'POST',
        '/session/exchange',
        { ...ours(), 'X-Liaison-Token': undefined, 'Content-Type': 'application/json', ...headers },
        Buffer.from(JSON.stringify(body)),
      );

    it('opens once for a code, and again for its cookie', async () => {
      const code = running.session.issueCode(10_000);
      const granted = await exchange({ code });
      expect(granted.status).toBe(200);
      expect(JSON.parse(granted.body)).toEqual({ token });
      const cookie = String(granted.headers['set-cookie']);
      expect(cookie).toMatch(/^liaison-session=[\w-]{43}; Path=\/session; HttpOnly; SameSite=Strict$/);
      expect(cookie).not.toContain(token);
      expect((await exchange({ code })).status).toBe(403);
      expect((await exchange({}, { Cookie: cookie.split(';')[0]! })).status).toBe(200);
      expect(running.exchanges).toEqual(['granted', 'refused']);
    });

    it('stays closed without a code, with a wrong one and with a wrong cookie', async () => {
      expect((await exchange({})).status).toBe(403);
      expect((await exchange({ code: 'x'.repeat(43) })).status).toBe(403);
      expect((await exchange({}, { Cookie: `liaison-session=${token}` })).status).toBe(403);
      expect((await exchange({}, { Cookie: 'liaison-session=' })).status).toBe(403);
    });

    it('stays closed to other sites although they hold a valid code', async () => {
      const code = running.session.issueCode(10_000);
      for (const headers of [
        { Origin: 'https://evil.test' },
        { Origin: 'null' },
        { Origin: undefined },
        { 'Sec-Fetch-Site': 'cross-site' },
        { 'Content-Type': 'text/plain' },
      ]) {
        expect((await exchange({ code }, headers)).status).toBeGreaterThanOrEqual(403);
      }
      expect((await exchange({ code })).status).toBe(200);
    });

    it('does not read a large or strange body', async () => {
      expect((await exchange({ code: 'x'.repeat(2_000) })).status).toBe(413);
      expect((await exchange({ code: 'x'.repeat(500) })).status).toBe(400);
      expect((await exchange({ other: 1 })).status).toBe(400);
    });
  });

  it('opens a window only for a start that knows the instance key', async () => {
    const headers = { ...ours(), 'X-Liaison-Token': undefined, 'Content-Type': 'application/json' };
    const withKey = { ...headers, 'X-Liaison-Instance': running.server.instanceKey };
    const wish = Buffer.from(JSON.stringify({ files: ['/home/mara/list.csv'], leftOut: 0 }));
    expect((await send('POST', '/window', headers, wish)).status).toBe(403);
    expect((await send('POST', '/window', { ...headers, 'X-Liaison-Instance': token }, wish)).status).toBe(403);
    expect((await send('POST', '/window', { ...withKey, Origin: 'https://evil.test' }, wish)).status).toBe(403);
    // What a page may do besides knowing the key: its token does not help, nor does its content type.
    expect((await send('POST', '/window', { ...ours(), 'Content-Type': 'application/json' }, wish)).status).toBe(403);
    expect(running.windowsAsked()).toEqual([]);
    expect((await send('POST', '/window', withKey, wish)).status).toBe(204);
    expect(running.windowsAsked()).toEqual([{ files: ['/home/mara/list.csv'], leftOut: 0 }]);
  });

  it.each([
    ['no body', ''],
    ['no list of files', '{}'],
    ['a path that depends on a folder', '{"files":["list.csv"],"leftOut":0}'],
    ['a hundred and one files', JSON.stringify({ files: Array.from({ length: 101 }, () => '/a'), leftOut: 0 })],
    ['something else', '{"files":[],"leftOut":0,"url":"https://evil.test"}'],
  ])('refuses a wish for a window with %s', async (_name, body) => {
    const headers = { ...ours(), 'X-Liaison-Instance': running.server.instanceKey, 'Content-Type': 'application/json' };
    expect((await send('POST', '/window', headers, Buffer.from(body))).status).toBe(400);
    expect(running.windowsAsked()).toEqual([]);
  });

  it('never writes a secret into its log', async () => {
    const code = running.session.issueCode(10_000);
    await send('POST', `/rpc/app.info?code=${code}`, { ...ours(), Origin: `http://evil.test/${token}` }, CALL_BODY);
    await send('GET', `/missing-${token}.js`, {});
    const written = running.log.join('\n');
    for (const secret of [token, code, running.server.instanceKey]) expect(written).not.toContain(secret);
  });
});
