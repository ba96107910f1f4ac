import type { ImportOptions, ImportSource } from '#shared/domain/import/import-types.ts';
import { text } from '#shared/text/text.ts';
import type { ImportResult, StoredPreview, TaskHandle } from '../../engine/engine-api.ts';
import type { EngineConnection } from '../../state/services.ts';
import { cancelTask, runTask, type TaskOutcome } from '../../state/tasks.ts';
import { ui } from '../../state/ui-store.ts';
import { withPlaces } from './import-choices.ts';

const words = text.files.import;

/** What went otherwise than asked: a failure, or that the person stopped it. */
export interface ImportTrouble {
  readonly message: string;
  readonly severity: 'error' | 'info';
}

/** Where an import is between choosing files and having them in the workspace. */
export type ImportStep =
  | { readonly at: 'choose'; readonly problem: ImportTrouble | null }
  | { readonly at: 'reading'; readonly taskId: string }
  | {
      readonly at: 'preview';
      readonly preview: StoredPreview;
      readonly isRevising: boolean;
      readonly problem: ImportTrouble | null;
    }
  | { readonly at: 'importing'; readonly preview: StoredPreview; readonly taskId: string }
  | { readonly at: 'done'; readonly result: Extract<ImportResult, { tag: 'done' }> };

/** A step with the choices made so far. */
export interface ImportState {
  readonly step: ImportStep;
  readonly options: ImportOptions;
}

const beginning: ImportState = { step: { at: 'choose', problem: null }, options: {} };
/** Choices whose tables moved are read once more, and no file moves tables for ever. */
const MOST_READINGS = 3;

function troubleOf(outcome: TaskOutcome<unknown>): ImportTrouble | null {
  if (outcome.tag === 'failed') return { message: outcome.reason, severity: 'error' };
  return outcome.tag === 'cancelled' ? { message: words.stopped, severity: 'info' } : null;
}

/** One import of a window: what is read and chosen, of which only the newest counts. */
export class ImportWork {
  readonly #engine: EngineConnection;
  readonly #listeners = new Set<() => void>();
  #state = beginning;
  /** What the engine holds: the last preview it answered, and the choices that made it. */
  #held: { readonly preview: StoredPreview; readonly options: ImportOptions } | null = null;
  #turn = 0;
  #taskId: string | null = null;

  constructor(engine: EngineConnection) {
    this.#engine = engine;
  }

  readonly subscribe = (hear: () => void): (() => void) => {
    this.#listeners.add(hear);
    return () => this.#listeners.delete(hear);
  };

  readonly state = (): ImportState => this.#state;

  /** Reads files and shows what they would do. What was being looked at before is put aside. */
  async read(files: readonly ImportSource[]): Promise<void> {
    if (this.#state.step.at === 'importing') {
      ui.notify({ severity: 'info', message: text.files.importScreen.busy });
      return;
    }
    this.#discard();
    const { api } = this.#engine;
    const turn = this.#nextTurn();
    const outcome = await runTask(words.reading(files.length), (task) => {
      this.#begin(task, { step: { at: 'reading', taskId: task.taskId }, options: {} });
      return api.previewImport({ files: [...files], options: {} }, task);
    });
    if (turn !== this.#turn) {
      if (outcome.tag === 'done') void api.discardPreview({ previewId: outcome.value.previewId });
      return;
    }
    if (outcome.tag === 'done') this.#show(outcome.value, {});
    else this.#put({ step: { at: 'choose', problem: troubleOf(outcome) }, options: {} });
  }

  /** Reads the same files again with other choices; one that is under way with fewer of them is given up. */
  async revise(change: (options: ImportOptions) => ImportOptions): Promise<void> {
    const { step, options: old } = this.#state;
    if (step.at !== 'preview') return;
    const { preview } = step;
    const options = change(old);
    const turn = this.#nextTurn();
    const outcome = await runTask(words.again, (task) => {
      this.#begin(task, { step: { ...step, isRevising: true, problem: null }, options });
      return this.#readAgain(preview, options, task);
    });
    if (turn !== this.#turn) {
      // It was answered just before it was given up: what can be imported is this, should the newer reading fail.
      if (outcome.tag === 'done' && this.#held?.preview.previewId === preview.previewId) this.#held = outcome.value;
      return;
    }
    if (outcome.tag === 'done') this.#show(outcome.value.preview, outcome.value.options);
    // The preview that stays was made with the choices before.
    else this.#show(this.#held?.preview ?? preview, this.#held?.options ?? old, troubleOf(outcome));
  }

  /** Writes what the preview shows. */
  async commit(): Promise<void> {
    const { step, options } = this.#state;
    if (step.at !== 'preview') return;
    const { preview } = step;
    const turn = this.#nextTurn();
    const outcome = await runTask(words.importing, (task) => {
      this.#begin(task, { step: { at: 'importing', preview, taskId: task.taskId }, options });
      return this.#engine.api.commitImport({ previewId: preview.previewId }, task);
    });
    if (turn !== this.#turn) return;
    if (outcome.tag === 'done' && outcome.value.tag === 'done') {
      this.#put({ step: { at: 'done', result: outcome.value }, options });
      return;
    }
    const refusal: ImportTrouble | null =
      outcome.tag === 'done' && outcome.value.tag === 'refused'
        ? { message: outcome.value.message, severity: 'error' }
        : null;
    this.#show(preview, options, refusal ?? troubleOf(outcome));
  }

  /** Stops what is being read or written; everything stays as it was. */
  cancel(): void {
    if (this.#taskId !== null) cancelTask(this.#engine, this.#taskId);
  }

  /** Puts everything aside: a preview, and whatever is being read for one. */
  startOver(): void {
    if (this.#state.step.at === 'importing') return;
    this.#discard();
    this.#nextTurn();
    this.#put(beginning);
  }

  async #readAgain(
    { previewId, files }: StoredPreview,
    options: ImportOptions,
    task: TaskHandle,
  ): Promise<{ readonly preview: StoredPreview; readonly options: ImportOptions }> {
    let wanted = options;
    let before = files;
    for (let reading = 1; ; reading += 1) {
      const preview = await this.#engine.api.revisePreview({ previewId, options: wanted }, task);
      const moved = withPlaces(wanted, before, preview.files);
      if (moved === null || reading === MOST_READINGS) return { preview, options: wanted };
      wanted = moved;
      before = preview.files;
    }
  }

  #begin({ taskId }: TaskHandle, state: ImportState): void {
    this.#taskId = taskId;
    this.#put(state);
  }

  #show(preview: StoredPreview, options: ImportOptions, problem: ImportTrouble | null = null): void {
    this.#held = { preview, options };
    this.#taskId = null;
    this.#put({ step: { at: 'preview', preview, isRevising: false, problem }, options });
  }

  #discard(): void {
    const { step } = this.#state;
    if (step.at === 'preview') void this.#engine.api.discardPreview({ previewId: step.preview.previewId });
  }

  /** From here on the outcome of what is under way does not count any more. */
  #nextTurn(): number {
    this.cancel();
    this.#taskId = null;
    this.#turn += 1;
    return this.#turn;
  }

  #put(state: ImportState): void {
    this.#state = state;
    for (const hear of this.#listeners) hear();
  }
}
