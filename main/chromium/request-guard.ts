import { isChannel } from '../host/dispatch.ts';
import type { Channel } from '#shared/contract/host-api.ts';

/** What is known about a request before its body is read. */
export interface RequestFacts {
  readonly method: string;
  /** The request target exactly as sent. */
  readonly target: string;
  /** Names and values alternating, as they came. */
  readonly rawHeaders: readonly string[];
}

export type Verdict =
  | { readonly tag: 'file'; readonly pathname: string }
  | { readonly tag: 'exchange' }
  | { readonly tag: 'call'; readonly channel: Channel }
  | { readonly tag: 'events' }
  | { readonly tag: 'window' }
  | { readonly tag: 'refused'; readonly status: number; readonly reason: string };

export interface GuardOptions {
  readonly port: number;
  isToken(given: string | null): boolean;
  isInstanceKey(given: string | null): boolean;
}

export const TOKEN_HEADER = 'x-liaison-token';
export const INSTANCE_HEADER = 'x-liaison-instance';
const LONGEST_TARGET = 2_048;
const SERVED_BY_POST = /^\/(rpc|events|session|window)(\/|$)/;

/**
 * Decides about a request as if every program and every web page on this computer were hostile. The order matters: an
 * address that is not ours learns nothing, a foreign page learns nothing, and only then the secret is looked at.
 */
export function judgeRequest(facts: RequestFacts, options: GuardOptions): Verdict {
  const { method, target } = facts;
  const authority = `127.0.0.1:${options.port}`;
  // Byte for byte: `localhost` would be another origin with another, empty database, and any other name is an attack
  // that made a foreign name point at this computer.
  if (single(facts, 'host') !== authority) return refuse(421, 'another host name');
  if (method === 'OPTIONS') return refuse(403, 'a preflight request');
  if (target.length > LONGEST_TARGET || !target.startsWith('/')) return refuse(400, 'an unusual address');
  if (single(facts, 'upgrade') !== null) return refuse(403, 'a protocol upgrade');
  const pathname = target.split(/[?#]/, 1)[0]!;
  if (method === 'GET') return judgeGet(facts, pathname);
  if (method !== 'POST') return refuse(405, 'an unknown method');
  if (single(facts, 'origin') !== `http://${authority}`) return refuse(403, 'another origin');
  if (single(facts, 'sec-fetch-site') !== 'same-origin') return refuse(403, 'a request from another site');
  return judgePost(facts, pathname, options);
}

function judgeGet(facts: RequestFacts, pathname: string): Verdict {
  const site = values(facts, 'sec-fetch-site');
  if (site.some((each) => each !== 'same-origin' && each !== 'none')) return refuse(403, 'a request from another site');
  if (values(facts, 'content-length').some((each) => each !== '0') || values(facts, 'transfer-encoding').length > 0) {
    return refuse(400, 'a reading request with a body');
  }
  if (SERVED_BY_POST.test(pathname)) return refuse(404, 'an unknown address');
  return { tag: 'file', pathname };
}

function judgePost(facts: RequestFacts, pathname: string, options: GuardOptions): Verdict {
  const type = single(facts, 'content-type');
  if (pathname === '/session/exchange') {
    return type === 'application/json' ? { tag: 'exchange' } : refuse(415, 'another content type');
  }
  if (pathname === '/window') {
    if (type !== 'application/json') return refuse(415, 'another content type');
    return options.isInstanceKey(single(facts, INSTANCE_HEADER))
      ? { tag: 'window' }
      : refuse(403, 'a wrong instance key');
  }
  if (type !== 'application/octet-stream') return refuse(415, 'another content type');
  if (!options.isToken(single(facts, TOKEN_HEADER))) return refuse(403, 'a wrong or missing token');
  if (pathname === '/events') return { tag: 'events' };
  const channel = pathname.startsWith('/rpc/') ? pathname.slice('/rpc/'.length) : '';
  return isChannel(channel) ? { tag: 'call', channel } : refuse(404, 'an unknown address');
}

function refuse(status: number, reason: string): Verdict {
  return { tag: 'refused', status, reason };
}

function values({ rawHeaders }: RequestFacts, name: string): string[] {
  return rawHeaders.filter((_, at) => at % 2 === 1 && rawHeaders[at - 1]!.toLowerCase() === name);
}

/** The value of a header that came exactly once; a repeated one counts as missing. */
function single(facts: RequestFacts, name: string): string | null {
  const found = values(facts, name);
  return found.length === 1 ? found[0]! : null;
}
