import type { Steps } from '../../lib/steps.ts';
import type { Evidence, ExternalId } from '../../model/common.ts';
import type { InfluencerId } from '../../model/influencer.ts';
import { text } from '../../text/text.ts';
import type { FieldChange } from './import-types.ts';
import type { FactKind } from './draft.ts';
import { externalKey } from './match.ts';
import { findOwner } from './find-owner.ts';
import type { Owner } from './owner.ts';
import { headerOf, type PlannedFile, type Planning } from './planning.ts';
import { askWhichHolds } from './ask-which-holds.ts';
import type { ReadRow } from './row-values.ts';
import { groupRows, logOthers, logRepeats, settleVersions, type RowGroup } from './repeats.ts';

const { reasons, problems } = text.import;

/** What a row comes to, or the mistake found while matching it. */
export type FactOutcome =
  | { readonly outcome: 'added'; readonly reason: string }
  | { readonly outcome: 'changed' | 'unchanged'; readonly changes: readonly FieldChange[]; readonly reason?: string }
  | { readonly waitsFor: string }
  | { readonly problem: string; readonly column: string | null };

/** Whose a row is, once that is settled. */
export type KnownOwner = Extract<Owner, { readonly influencerId: unknown }>;

/** How the rows of one kind of fact are matched and stored. The influencer is known by then, or there is none. */
export interface FactPlanner {
  readonly title: (read: ReadRow) => string;
  /** Where the stored fact with the row's id came from; nothing when there is none. */
  readonly storedEvidence: (read: ReadRow) => readonly Evidence[];
  readonly plan: (read: ReadRow, owner: KnownOwner) => FactOutcome;
  /** Why a row is left out whoever it is of; `null` for a row that counts. */
  readonly skip?: (read: ReadRow) => string | null;
  /** How whose a row is is found, where that is not said by the row alone. */
  readonly ownerOf?: (planning: Planning, file: PlannedFile, read: ReadRow) => Owner;
  /** True where a row without an owner is a mistake. */
  readonly needsOwner: boolean;
}

/**
 * Plans a file of facts (posts, orders, payouts): repeats first, then the influencer each row names, then the fact
 * itself. Rows of an influencer somebody must decide about wait with them.
 */
export function* planFacts(planning: Planning, file: PlannedFile, planner: FactPlanner): Steps<void> {
  for (const group of yield* groupRows(file.rows, ({ id }) => id ?? null)) {
    for (let rows = group.versions.length + group.repeats.length; rows > 0; rows -= 1) {
      if (planning.ticker.tick()) yield;
    }
    const first = group.versions[0]!;
    const title = planner.title(first);
    if (group.versions.length === 1) {
      planFact(planning, file, first, planner);
      logRepeats(file, group, title);
      continue;
    }
    const settled = earlierChoice(planning, file, group, planner) ?? settleVersions(planning, file, group, title);
    if ('row' in settled) {
      planFact(planning, file, settled.row, planner);
      logOthers(file, group, settled.row, title);
      continue;
    }
    const [outcome, reason] =
      'left' in settled ? (['skipped', reasons.decidedOut] as const) : (['doubtful', reasons.waits] as const);
    for (const { row } of group.versions) file.log.plan(row, outcome, title, reason);
    logRepeats(file, group, title);
  }
}

/** The row of this very content that an earlier import stored: then the choice was made before. */
function earlierChoice(
  planning: Planning,
  file: PlannedFile,
  group: RowGroup,
  planner: FactPlanner,
): { readonly row: ReadRow } | null {
  const { sha256 } = file.table.file;
  for (const { importId, file: name, row } of planner.storedEvidence(group.versions[0]!)) {
    const run = importId === undefined ? undefined : planning.reader.get('importRun', importId);
    const isThisContent = run?.files.some((held) => held.name === name && held.sha256 === sha256) ?? false;
    const version = isThisContent ? group.versions.find((candidate) => candidate.row === row) : undefined;
    if (version) return { row: version };
  }
  return null;
}

function planFact(planning: Planning, file: PlannedFile, read: ReadRow, planner: FactPlanner): void {
  const { row } = read;
  const title = planner.title(read);
  const wrong = (column: string | null, what: string): void =>
    file.log.plan(row, 'wrong', title, file.log.wrong(row, column, what));
  const skip = planner.skip?.(read) ?? null;
  if (skip !== null) return file.log.plan(row, 'skipped', title, skip);
  const owner = (planner.ownerOf ?? findOwner)(planning, file, read);
  if ('problem' in owner) return wrong(owner.column, owner.problem);
  if ('left' in owner) return file.log.plan(row, 'skipped', title, reasons.decidedOut);
  if ('waitsFor' in owner) {
    if (!owner.waitsFor.startsWith('owner:') && !owner.waitsFor.startsWith('code:')) {
      planning.doubts.attach(owner.waitsFor, { file: file.table.name, row });
    }
    return file.log.plan(row, 'doubtful', title, owner.reason);
  }
  if (owner.influencerId === undefined && planner.needsOwner) return wrong(null, problems.noOwner);
  const result = planner.plan(read, owner);
  if ('problem' in result) wrong(result.column, result.problem);
  else if ('waitsFor' in result) file.log.plan(row, 'doubtful', title, reasons.waits);
  else if (result.outcome === 'added') file.log.plan(row, 'added', title, result.reason);
  else {
    const { changes } = result;
    const unchanged = result.reason ?? reasons.known;
    const reason = changes.length > 0 ? reasons.changed(changes.map(({ field }) => field)) : unchanged;
    file.log.plan(row, result.outcome, title, reason, changes);
  }
}

