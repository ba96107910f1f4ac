import { isCurrencyCode } from '../../lib/currencies.ts';
import { instantOf } from '../../lib/clock.ts';
import { foldText } from '../../lib/text-fold.ts';
import type { Evidence } from '../../model/common.ts';
import type { Account } from '../../model/account.ts';
import type { Campaign, CampaignId } from '../../model/campaign.ts';
import type { Collaboration } from '../../model/collaboration.ts';
import type { InfluencerId } from '../../model/influencer.ts';
import type { MetricName, MetricSnapshot, Metrics } from '../../model/metric-snapshot.ts';
import type { Order } from '../../model/order.ts';
import type { Platform } from '../../model/platform.ts';
import type { Post } from '../../model/post.ts';
import type { Phase } from '../../model/pipeline.ts';
import type { RecordReader } from '../../store/record-reader.ts';
import { stageOfPhase, stagesOf } from '../pipeline/stages.ts';
import { snapshotDay } from '../figures/snapshots-in-force.ts';
import { text } from '../../text/text.ts';
import { createDraft, type Draft } from './draft.ts';
import type { FileSettings } from './file-settings.ts';
import { createAlikeBook, type AlikeBook } from './alike-book.ts';
import type { FieldChange, ImportContext, ImportOptions } from './import-types.ts';
import type { Owner } from './owner.ts';
import { createPersonIndex, type PersonIndex } from './match.ts';
import type { ReadRow, RowValues } from './row-values.ts';
import type { ReadTable } from './read-table.ts';
import type { Recognition } from './recognise.ts';
import { createDoubtList, type DoubtList, type FileLog, type Ticker } from './row-log.ts';
import type { ImportField, Preset } from './presets/preset.ts';

/** The programme that ids belong to when nobody names one. */
export const DEFAULT_ID_SYSTEM = 'programme';

/** The system the ids of a file are valid in: what the person says, what the layout says, or the agency's own. */
export function idSystemOf({ idSystem }: ImportOptions, preset: Preset): string {
  return idSystem?.trim() || (preset.idSystem ?? DEFAULT_ID_SYSTEM);
}

/** One file ready to be matched. */
export interface PlannedFile {
  readonly table: ReadTable;
  readonly recognition: Recognition;
  readonly settings: FileSettings;
  readonly rows: readonly ReadRow[];
  readonly log: FileLog;
  /** The system the ids of the file are valid in. */
  readonly idSystem: string;
}

/** The header of the column a field is read from, for messages. */
export function headerOf(file: PlannedFile, field: ImportField): string {
  const column = file.recognition.columns.find((candidate) => candidate.field === field);
  return column?.header ?? text.import.fields[field];
}

/** Everything one planning run shares: the workspace, what is laid over it, and the books kept on the way. */
export interface Planning {
  readonly reader: RecordReader;
  readonly options: ImportOptions;
  readonly newId: ImportContext['newId'];
  readonly importId: string;
  readonly now: string;
  /** False while the currency is still to be chosen: then amounts are compared without it. */
  readonly isCurrencySettled: boolean;
  readonly draft: Draft;
  readonly people: PersonIndex;
  readonly doubts: DoubtList;
  readonly ticker: Ticker;
  /** Influencer ids that wait for a decision, and the item it is about. */
  readonly waiting: Map<string, string>;
  /** Whose handles, names and codes of the files are, by the item that asked. */
  readonly owners: Map<string, Owner>;
  /** Stored rows without an id of their own, by what they say; each is taken once. */
  readonly alike: AlikeBook;
  readonly accountsOf: (influencerId: string) => readonly Account[];
  readonly addAccount: (account: Account) => void;
  readonly ordersOf: (influencerId: string) => readonly Order[];
  readonly addOrder: (order: Order) => void;
  /** The post with an address, whether stored or made by this import. */
  readonly postByUrl: (url: string) => Post | undefined;
  readonly snapshotsOf: (subjectId: string) => readonly MetricSnapshot[];
  readonly addSnapshot: (snapshot: MetricSnapshot) => void;
  /** The campaign of a name, case and accents aside; made when there is none. */
  readonly campaignNamed: (name: string, currency: string | null) => CampaignId;
  /** Puts an influencer into a campaign unless already there; answers whether that was new. */
  readonly collaborate: (campaignId: CampaignId, influencerId: InfluencerId, phase: Phase) => boolean;
}

