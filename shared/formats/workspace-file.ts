import { canonicalJson } from '../lib/canonical-json.ts';
import { CURRENCY_TABLE_VERSION } from '../lib/currencies.ts';
import { createSha256, sha256Hex } from '../lib/sha256.ts';
import { runSteps, type Steps } from '../lib/steps.ts';
import { kinds, type RowOf } from '../model/kinds.ts';
import { storedKinds, type StoredKind } from '../model/kind-names.ts';
import { migrateRows, migrationChain, type MigrationChain } from '../migrations/chain.ts';
import type { RowsByKind } from '../migrations/migration.ts';
import { createByteBuilder } from './workspace-file/byte-builder.ts';
import { readCanonicalLine } from './workspace-file/canonical-line.ts';
import {
  checkRowsTogether,
  createProblemList,
  type ProblemList,
  type WorkspaceFileProblem,
  type WorkspaceRows,
} from './workspace-file/check-rows.ts';
import { packImportsSteps, unpackImports, type CarriedImport } from './workspace-file/carried-imports.ts';
import { createControlTotals } from './workspace-file/control-totals.ts';
import {
  ENVELOPE_VERSION,
  MAGIC,
  trailerText,
  type SectionEntry,
  type WorkspaceFileHeader,
  type WorkspaceFileLimits,
  workspaceFileLimits,
} from './workspace-file/header.ts';
import { EnvelopeError, openEnvelope } from './workspace-file/open-envelope.ts';
import { packSectionSteps, SectionError, unpackSection } from './workspace-file/sections.ts';

/** What goes into a workspace file. */
export interface WorkspaceFileInput {
  readonly rows: { readonly [Kind in StoredKind]: Iterable<RowOf[Kind]> };
  /** File contents by their SHA-256; those no attachment row names are left out. */
  readonly attachments: ReadonlyMap<string, Uint8Array>;
  readonly appVersion: string;
  readonly dataVersion: number;
  /** UTC instant with milliseconds; the only part of the file that does not follow from the rows. */
  readonly createdAt: string;
  /** How its imports can be taken back; not part of the state. */
  readonly imports?: readonly CarriedImport[];
}

const encoder = new TextEncoder();

/**
 * Writes a workspace as one `.liaison` file: magic line, header line, one packed section per kind, attachments,
 * trailer with length and hash. Rows are put in id order and written canonically, so equal workspaces give equal bytes
 * whatever their history. Throws when there is not exactly one workspace row or an attachment's bytes are missing.
 */
export function writeWorkspaceFile(input: WorkspaceFileInput): Uint8Array<ArrayBuffer> {
  return runSteps(writeWorkspaceFileSteps(input));
}

/** {@link writeWorkspaceFile} with pauses. Which rows there are is settled before the first of them. */
export function* writeWorkspaceFileSteps(input: WorkspaceFileInput): Steps<Uint8Array<ArrayBuffer>> {
  const totals = createControlTotals();
  const sections: SectionEntry[] = [];
  const body = createByteBuilder();
  const rows = inIdOrder(input.rows);
  for (const kind of storedKinds) {
    const { entry, packed } = yield* packSectionSteps(kind, rows[kind]);
    sections.push(entry);
    for (const piece of packed) body.add(piece);
  }
  for (const row of rows.payment) totals.payment(row);
  for (const row of rows.order) totals.order(row);
  const attachments = neededAttachments(rows.attachment, input.attachments);
  for (const { data } of attachments) body.add(data);
  const imports = input.imports?.length ? yield* packImportsSteps(input.imports) : null;
  for (const piece of imports?.packed ?? []) body.add(piece);

  const [workspace, ...others] = rows.workspace;
  if (!workspace || others.length > 0) throw new Error('A workspace file needs exactly one workspace row');
  const header: WorkspaceFileHeader = {
    application: 'Liaison',
    appVersion: input.appVersion,
    dataVersion: input.dataVersion,
    minimumReaderVersion: ENVELOPE_VERSION,
    requires: [],
    currencyTableVersion: CURRENCY_TABLE_VERSION,
    createdAt: input.createdAt,
    workspace: { id: workspace.id, name: workspace.name },
    sections,
    controlTotals: totals.totals(),
    attachments: attachments.map(({ sha256, data }) => ({ sha256, bytes: data.length })),
    ...(imports && { imports: { ...imports.entry, kind: 'imports' } }),
  };
  return yield* sealSteps(header, body.join());
}

/** The hash of the rows and attachments alone: two files with the same one hold the identical workspace. */
export function workspaceStateHash(header: WorkspaceFileHeader): string {
  const { dataVersion, sections, attachments } = header;
  const state = sections.map(({ kind, sha256 }) => ({ kind, sha256 }));
  return sha256Hex(canonicalJson({ dataVersion, sections: state, attachments }));
}

