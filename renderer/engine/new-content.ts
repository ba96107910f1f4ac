import { createChange } from '#shared/commands/row-changes.ts';
import { readWorkspaceFile } from '#shared/formats/workspace-file.ts';
import { instantOf } from '#shared/lib/clock.ts';
import { createIdSource } from '#shared/lib/uuid.ts';
import type { RowChange } from '#shared/model/change-set.ts';
import { storedKinds } from '#shared/model/kind-names.ts';
import { workspaceDefaults, type Workspace } from '#shared/model/workspace.ts';
import { generateSampleRows } from '#shared/sample/generate-sample.ts';
import type { SampleOptions } from '#shared/sample/sample-context.ts';
import { text } from '#shared/text/text.ts';
import type { NewContent } from './create-workspace.ts';
import type { NewWorkspace } from './engine-api.ts';
import type { EnginePorts } from './engine-ports.ts';

/** The content of a new workspace: its one record, or the sample agency, made row by row as it is taken. */
export function newContent(ports: EnginePorts, input: NewWorkspace): NewContent {
  const label = text.engine.labels.create(input.name);
  const common = { command: 'workspace.create', label, blobs: new Map<string, Uint8Array<ArrayBuffer>>() } as const;
  const currency = input.homeCurrency === undefined ? {} : { homeCurrency: input.homeCurrency };
  if (input.sample)
    return { ...common, ...sampleContent({ ...input.sample, now: ports.clock.now() }, input, currency) };
  const workspace: Workspace = {
    ...workspaceDefaults,
    id: createIdSource(ports.clock, ports.random)() as Workspace['id'],
    name: input.name,
    createdAt: instantOf(ports.clock),
    ...currency,
  };
  return { ...common, workspace, changes: [createChange('workspace', workspace)], rows: 1 };
}

function sampleContent(
  options: SampleOptions,
  { name }: NewWorkspace,
  currency: { readonly homeCurrency?: string },
): Pick<NewContent, 'workspace' | 'changes' | 'rows'> {
  const made = generateSampleRows(options);
  const first = made.next();
  if (first.done || first.value.kind !== 'workspace') throw new Error('A sample begins with its workspace');
  const workspace = { ...first.value.row, name, ...currency };
  const changes = function* (): Generator<RowChange> {
    yield createChange('workspace', workspace);
    for (const { kind, row } of made) yield createChange(kind, row);
  };
  return { workspace, changes: changes(), rows: null };
}

/** The content of a workspace file, or the sentence that says why it cannot be read. */
export function contentOfFile(bytes: Uint8Array<ArrayBuffer>, ports: EnginePorts): NewContent | { refusal: string } {
  const file = readWorkspaceFile(bytes, { migrations: ports.migrations });
  if (file.tag === 'refused') return { refusal: file.reason };
  const [workspace] = file.rows.workspace;
  if (!workspace) return { refusal: text.engine.store.oneWorkspace };
  const blobs = new Map([...file.attachments].map(([sha256, data]) => [sha256, new Uint8Array(data)]));
  const changes = function* (): Generator<RowChange> {
    for (const kind of storedKinds) for (const row of file.rows[kind]) yield createChange(kind, row);
  };
  return {
    command: 'workspace.open-file',
    label: text.engine.labels.openFile(workspace.name),
    workspace,
    changes: changes(),
    rows: storedKinds.reduce((sum, kind) => sum + file.rows[kind].length, 0),
    blobs,
    imports: file.imports,
  };
}
