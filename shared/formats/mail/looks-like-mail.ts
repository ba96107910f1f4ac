const FIELD = /^([!-9;-~]+)[ \t]*:/;
const FOLDED = /^[ \t]/;
/** Fields of RFC 5322 and of the programs that carry mail; none of them begins a line of a card or a calendar. */
const KNOWN = new Set([
  'from',
  'to',
  'cc',
  'date',
  'subject',
  'message-id',
  'mime-version',
  'received',
  'return-path',
  'delivered-to',
  'reply-to',
  'content-type',
  'dkim-signature',
  'x-unsent',
]);
const ENOUGH = 2;

/**
 * Tells mail by the first characters of a file (a few thousand are enough): `mbox` begins with a `From ` line above a
 * header, `eml` with a header of at least two fields of mail. `null` for anything else.
 */
export function looksLikeMail(head: string): 'eml' | 'mbox' | null {
  const lines = head
    .replace(/^\ufeff/u, '')
    .trimStart()
    .split(/\r?\n/u);
  const isMbox = lines[0]!.startsWith('From ');
  const found = new Set<string>();
  for (const line of isMbox ? lines.slice(1) : lines) {
    if (line === '') break;
    if (FOLDED.test(line) || line.startsWith('>From ')) continue;
    const name = FIELD.exec(line)?.[1]?.toLowerCase();
    // The last line may be cut off by the end of what was looked at.
    if (name === undefined) return line === lines.at(-1) && found.size >= ENOUGH ? kindOf(isMbox) : null;
    if (KNOWN.has(name)) found.add(name);
  }
  return found.size >= ENOUGH ? kindOf(isMbox) : null;
}

const kindOf = (isMbox: boolean): 'eml' | 'mbox' => (isMbox ? 'mbox' : 'eml');