/** Puts magic, header, body and trailer together. */
export function seal(header: object, body: Uint8Array): Uint8Array<ArrayBuffer> {
  return runSteps(sealSteps(header, body));
}

/** Bytes hashed without a pause. */
const HASHED_AT_ONCE = 1024 * 1024;

function* sealSteps(header: object, body: Uint8Array): Steps<Uint8Array<ArrayBuffer>> {
  const file = createByteBuilder();
  file.add(encoder.encode(`${MAGIC} ${ENVELOPE_VERSION}\n${canonicalJson(header)}\n`));
  file.add(body);
  const content = file.join();
  const hash = createSha256();
  for (let start = 0; start < content.length; start += HASHED_AT_ONCE) {
    hash.update(content.subarray(start, start + HASHED_AT_ONCE));
    yield;
  }
  file.add(encoder.encode(trailerText(content.length, hash.hex())));
  return file.join();
}

/** The rows in ascending id order. Ids are UUIDv7, so this is nearly always the order they already come in. */
function inIdOrder(rows: WorkspaceFileInput['rows']): WorkspaceRows {
  const ordered = storedKinds.map((kind) => {
    const list: { readonly id: string }[] = [...rows[kind]];
    const isOrdered = list.every((row, index) => index === 0 || list[index - 1]!.id < row.id);
    return [kind, isOrdered ? list : list.sort((a, b) => (a.id < b.id ? -1 : 1))] as const;
  });
  return Object.fromEntries(ordered) as unknown as WorkspaceRows;
}

function neededAttachments(
  rows: readonly RowOf['attachment'][],
  contents: ReadonlyMap<string, Uint8Array>,
): { sha256: string; data: Uint8Array }[] {
  const needed = [...new Set<string>(rows.map(({ sha256 }) => sha256))].sort();
  return needed.map((sha256) => {
    const data = contents.get(sha256);
    if (!data) throw new Error(`The bytes of the attachment ${sha256} are missing`);
    return { sha256, data };
  });
}

export interface ReadOptions {
  readonly limits?: WorkspaceFileLimits;
  /** How older rows become new ones; its length is the data version that is read. */
  readonly migrations?: MigrationChain;
}

export type WorkspaceFileOutcome =
  | {
      readonly tag: 'ok';
      readonly header: WorkspaceFileHeader;
      readonly rows: WorkspaceRows;
      /** File contents by their SHA-256. */
      readonly attachments: ReadonlyMap<string, Uint8Array>;
      readonly imports: readonly CarriedImport[];
    }
  | {
      readonly tag: 'refused';
      /** One sentence: what is wrong and, where something can be done, what. */
      readonly reason: string;
      readonly problems: readonly WorkspaceFileProblem[];
    };

/**
 * Reads a `.liaison` file and answers its rows only when everything about it holds: checksum, versions, sizes, section
 * hashes and counts, every row by its schema, every reference, control totals. Otherwise it answers why not, with the
 * kind and line of each problem. Older data goes through the migrations; nothing is ever read halfway.
 */
export function readWorkspaceFile(bytes: Uint8Array, options: ReadOptions = {}): WorkspaceFileOutcome {
  const { limits = workspaceFileLimits, migrations = migrationChain } = options;
  try {
    const { header, body } = openEnvelope(bytes, limits, migrations.length);
    const problems = createProblemList(limits.problems);
    const raw = unpackSections(header, body, limits, problems);
    if (problems.problems.length > 0) return damaged(problems);
    const migrated = migrateRows(raw, header.dataVersion, migrations);
    if (migrated.tag === 'refused') throw new EnvelopeError(migrated.message);
    const rows = validateRows(migrated.rows, problems);
    if (problems.problems.length > 0) return damaged(problems);
    checkRowsTogether(rows, problems);
    const attachments = readAttachments(header, body, problems);
    checkAgainstHeader(header, rows, attachments, problems);
    const imports = readImports(header, body, limits, problems);
    if (problems.problems.length > 0) return damaged(problems);
    return { tag: 'ok', header, rows, attachments, imports };
  } catch (error) {
    if (error instanceof EnvelopeError) return { tag: 'refused', reason: error.message, problems: [] };
    throw error;
  }
}

function damaged({ problems, isFull }: ProblemList): WorkspaceFileOutcome {
  const [first] = problems;
  const where = first && first.line > 0 ? `${first.kind}, line ${first.line}` : first?.kind;
  const count = isFull
    ? `at least ${problems.length} problems`
    : problems.length === 1
      ? '1 problem'
      : `${problems.length} problems`;
  return { tag: 'refused', reason: `The file has ${count}. ${where}: ${first?.problem}.`, problems };
}