/** Opens the books of a planning run. */
export function createPlanning(
  reader: RecordReader,
  options: ImportOptions,
  context: ImportContext,
  ticker: Ticker,
  isCurrencySettled: boolean,
): Planning {
  const draft = createDraft(reader);
  const people = createPersonIndex(reader);
  const accounts = createBook<Account>((id) => reader.lookup('account', 'influencer', id));
  const orders = createBook<Order>((id) => reader.lookup('order', 'influencer', id));
  const snapshots = createBook<MetricSnapshot>((id) => reader.lookup('metricSnapshot', 'subject', id));
  return {
    reader,
    options,
    newId: context.newId,
    importId: context.newId(),
    now: instantOf(context.clock),
    isCurrencySettled,
    draft,
    people,
    doubts: createDoubtList(options.decisions ?? {}, (decision) => personOf(decision, reader) !== undefined),
    ticker,
    waiting: new Map(),
    owners: new Map(),
    alike: createAlikeBook(reader),
    accountsOf: (id) => accounts.of(id).map((account) => draft.get('account', account.id) ?? account),
    addAccount: (account) => {
      draft.create('account', account);
      people.addAccount(account);
      accounts.add(account.influencerId, account);
    },
    ordersOf: (id) => orders.of(id).map((order) => draft.get('order', order.id) ?? order),
    addOrder: (order) => {
      draft.create('order', order);
      if (order.influencerId !== undefined) orders.add(order.influencerId, order);
    },
    postByUrl: createPostBook(reader, draft),
    snapshotsOf: snapshots.of,
    addSnapshot: (snapshot) => {
      draft.create('metricSnapshot', snapshot);
      snapshots.add(snapshot.subject.id, snapshot);
    },
    ...campaignBooks(reader, draft, context.newId),
  };
}

