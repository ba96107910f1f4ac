import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { buildDocument, type DocumentRequest } from '#shared/domain/documents/build-document.ts';
import { gatherShortlist } from '#shared/domain/documents/shortlist-document.ts';
import { kinds } from '#shared/model/kinds.ts';
import { storedKinds, type StoredKind } from '#shared/model/kind-names.ts';
import { clientViews, type ClientView } from '#shared/model/client.ts';
import { arbitraryWorkspaceRows, type ArbitraryRows } from '#test/helpers/arbitraries.ts';
import { storeOf, withoutRepeats } from '#test/helpers/record-bench.ts';

const MARK = 'Kept-Inside';
/** An amount nobody else has, in a currency without decimals so that it fits every field for money. */
const MARKED_MONEY = { amount: '87654321', currency: 'JPY' };
const FORBIDDEN = new RegExp(`${MARK}|87,?654,?321`, 'u');
const READER = 'Reader at the client';

/** Fields somebody at the client may always read, as kind and path; `*` stands for a place in a list. */
const shown = [
  'workspace.name',
  'client.name',
  'campaign.name',
  'campaign.deliverables.*.format',
  'influencer.name',
  'influencer.country',
  'influencer.languages.*',
  'influencer.topics.*',
  'influencer.audience.*.parts.*.value',
  'account.handle',
  'account.url',
  'collaboration.shortlistNote',
  'collaboration.clientAnswers.*.by',
  'collaboration.clientAnswers.*.comment',
  'deliverable.format',
];
const shownInBrief = [
  'workspace.name',
  'client.name',
  ...['name', 'brief', 'creativeFreedom', 'products.*', 'contentStyles.*', 'keyDates.*.what'].map(
    (at) => `campaign.${at}`,
  ),
  ...['format', 'tags.*', 'link', 'caption'].map((at) => `campaign.deliverables.*.${at}`),
  'deliverable.disclosure.label',
];

type Plain = Record<string, unknown>;

/** Puts the mark into every text and every amount a row may hold there, but not into the fields named. */
function mark(rows: ArbitraryRows, readable: readonly string[]): ArbitraryRows {
  const isReadable = new Set(readable);
  const markRow = (kind: StoredKind, row: Plain): Plain => {
    const accepts = () => kinds[kind].schema.safeParse(row).success;
    const visit = (holder: Plain, path: string): void => {
      for (const [key, value] of Object.entries(holder)) {
        const at = `${path}.${Array.isArray(holder) ? '*' : key}`;
        if (isReadable.has(at) || key === 'id' || key.endsWith('Id')) continue;
        const isMoney = typeof value === 'object' && value !== null && 'currency' in value && 'amount' in value;
        if (typeof value === 'string' || isMoney) {
          holder[key] = isMoney ? { ...MARKED_MONEY } : `${MARK} ${value}`.slice(0, 100);
          if (!accepts()) holder[key] = value;
        } else if (typeof value === 'object' && value !== null) visit(value as Plain, at);
      }
    };
    visit(row, kind);
    return row;
  };
  const marked = structuredClone(rows) as unknown as Record<StoredKind, Plain[]>;
  for (const kind of storedKinds) marked[kind] = marked[kind].map((row) => markRow(kind, row));
  return marked as unknown as ArbitraryRows;
}

/** Everybody is on the shortlist, and every client has a reader who may see these parts. */
function withReader(rows: ArbitraryRows, sees: readonly ClientView[]): ArbitraryRows {
  return {
    ...rows,
    client: rows.client.map((row) => ({ ...row, people: [...(row.people ?? []), { name: READER, sees: [...sees] }] })),
    collaboration: rows.collaboration.map((row) => ({ ...row, shortlistedOn: '2026-03-01', notes: MARK })),
  };
}

function documentsOf(rows: ArbitraryRows, kindsOfDocument: readonly DocumentRequest['is'][]): string[] {
  const store = storeOf(rows);
  const campaigns = new Set(rows.collaboration.map(({ campaignId }) => campaignId));
  const wish = { forName: READER, shows: ['brief', 'prices', 'results'], collaborationIds: null } as const;
  return [...campaigns].flatMap((campaignId) => [
    ...kindsOfDocument.map((is) => buildDocument(store, { is, campaignId, ...wish }, '2026-03-11').html),
    ...(kindsOfDocument.includes('shortlist')
      ? [JSON.stringify(gatherShortlist(store, { campaignId, ...wish, generatedOn: '2026-03-11' }))]
      : []),
  ]);
}

describe('what is handed out', () => {
  it('shows a client nothing but what is named here, whatever else a workspace holds', () => {
    let documents = 0;
    fc.assert(
      fc.property(arbitraryWorkspaceRows(4), (rows) => {
        const readable = [...shown, 'campaign.brief', 'collaboration.clientPrice', 'order.revenue'];
        const marked = withReader(mark(withoutRepeats(rows), readable), clientViews);
        for (const document of documentsOf(marked, ['shortlist', 'shortlist-page'])) {
          documents += 1;
          expect(FORBIDDEN.exec(document)).toBeNull();
        }
      }),
      { numRuns: 60 },
    );
    expect(documents).toBeGreaterThan(60);
  }, 60_000);

  it('keeps prices, results and the brief from those who may only see the shortlist, whatever is asked for', () => {
    fc.assert(
      fc.property(arbitraryWorkspaceRows(4), (rows) => {
        const marked = withReader(mark(withoutRepeats(rows), shown), ['shortlist']);
        for (const document of documentsOf(marked, ['shortlist', 'shortlist-page'])) {
          expect(FORBIDDEN.exec(document)).toBeNull();
        }
      }),
      { numRuns: 40 },
    );
  }, 60_000);

  it('tells creators nothing of money, notes and other people', () => {
    fc.assert(
      fc.property(arbitraryWorkspaceRows(4), (rows) => {
        const marked = withReader(mark(withoutRepeats(rows), shownInBrief), clientViews);
        for (const document of documentsOf(marked, ['creator-brief'])) expect(FORBIDDEN.exec(document)).toBeNull();
      }),
      { numRuns: 40 },
    );
  }, 60_000);
});