function unpackSections(
  header: WorkspaceFileHeader,
  body: Uint8Array,
  limits: WorkspaceFileLimits,
  problems: ProblemList,
): RowsByKind {
  const raw: Record<string, Record<string, unknown>[]> = {};
  let offset = 0;
  for (const section of header.sections) {
    const rows: Record<string, unknown>[] = [];
    const packed = body.subarray(offset, offset + section.packedBytes);
    offset += section.packedBytes;
    try {
      unpackSection(packed, section, limits, (text, number) => {
        const line = readCanonicalLine(text, limits.depth);
        if ('problem' in line) problems.add(section.kind, number, line.problem);
        else if (isObject(line.value)) rows.push(line.value);
        else problems.add(section.kind, number, 'is not a record');
        if (problems.isFull) throw new SectionError('has too many wrong lines to go on');
      });
      if (rows.length !== section.rows) throw new SectionError(`holds ${rows.length} rows instead of ${section.rows}`);
    } catch (error) {
      if (!(error instanceof SectionError)) throw error;
      problems.add(section.kind, 0, error.message);
    }
    Object.defineProperty(raw, section.kind, { value: rows, enumerable: true });
  }
  return raw;
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function validateRows(raw: RowsByKind, problems: ProblemList): WorkspaceRows {
  const known = new Set<string>(storedKinds);
  for (const kind of Object.keys(raw)) {
    if (!known.has(kind)) problems.add(kind, 0, 'is not a kind of record Liaison knows');
  }
  const valid = storedKinds.map((kind) => [kind, validateKind(kind, raw[kind], problems)] as const);
  return Object.fromEntries(valid) as unknown as WorkspaceRows;
}

function validateKind(kind: StoredKind, raw: readonly unknown[] | undefined, problems: ProblemList): unknown[] {
  if (!raw) problems.add(kind, 0, 'is missing');
  const { schema } = kinds[kind];
  const rows: unknown[] = [];
  for (const [index, value] of (raw ?? []).entries()) {
    const parsed = schema.safeParse(value);
    if (parsed.success) rows.push(parsed.data);
    else for (const issue of parsed.error.issues) problems.add(kind, index + 1, issueText(issue));
    if (problems.isFull) break;
  }
  return rows;
}

function issueText({ path, message }: { path: readonly PropertyKey[]; message: string }): string {
  return path.length === 0 ? message : `${path.join('.')}: ${message}`;
}

function readAttachments(
  header: WorkspaceFileHeader,
  body: Uint8Array,
  problems: ProblemList,
): ReadonlyMap<string, Uint8Array> {
  const attachments = new Map<string, Uint8Array>();
  let offset = header.sections.reduce((sum, { packedBytes }) => sum + packedBytes, 0);
  for (const [index, { sha256, bytes }] of header.attachments.entries()) {
    const data = body.slice(offset, offset + bytes);
    offset += bytes;
    if (attachments.has(sha256)) problems.add('attachments', index + 1, `repeats ${sha256}`);
    if (sha256Hex(data) !== sha256) problems.add('attachments', index + 1, `does not have the hash ${sha256}`);
    attachments.set(sha256, data);
  }
  return attachments;
}

function readImports(
  header: WorkspaceFileHeader,
  body: Uint8Array,
  limits: WorkspaceFileLimits,
  problems: ProblemList,
): readonly CarriedImport[] {
  if (!header.imports) return [];
  return unpackImports(body.subarray(body.length - header.imports.packedBytes), header.imports, limits, problems);
}

/** Compares what the rows add up to with what the header promised. */
function checkAgainstHeader(
  header: WorkspaceFileHeader,
  rows: WorkspaceRows,
  attachments: ReadonlyMap<string, Uint8Array>,
  problems: ProblemList,
): void {
  const [workspace] = rows.workspace;
  if (workspace && canonicalJson({ id: workspace.id, name: workspace.name }) !== canonicalJson(header.workspace)) {
    problems.add('workspace', 1, 'is not the workspace the header names');
  }
  const needed = new Set<string>(rows.attachment.map(({ sha256 }) => sha256));
  for (const [index, { sha256, bytes }] of rows.attachment.entries()) {
    if (attachments.get(sha256)?.length !== bytes) problems.add('attachment', index + 1, 'has no content in the file');
  }
  for (const sha256 of attachments.keys()) {
    if (!needed.has(sha256)) problems.add('attachments', 0, `holds ${sha256}, which no attachment row names`);
  }
  const totals = createControlTotals();
  for (const row of rows.payment) totals.payment(row);
  for (const row of rows.order) totals.order(row);
  const actual = totals.totals();
  for (const name of ['payments', 'revenue'] as const) {
    if (canonicalJson(actual[name]) === canonicalJson(header.controlTotals[name])) continue;
    problems.add(
      name,
      0,
      `adds up to ${totalsText(actual[name])}, the header says ${totalsText(header.controlTotals[name])}`,
    );
  }
}

function totalsText(sums: Readonly<Record<string, string>>): string {
  const parts = Object.entries(sums).map(([currency, amount]) => `${amount} ${currency}`);
  return parts.length === 0 ? 'nothing' : parts.sort().join(' and ');
}