/** The evidence of a fact that may not be there. */
export function evidenceList(fact: { readonly evidence: Evidence } | undefined): readonly Evidence[] {
  return fact ? [fact.evidence] : [];
}

/** The external id of a row of this import. */
export function externalIdOf(file: PlannedFile, { values }: ReadRow): ExternalId | undefined {
  return values.id === undefined ? undefined : { system: file.idSystem, value: values.id };
}

/** The fact with the row's id, if there is one: stored, or made by another file of this import. */
export function storedFact<Kind extends FactKind>(
  planning: Planning,
  file: PlannedFile,
  kind: Kind,
  { values }: ReadRow,
) {
  if (values.id === undefined) return undefined;
  return planning.draft.factById(kind, externalKey(file.idSystem, values.id));
}

/** A value of a fact that may differ from the stored one; `undefined` in the file means it says nothing. */
export interface ComparedField<Row> {
  readonly label: string;
  readonly field: keyof Row & string;
  readonly before: string | undefined;
  readonly after: string | undefined;
  readonly value: unknown;
}

/** How a stored fact and a row compare. */
export interface ComparedFact<Row> {
  /** With the file's values in it, as far as they are taken. */
  readonly row: Row;
  readonly changes: FieldChange[];
  /** Set where the row differs but what is stored stays. */
  readonly reason?: string;
  /** Set while somebody has to decide which of the two holds. */
  readonly waitsFor?: string;
}

/**
 * The differing fields as changes, and the row with the file's values in them, by the rule of the import. What is stored
 * of a later day than the file is never overwritten, whatever the rule.
 */
export function compareFact<Row extends object>(
  planning: Planning,
  file: PlannedFile,
  read: ReadRow,
  stored: Row,
  fields: readonly ComparedField<Row>[],
): ComparedFact<Row> {
  const differing = fields.filter(({ before, after }) => after !== undefined && after !== before);
  const conflicts = differing.filter(({ before }) => before !== undefined);
  if (conflicts.length === 0) return taken(stored, differing);
  const blanks = differing.filter(({ before }) => before === undefined);
  const [of, given] = [(stored as { readonly evidence?: Evidence }).evidence?.capturedOn, file.settings.capturedOn];
  if (of !== undefined && given !== null && of > given) {
    file.log.notice(read.row, null, problems.newerStored(of, given));
    return { ...taken(stored, blanks), reason: reasons.newerStored };
  }
  const { rule } = planning.options;
  if (rule === 'fill') return { ...taken(stored, blanks), reason: reasons.keptStored };
  if (rule !== 'ask') return taken(stored, differing);
  const { waitsFor, isTaken } = askWhichHolds(planning, file, read, conflicts);
  if (waitsFor !== undefined) return { row: stored, changes: [], waitsFor };
  return isTaken ? taken(stored, differing) : { ...taken(stored, blanks), reason: reasons.keptStored };
}

function taken<Row>(
  stored: Row,
  fields: readonly ComparedField<Row>[],
): ComparedFact<Row> & { changes: FieldChange[] } {
  if (fields.length === 0) return { row: stored, changes: [] };
  const row = { ...stored };
  const changes = fields.map(({ label, field, before, after, value }) => {
    // The caller pairs each field with a value of its type.
    row[field] = value as Row[typeof field];
    return { field: label, before: before ?? null, after: after! };
  });
  return { row, changes };
}

/**
 * Whether a fact stays in its campaign although the row names another: when what is stored stays by the rule, and while
 * somebody would have to be asked. It is told then.
 */
export function staysInCampaign(
  planning: Planning,
  file: PlannedFile,
  read: ReadRow,
  compared: ComparedFact<unknown>,
): (stored: string, given: string) => boolean {
  const { rule } = planning.options;
  return (stored, given) => {
    const isKept = rule === 'fill' || rule === 'ask' || compared.reason !== undefined;
    const { campaign } = text.import.changes;
    if (isKept) file.log.notice(read.row, headerOf(file, 'campaign'), problems.keptOther(campaign, stored, given));
    return isKept;
  };
}

/** Answers a problem when the stored fact belongs to somebody else than the row says. */
export function otherInfluencerProblem(
  planning: Planning,
  file: PlannedFile,
  stored: { readonly influencerId?: InfluencerId | undefined },
  influencerId: InfluencerId | undefined,
  id: string | undefined,
): { readonly problem: string; readonly column: string } | null {
  if (stored.influencerId === influencerId) return null;
  const name =
    stored.influencerId === undefined ? undefined : planning.draft.get('influencer', stored.influencerId)?.name;
  return { problem: problems.otherInfluencer(id ?? '', name ?? problems.nobody), column: headerOf(file, 'id') };
}
