import { exportFileSteps, type ExportedFile } from '#shared/domain/export/export-file.ts';
import type { ExportRequest } from '#shared/domain/export/export-request.ts';
import type { Session } from './session.ts';
import { breatheBetween, type Task } from './tasks.ts';

/** Makes a file with pauses, in which rows may be changed: then it begins anew, as one file must not mix two states. */
export async function exportFile(session: Session, request: ExportRequest, task: Task): Promise<ExportedFile> {
  const context = { stamp: new Date(session.ports.clock.now()).toISOString(), onProgress: task.progress };
  for (;;) {
    const { loaded, edits } = session;
    const isCurrent = (): boolean => session.loaded === loaded && session.edits === edits;
    const made = await breatheBetween(exportFileSteps(loaded.store, request, context), task, isCurrent);
    if (made) return made.value;
  }
}
