import { text } from '../../text/text.ts';

/** Longest part a client or campaign may take, so that the name also fits into deep folders. */
const LONGEST_PART = 60;

/**
 * `Client_Campaign_yyyy-mm-dd.pdf`, with the kind of document and another ending where they are named. Characters any
 * system refuses are replaced; letters of every script stay; a part of which nothing is left is dropped.
 */
export function reportFileName(
  client: string | null,
  campaign: string,
  day: string,
  { kind = '', ending = 'pdf' }: { readonly kind?: string; readonly ending?: 'pdf' | 'html' } = {},
): string {
  const parts = [client ?? '', campaign, kind].map(plainPart).filter((part) => part !== '');
  return `${[...(parts.length === 0 ? [text.report.fileName.report] : parts), day].join('_')}.${ending}`;
}

function plainPart(part: string): string {
  const plain = part
    .normalize('NFC')
    .replace(/[^\p{L}\p{M}\p{N}-]+/gu, '-')
    .replace(/-{2,}/g, '-');
  return [...plain]
    .slice(0, LONGEST_PART)
    .join('')
    .replace(/^-+|-+$/g, '');
}
