import {
  type ImportOptions,
  type ImportPlan,
  type ImportSource,
  type PlannedRow,
  type RowOutcome,
} from '#shared/domain/import/import-types.ts';
import { planImportSteps } from '#shared/domain/import/plan-import.ts';
import { text } from '#shared/text/text.ts';
import { commit } from './commit.ts';
import { messageOf } from './deadline.ts';
import type { ImportResult, StoredPreview } from './engine-api.ts';
import { createOpenFiles, type OpenFiles } from './parse/open-files.ts';
import { rememberMappings } from './remember-mappings.ts';
import type { Session } from './session.ts';
import { hasUnsnapshotChanges, writeSnapshot } from './snapshots.ts';
import { breatheBetween, type Task } from './tasks.ts';

interface Preview {
  readonly session: Session;
  readonly files: OpenFiles;
  readonly options: ImportOptions;
  readonly plan: ImportPlan;
  /** False once rows have changed since the plan was made: then it has to be made again. */
  readonly isCurrent: () => boolean;
}

/** Previews that are being looked at: the plans stay here, a window gets the slices it shows. */
export interface ImportDesk {
  preview(
    session: Session,
    sources: readonly ImportSource[],
    options: ImportOptions,
    task: Task,
  ): Promise<StoredPreview>;
  revise(session: Session, previewId: string, options: ImportOptions, task: Task): Promise<StoredPreview>;
  rows(
    previewId: string,
    slice: { outcome: RowOutcome | null; offset: number; limit: number },
  ): { total: number; rows: PlannedRow[] };
  commit(session: Session, previewId: string, task: Task): Promise<ImportResult>;
  discard(previewId: string): void;
}

const PREVIEWS_KEPT = 4;

/** An empty desk. */
export function createImportDesk(): ImportDesk {
  const previews = new Map<string, Preview>();

  function keep(previewId: string, preview: Preview): StoredPreview {
    previews.delete(previewId);
    previews.set(previewId, preview);
    for (const [id, { session }] of previews) if (session !== preview.session) previews.delete(id);
    for (const oldest of previews.keys()) {
      if (previews.size <= PREVIEWS_KEPT) break;
      previews.delete(oldest);
    }
    return { ...preview.plan.preview, previewId };
  }

  function known(previewId: string, session?: Session): Preview {
    const preview = previews.get(previewId);
    if (!preview || (session && preview.session !== session)) throw new Error(text.engine.imports.noPreview);
    return preview;
  }

  return {
    preview: async (session, sources, options, task) =>
      keep(session.newId(), await plan(session, createOpenFiles(sources, session.ports.parser), options, task)),
    async revise(session, previewId, options, task) {
      const revised = await plan(session, known(previewId, session).files, options, task);
      // It may have been put aside meanwhile.
      known(previewId, session);
      return keep(previewId, revised);
    },
    rows(previewId, { outcome, offset, limit }) {
      const all = known(previewId).plan.rows;
      const wanted = outcome === null ? all : all.filter((row) => row.outcome === outcome);
      return { total: wanted.length, rows: wanted.slice(offset, offset + limit) };
    },
    async commit(session, previewId, task) {
      let preview = known(previewId, session);
      if (!preview.isCurrent()) preview = await plan(session, preview.files, preview.options, task);
      const result = await commitPlan(session, preview, task);
      if (result.tag === 'done') previews.delete(previewId);
      return result;
    },
    discard: (previewId) => void previews.delete(previewId),
  };
}

/** Of the work for a row, about so much goes into taking it out of its file. */
const PARSE_SHARE = 0.2;

/** Plans with pauses, in which rows may be changed: then it begins anew, as one plan must not mix two states. */
async function plan(session: Session, files: OpenFiles, options: ImportOptions, task: Task): Promise<Preview> {
  const { signal, breathe } = task;
  const onRows = (rows: number): void => task.progress(Math.floor(rows * PARSE_SHARE), null);
  const { files: opened, fresh } = await files.opened(options, { signal, breathe, onRows });
  const share = fresh > 0 ? PARSE_SHARE : 0;
  const context = {
    clock: session.ports.clock,
    newId: session.newId,
    actor: text.engine.actor,
    onProgress: (done: number, total: number | null) =>
      task.progress(Math.floor((total ?? fresh) * share + done * (1 - share)), total),
    isCancelled: task.isCancelled,
  };
  for (;;) {
    const { loaded, edits } = session;
    const isCurrent = (): boolean => session.loaded === loaded && session.edits === edits;
    const made = await breatheBetween(planImportSteps(loaded.store, opened, options, context), task, isCurrent);
    if (made) return { session, files, options, plan: made.value, isCurrent };
  }
}

async function commitPlan(session: Session, { plan: made }: Preview, task: Task): Promise<ImportResult> {
  const { preview, changes, importRun, mappings } = made;
  const label = text.engine.imports.label(preview.files.map((file) => file.name));
  if (preview.needs.length > 0) return { tag: 'refused', message: text.engine.imports.needs };
  if (changes.length === 0) return { tag: 'done', importId: null, counts: preview.counts, label };
  if (hasUnsnapshotChanges(session)) {
    try {
      await writeSnapshot(session, 'before-import');
    } catch (error) {
      return { tag: 'refused', message: text.engine.imports.noSnapshot(messageOf(error)) };
    }
  }
  await task.breathe();
  const outcome = await commit(session, { command: 'import', label, changes, importId: importRun?.id, task });
  if (outcome.tag === 'refused') return { tag: 'refused', message: outcome.message };
  await rememberMappings(session, mappings);
  return { tag: 'done', importId: importRun?.id ?? null, counts: preview.counts, label };
}
