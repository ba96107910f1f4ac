import type { Steps } from '../../lib/steps.ts';
import type { StoredKind } from '../../model/kind-names.ts';
import type { Evidence, ExternalId } from '../../model/common.ts';
import type { InfluencerId } from '../../model/influencer.ts';
import { text } from '../../text/text.ts';
import type { FieldChange } from './import-types.ts';
import { externalKey } from './match.ts';
import { headerOf, type PlannedFile, type Planning } from './planning.ts';
import type { ReadRow } from './read-rows.ts';
import { groupRows, logOthers, logRepeats, settleVersions, type RowGroup } from './repeats.ts';

const { reasons, problems } = text.import;

/** What a row comes to, or the mistake found while matching it. */
export type FactOutcome =
  | { readonly outcome: 'added'; readonly reason: string }
  | { readonly outcome: 'changed' | 'unchanged'; readonly changes: readonly FieldChange[] }
  | { readonly problem: string; readonly column: string | null };

/** How the rows of one kind of fact are matched and stored. The influencer is known by then, or there is none. */
export interface FactPlanner {
  readonly title: (read: ReadRow) => string;
  /** Where the stored fact with the row's id came from; nothing when there is none. */
  readonly storedEvidence: (read: ReadRow) => readonly Evidence[];
  readonly plan: (read: ReadRow, influencerId: InfluencerId | undefined) => FactOutcome;
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
  const { sha256 } = file.table;
  for (const { importId, file: name, row } of planner.storedEvidence(group.versions[0]!)) {
    const run = importId === undefined ? undefined : planning.reader.get('importRun', importId);
    const isThisContent = run?.files.some((held) => held.name === name && held.sha256 === sha256) ?? false;
    const version = isThisContent ? group.versions.find((candidate) => candidate.row === row) : undefined;
    if (version) return { row: version };
  }
  return null;
}

function planFact(planning: Planning, file: PlannedFile, read: ReadRow, planner: FactPlanner): void {
  const { row, values } = read;
  const title = planner.title(read);
  const id = values.influencer;
  let influencerId: InfluencerId | undefined;
  if (id !== undefined) {
    const doubt = planning.waiting.get(id);
    if (doubt !== undefined) {
      planning.doubts.attach(doubt, { file: file.table.source.name, row });
      file.log.plan(row, 'doubtful', title, reasons.waitsForInfluencer(id));
      return;
    }
    influencerId = planning.people.byExternalId(planning.idSystem, id);
    if (influencerId === undefined) {
      const what = problems.unknownInfluencer(id, planning.idSystem);
      file.log.plan(row, 'wrong', title, file.log.wrong(row, headerOf(file, 'influencer'), what));
      return;
    }
  }
  const result = planner.plan(read, influencerId);
  if ('problem' in result) {
    file.log.plan(row, 'wrong', title, file.log.wrong(row, result.column, result.problem));
  } else if (result.outcome === 'added') {
    file.log.plan(row, 'added', title, result.reason);
  } else {
    const reason =
      result.changes.length > 0 ? reasons.changed(result.changes.map(({ field }) => field)) : reasons.known;
    file.log.plan(row, result.outcome, title, reason, result.changes);
  }
}

/** The evidence of a fact that may not be there. */
export function evidenceList(fact: { readonly evidence: Evidence } | undefined): readonly Evidence[] {
  return fact ? [fact.evidence] : [];
}

/** The external id of a row of this import. */
export function externalIdOf(planning: Planning, { values }: ReadRow): ExternalId | undefined {
  return values.id === undefined ? undefined : { system: planning.idSystem, value: values.id };
}

type FactKind = Extract<StoredKind, 'post' | 'order' | 'payment'>;

/** The stored fact with the row's id, if there is one. */
export function storedFact<Kind extends FactKind>(planning: Planning, kind: Kind, { values }: ReadRow) {
  if (values.id === undefined) return undefined;
  return planning.reader.lookup(kind, 'externalId', externalKey(planning.idSystem, values.id))[0];
}

/** A value of a fact that may differ from the stored one; `undefined` in the file means it says nothing. */
export interface ComparedField<Row> {
  readonly label: string;
  readonly field: keyof Row & string;
  readonly before: string | undefined;
  readonly after: string | undefined;
  readonly value: unknown;
}

/** The differing fields as changes, and the row with the file's values in them. */
export function compareFact<Row extends object>(
  stored: Row,
  fields: readonly ComparedField<Row>[],
): { readonly row: Row; readonly changes: FieldChange[] } {
  const differing = fields.filter(({ before, after }) => after !== undefined && after !== before);
  if (differing.length === 0) return { row: stored, changes: [] };
  const row = { ...stored };
  const changes = differing.map(({ label, field, before, after, value }) => {
    // The caller pairs each field with a value of its type.
    row[field] = value as Row[typeof field];
    return { field: label, before: before ?? null, after: after! };
  });
  return { row, changes };
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
