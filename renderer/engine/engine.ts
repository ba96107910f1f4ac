import { sha256Hex } from '#shared/lib/sha256.ts';
import { text } from '#shared/text/text.ts';
import { addAttachment, readAttachment } from './attachments.ts';
import { answerQuestion, type Question } from './answer-question.ts';
import { createWorkspace } from './create-workspace.ts';
import { findDuplicates } from './duplicates.ts';
import { createDoors, type Doors } from './doors.ts';
import type { Answered, EngineApi, EngineEvents } from './engine-api.ts';
import type { EnginePorts } from './engine-ports.ts';
import { exportFile } from './export-file.ts';
import { createEventHub, type EventHub } from './event-hub.ts';
import { workspaceFileName } from './file-names.ts';
import { noteQuestion, questionKey } from './first-screen.ts';
import { saveAgain } from './host-repair.ts';
import { carriedImports } from './import-steps.ts';
import { createImportDesk, type ImportDesk } from './imports.ts';
import { contentOfFile, newContent } from './new-content.ts';
import { openWorkspace } from './open-workspace.ts';
import { personHistory } from './person-history.ts';
import { reloadSession } from './reload-session.ts';
import { buildHandout, buildReport } from './reports.ts';
import { runCommand } from './run-command.ts';
import { packWorkspace, writeSnapshot } from './snapshots.ts';
import { createTaskBook, type TaskBook } from './tasks.ts';
import { redoLast, undoImport, undoLast } from './undo.ts';
import { unlistedWorkspaces } from './unlisted-workspaces.ts';
import { warmUpOnce } from './warm-up.ts';

/** A running engine, in this thread. */
export interface Engine {
  readonly api: EngineApi;
  on: EventHub<EngineEvents>['on'];
  cancelTask(taskId: string): void;
}

/** So long an answer waits for the host to confirm a change: not long enough for a person to see. */
const MILLIS_FOR_SAVING = 30;

interface Parts {
  readonly ports: EnginePorts;
  readonly events: EventHub<EngineEvents>;
  readonly tasks: TaskBook;
  readonly doors: Doors;
  readonly desk: ImportDesk;
}

/**
 * Puts an engine together: one workspace at a time, writes one after the other, reads at any time. In the app it runs
 * in a worker behind `connectEngine`; tests and the windowless page may use it directly.
 */
export function createEngine(ports: EnginePorts): Engine {
  const events = createEventHub<EngineEvents>();
  const tasks = createTaskBook(events);
  const parts: Parts = { ports, events, tasks, doors: createDoors(events), desk: createImportDesk() };
  const api: EngineApi = {
    ...workspaceMethods(parts),
    ...rowMethods(parts),
    ...importMethods(parts),
    ...fileMethods(parts),
  };
  return { api, on: events.on, cancelTask: tasks.cancel };
}

function workspaceMethods({ ports, events, tasks, doors }: Parts) {
  return {
    open: (input) => doors.enter((show) => openWorkspace(ports, events, input, show)),
    create: (input, handle) =>
      tasks.run(handle, { label: text.engine.labels.create(input.name), unit: 'rows' }, (task) =>
        doors.enter(() => createWorkspace(ports, events, newContent(ports, input), task)),
      ),
    openFile: ({ bytes }, handle) =>
      tasks.run(handle, { label: text.engine.labels.openingFile, unit: 'rows' }, (task) =>
        doors.enter(async () => {
          const content = contentOfFile(bytes, ports);
          if (!('refusal' in content)) return createWorkspace(ports, events, content, task);
          return { tag: 'outcome', outcome: { tag: 'refused', message: content.refusal } };
        }),
      ),
    close: () => doors.leave(),
    unlisted: ({ listedIds }) => unlistedWorkspaces(ports, listedIds),
    retrySave: () =>
      doors.write(async (open) => {
        if (open.fault) await reloadSession(open);
        await saveAgain(open);
        return open.sync.status;
      }),
    snapshotNow: () => doors.write((open) => writeSnapshot(open, 'manual')),
  } satisfies Partial<EngineApi>;
}

function rowMethods({ tasks, doors }: Parts) {
  return {
    run: ({ name, input }) => doors.write((open) => runCommand(open, name, input)),
    runLong: ({ name, input }, handle) =>
      tasks.run(handle, { label: text.engine.labels.changing, unit: 'rows' }, (task) =>
        doors.write((open) => runCommand(open, name, input, task)),
      ),
    undo: () => doors.write(undoLast),
    redo: () => doors.write(redoLast),
    undoImport: ({ importId }) => doors.write((open) => undoImport(open, importId)),
    personHistory: async (input) => personHistory(doors.session(), input),
    query: async (input) => (await answer(doors, input)).data as never,
    ask: async (input) => (await answer(doors, input)) as never,
  } satisfies Partial<EngineApi>;
}

async function answer(doors: Doors, question: Question): Promise<Answered<unknown>> {
  const shown = doors.shown()?.get(questionKey(question));
  if (shown) return shown;
  await (await doors.entered()).sync.answeredSoon(MILLIS_FOR_SAVING);
  const open = doors.session();
  const answered = answerQuestion(open, question);
  noteQuestion(open, question);
  if (question.name === 'roster.list') void warmUpOnce(open);
  return answered;
}

function importMethods({ tasks, doors, desk }: Parts) {
  const reading = { label: text.engine.labels.reading, unit: 'rows' } as const;
  return {
    previewImport: ({ files, options }, handle) =>
      tasks.run(handle, reading, async (task) => desk.preview(doors.session(), files, options, task)),
    revisePreview: ({ previewId, options }, handle) =>
      tasks.run(handle, reading, async (task) => desk.revise(doors.session(), previewId, options, task)),
    previewRows: async ({ previewId, ...slice }) => desk.rows(previewId, slice),
    commitImport: ({ previewId }, handle) =>
      tasks.run(handle, { label: text.engine.labels.importing, unit: 'rows' }, (task) =>
        doors.write((open) => desk.commit(open, previewId, task)),
      ),
    discardPreview: async ({ previewId }) => desk.discard(previewId),
  } satisfies Partial<EngineApi>;
}

function fileMethods({ tasks, doors }: Parts) {
  return {
    findDuplicates: (handle) =>
      tasks.run(handle, { label: text.engine.labels.comparing, unit: 'rows' }, (task) =>
        findDuplicates(doors.session(), task),
      ),
    buildReport: ({ campaignId }, handle) =>
      tasks.run(handle, { label: text.engine.labels.report, unit: 'steps' }, async () =>
        buildReport(doors.session(), campaignId),
      ),
    buildDocument: (request, handle) =>
      tasks.run(handle, { label: text.shortlist.saving, unit: 'steps' }, async () =>
        buildHandout(doors.session(), request),
      ),
    exportFile: (request, handle) =>
      tasks.run(handle, { label: text.engine.labels.writingFile, unit: 'rows' }, (task) =>
        exportFile(doors.session(), request, task),
      ),
    exportWorkspace: (handle) =>
      tasks.run(handle, { label: text.engine.labels.exporting, unit: 'rows' }, () =>
        doors.write(async (open) => {
          const bytes = await packWorkspace(open, await carriedImports(open.loaded.database));
          const suggestedName = workspaceFileName(open.loaded.store.workspace().name);
          return { bytes, suggestedName, hash: sha256Hex(bytes) };
        }),
      ),
    addAttachment: (input) => doors.write((open) => addAttachment(open, input)),
    readAttachment: async ({ attachmentId }) => readAttachment(doors.session(), attachmentId),
  } satisfies Partial<EngineApi>;
}
