import { readWorkspaceFile } from '#shared/formats/workspace-file.ts';
import { instantOf } from '#shared/lib/clock.ts';
import { createIdSource } from '#shared/lib/uuid.ts';
import { workspaceDefaults, type Workspace } from '#shared/model/workspace.ts';
import { generateSample } from '#shared/sample/generate-sample.ts';
import { text } from '#shared/text/text.ts';
import type { NewContent } from './create-workspace.ts';
import type { NewWorkspace } from './engine-api.ts';
import type { EnginePorts } from './engine-ports.ts';
import type { Task } from './tasks.ts';

/** The content of a new workspace: its one record, or the sample agency. */
export async function newContent(ports: EnginePorts, input: NewWorkspace, task: Task): Promise<NewContent> {
  const label = text.engine.labels.create(input.name);
  const common = { command: 'workspace.create', label, blobs: new Map<string, Uint8Array<ArrayBuffer>>() };
  const currency = input.homeCurrency === undefined ? {} : { homeCurrency: input.homeCurrency };
  if (input.sample) {
    const rows = generateSample({ ...input.sample, now: ports.clock.now() });
    await task.breathe();
    const workspace = { ...rows.workspace[0]!, name: input.name, ...currency };
    return { ...common, workspace, rows: { ...rows, workspace: [workspace] } };
  }
  const workspace: Workspace = {
    ...workspaceDefaults,
    id: createIdSource(ports.clock, ports.random)() as Workspace['id'],
    name: input.name,
    createdAt: instantOf(ports.clock),
    ...currency,
  };
  return { ...common, workspace, rows: { workspace: [workspace] } };
}

/** The content of a workspace file, or the sentence that says why it cannot be read. */
export function contentOfFile(bytes: Uint8Array<ArrayBuffer>, ports: EnginePorts): NewContent | { refusal: string } {
  const file = readWorkspaceFile(bytes, { migrations: ports.migrations });
  if (file.tag === 'refused') return { refusal: file.reason };
  const [workspace] = file.rows.workspace;
  if (!workspace) return { refusal: text.engine.store.oneWorkspace };
  const blobs = new Map([...file.attachments].map(([sha256, data]) => [sha256, new Uint8Array(data)]));
  return {
    command: 'workspace.open-file',
    label: text.engine.labels.openFile(workspace.name),
    workspace,
    rows: file.rows,
    blobs,
  };
}