/** Addresses of posts differ by what trackers add to them. */
const plainAddress = (url: string): string =>
  url
    .trim()
    .replace(/^https?:\/\/(?:www\.|m\.)?/iu, '')
    .replace(/[?#].*$/u, '')
    .replace(/\/+$/u, '');

function createPostBook(reader: RecordReader, draft: Draft): (url: string) => Post | undefined {
  let byUrl: Map<string, string> | null = null;
  return (url) => {
    byUrl ??= new Map(
      Array.from(reader.all('post'))
        .filter((post) => post.url !== undefined)
        .map((post): [string, string] => [plainAddress(post.url!), post.id]),
    );
    const id = byUrl.get(plainAddress(url));
    return id === undefined ? undefined : draft.get('post', id);
  };
}

/** Rows of the workspace and rows of this import under one key. */
function createBook<Row>(stored: (key: string) => readonly Row[]) {
  const added = new Map<string, Row[]>();
  return {
    of: (key: string): readonly Row[] => {
      const own = added.get(key);
      return own ? [...stored(key), ...own] : stored(key);
    },
    add: (key: string, row: Row): void => {
      const own = added.get(key);
      if (own) own.push(row);
      else added.set(key, [row]);
    },
  };
}

function campaignBooks(
  reader: RecordReader,
  draft: Draft,
  newId: ImportContext['newId'],
): Pick<Planning, 'campaignNamed' | 'collaborate'> {
  const byName = new Map<string, CampaignId>();
  for (const { id, name } of reader.all('campaign')) if (!byName.has(foldText(name))) byName.set(foldText(name), id);
  const pairs = new Set<string>();
  const stages = stagesOf(reader);
  return {
    campaignNamed: (name, currency) => {
      const held = byName.get(foldText(name));
      if (held) return held;
      const campaign: Campaign = {
        id: newId() as CampaignId,
        name: name.trim(),
        ...(currency !== null && isCurrencyCode(currency) && { currency }),
      };
      draft.create('campaign', campaign);
      byName.set(foldText(name), campaign.id);
      return campaign.id;
    },
    collaborate: (campaignId, influencerId, phase) => {
      const pair = `${campaignId} ${influencerId}`;
      if (pairs.has(pair)) return false;
      pairs.add(pair);
      const stored = reader.lookup('collaboration', 'influencer', influencerId);
      if (stored.some((held) => held.campaignId === campaignId)) return false;
      const stage = stageOfPhase(stages, phase);
      draft.create('collaboration', { id: newId() as Collaboration['id'], campaignId, influencerId, stage });
      return true;
    },
  };
}

/** The id of the person a decision names as `id:` and the id; `undefined` for other decisions. */
export function personOf(decision: string, reader: RecordReader): InfluencerId | undefined {
  return decision.startsWith('id:') ? reader.get('influencer', decision.slice(3))?.id : undefined;
}

/** Where the values of a row come from. */
export function evidenceOf(planning: Planning, file: PlannedFile, row: number): Evidence {
  const evidence: Evidence = { source: 'export', file: file.table.name, row, importId: planning.importId };
  if (file.settings.capturedOn !== null) evidence.capturedOn = file.settings.capturedOn;
  return evidence;
}

/** The day the figures of a person's row are of: the one the row says, else the one that holds for the file. */
export function figureDay({ settings }: PlannedFile, { day }: RowValues): string | null {
  return day ?? settings.capturedOn;
}

/**
 * True when a stored snapshot of the same capture day says all these figures already. One without a capture day speaks of
 * the day it was entered.
 */
function isHeld(planning: Planning, subjectId: string, metrics: Metrics, capturedOn: string | null): boolean {
  const names = Object.keys(metrics) as MetricName[];
  return planning
    .snapshotsOf(subjectId)
    .some(
      (snapshot) =>
        ((snapshot.evidence.capturedOn ?? null) === capturedOn || snapshotDay(snapshot) === capturedOn) &&
        names.every((name) => snapshot.metrics[name] === metrics[name]),
    );
}

/** How the figures differ from the newest that are stored; nothing when the same capture day holds them already. */
export function figureChanges(
  planning: Planning,
  subjectId: string,
  metrics: Metrics,
  capturedOn: string | null,
): readonly FieldChange[] {
  const names = Object.keys(metrics) as MetricName[];
  if (names.length === 0 || isHeld(planning, subjectId, metrics, capturedOn)) return [];
  const newest = planning.snapshotsOf(subjectId).toSorted((left, right) => (timeOf(left) < timeOf(right) ? 1 : -1))[0];
  const changes = names.flatMap((name): FieldChange[] => {
    const [before, after] = [newest?.metrics[name], metrics[name]];
    if (before === after) return [];
    return [
      { field: text.import.fields[name], before: before === undefined ? null : String(before), after: String(after) },
    ];
  });
  // The same figures on another day are news as well: they were still true then.
  const before = newest?.evidence.capturedOn ?? null;
  return changes.length > 0 ? changes : [{ field: text.import.changes.capturedOn, before, after: capturedOn }];
}

const timeOf = (snapshot: MetricSnapshot): string => `${snapshotDay(snapshot)} ${snapshot.recordedAt}`;

/** Stores figures as a new snapshot, of the day that holds for the file unless the row says another. */
export function addFigures(
  planning: Planning,
  file: PlannedFile,
  row: number,
  subject: MetricSnapshot['subject'],
  metrics: Metrics,
  capturedOn: string | null = file.settings.capturedOn,
): void {
  planning.addSnapshot({
    id: planning.newId() as MetricSnapshot['id'],
    subject,
    metrics,
    recordedAt: planning.now,
    evidence: { ...evidenceOf(planning, file, row), ...(capturedOn !== null && { capturedOn }) },
  });
}

/** The account a row means that names a platform and no handle: the one kept without a handle, or the only one there. */
export function accountWithoutHandle(
  planning: Planning,
  influencerId: string,
  platform: Platform,
): Account | undefined {
  const there = planning.accountsOf(influencerId).filter((account) => account.platform === platform);
  return there.find(({ handle }) => handle === undefined) ?? (there.length === 1 ? there[0] : undefined);
}

/**
 * What puts a stored fact into a campaign: the one its row names, or, where it has none yet, the chosen one. `isKept` is
 * asked where the fact is in another campaign already; when it says yes the fact stays there.
 */
export function campaignChange(
  planning: Planning,
  stored: CampaignId | undefined,
  named: string | undefined,
  currency: string | null,
  isKept: (stored: string, given: string) => boolean = () => false,
): { readonly campaignId: CampaignId; readonly change: FieldChange } | null {
  const into = planning.options.intoCampaign?.trim();
  const wanted = named ?? (stored === undefined && into ? into : undefined);
  const current = stored === undefined ? null : (planning.draft.get('campaign', stored)?.name ?? null);
  if (wanted === undefined || (current !== null && foldText(wanted) === foldText(current))) return null;
  if (current !== null && isKept(current, wanted)) return null;
  const change = { field: text.import.changes.campaign, before: current, after: wanted };
  return { campaignId: planning.campaignNamed(wanted, currency), change };
}
