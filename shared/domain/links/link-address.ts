import type { Utm } from '../../model/tracking-link.ts';

/** The five parameters in the order in which they are written. */
export const utmParts = ['source', 'medium', 'campaign', 'term', 'content'] as const satisfies readonly (keyof Utm)[];
export type UtmPart = (typeof utmParts)[number];

/** Parameters as they are typed or read: each may be absent. */
export type UtmValues = { readonly [Part in UtmPart]?: string | undefined };

/** Why an address cannot be the base of a link. */
export type BaseProblem = 'not-web' | 'unreadable' | 'has-password';

const WEB = /^https?:\/\//iu;
const LONE_SURROGATE = /\p{Surrogate}/gu;

/** What speaks against an address as the base of a link, or `null`. The text must be trimmed already. */
export function baseProblem(base: string): BaseProblem | null {
  if (!WEB.test(base)) return 'not-web';
  const url = urlOf(base);
  if (url === null) return 'unreadable';
  return url.username !== '' || url.password !== '' ? 'has-password' : null;
}

/**
 * The address whose visits can be told apart: `base` with the parameters after its own query and before its fragment.
 * Those of the five that the base has already are replaced. International names become ASCII (punycode) and other letters
 * are percent-encoded, as every browser sends them. Answers `null` when the base is no address of the web; building again
 * on an answer changes nothing.
 */
export function buildAddress(base: string, utm: UtmValues): string | null {
  if (baseProblem(base) !== null) return null;
  const { path, query, fragment } = partsOf(urlOf(base)!.href);
  const own = query.filter((pair) => utmPartOf(pair) === null);
  const added = utmParts.flatMap((part) => {
    const value = utm[part];
    return value ? [`utm_${part}=${encoded(value)}`] : [];
  });
  const all = [...own, ...added];
  return `${path}${all.length === 0 ? '' : `?${all.join('&')}`}${fragment}`;
}

/** The parameters an address has; of one that it has twice the first. Nothing for what is no address of the web. */
export function readUtm(address: string): UtmValues {
  if (baseProblem(address) !== null) return {};
  const found: { [Part in UtmPart]?: string } = {};
  for (const pair of partsOf(urlOf(address)!.href).query) {
    const part = utmPartOf(pair);
    const value = part === null ? '' : decoded(pair.slice(pair.indexOf('=') + 1 || pair.length));
    if (part !== null && value !== '') found[part] ??= value;
  }
  return found;
}

function urlOf(address: string): URL | null {
  try {
    return new URL(address);
  } catch {
    // The constructor throws for every text that is no address; why is of no use to anybody.
    return null;
  }
}

function partsOf(href: string): {
  readonly path: string;
  readonly query: readonly string[];
  readonly fragment: string;
} {
  const hash = href.indexOf('#');
  const whole = hash === -1 ? href : href.slice(0, hash);
  const mark = whole.indexOf('?');
  return {
    path: mark === -1 ? whole : whole.slice(0, mark),
    query:
      mark === -1
        ? []
        : whole
            .slice(mark + 1)
            .split('&')
            .filter((pair) => pair !== ''),
    fragment: hash === -1 ? '' : href.slice(hash),
  };
}

/** Which of the five a `name=value` of a query is. */
function utmPartOf(pair: string): UtmPart | null {
  const name = decoded(pair.split('=', 1)[0]!).toLowerCase();
  return utmParts.find((part) => name === `utm_${part}`) ?? null;
}

/** Half a character cannot be encoded and stands for nothing, so that it becomes the mark for one that is lost. */
function encoded(value: string): string {
  return encodeURIComponent(value.replace(LONE_SURROGATE, '\ufffd'));
}

function decoded(value: string): string {
  const spaced = value.replaceAll('+', ' ');
  try {
    return decodeURIComponent(spaced);
  } catch {
    // A percent sign that encodes nothing is meant as one.
    return spaced;
  }
}
