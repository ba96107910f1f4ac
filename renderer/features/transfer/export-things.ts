import { exportKinds, recordsOf, type ExportKind } from '#shared/domain/export/export-table.ts';
import type { ExportName, ExportWhat } from '#shared/domain/export/export-request.ts';
import { recordKinds } from '#shared/domain/records/record-columns.ts';
import { text } from '#shared/text/text.ts';
import { countText } from '../../state/format.ts';
import { useSession } from '../../state/session.ts';
import type { AskedPeople, ExportAsk } from '../../state/ui-store.ts';
import { useQuery } from '../../state/use-query.ts';

const words = text.exports;

/** One thing that can be exported. */
export interface ExportThing {
  readonly key: string;
  readonly label: string;
  readonly name: ExportName | 'people';
  readonly what: ExportWhat;
  /** What its file is named after. */
  readonly of: string;
  readonly isEmpty: boolean;
}

/** Payments are listed once; the ledger is the same table. */
const listed = exportKinds.filter((kind) => kind !== 'ledger');

/** What there is to choose from, the likeliest first; `null` until the records are counted. */
export function useExportThings(ask: ExportAsk): readonly ExportThing[] | null {
  const { name: workspace } = useSession();
  const summary = useQuery('workspace.summary', ask.is === 'workspace' ? {} : null);
  if (ask.is === 'campaign') {
    const what = { is: 'campaign', campaignId: ask.id } as const;
    return [{ key: 'campaign', label: words.names.campaign, name: 'campaign', what, of: ask.name, isEmpty: false }];
  }
  if (ask.is === 'people') {
    const { sort, columns } = ask;
    const thing = (key: 'chosen' | 'found', { who, count }: AskedPeople): ExportThing => ({
      key,
      label: words.people[key](countText(count)),
      name: 'people',
      what: { is: 'people', who, sort, columns },
      of: workspace,
      isEmpty: count === 0,
    });
    return [...(ask.chosen ? [thing('chosen', ask.chosen)] : []), thing('found', ask.found)];
  }
  if (!summary.data) return null;
  const { counts } = summary.data;
  const all = recordKinds.reduce((sum, kind) => sum + counts[kind], 0);
  const thing = (name: ExportKind | 'everything', what: ExportWhat, count: number): ExportThing => ({
    key: name,
    label: words.countOf(words.names[name], countText(count)),
    name,
    what,
    of: workspace,
    isEmpty: count === 0,
  });
  return [
    ...listed.map((kind) => thing(kind, { is: 'kind', kind }, counts[recordsOf[kind]])),
    thing('everything', { is: 'everything' }, all),
  ];
}
