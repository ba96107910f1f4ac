import { useCallback, useEffect, useRef, useState } from 'react';
import type { FileChoices, ImportOptions, ImportSource } from '#shared/domain/import/import-types.ts';
import { text } from '#shared/text/text.ts';
import type { ImportResult, StoredPreview } from '../../engine/engine-api.ts';
import { useServices } from '../../state/services.ts';
import { runTask, type TaskOutcome } from '../../state/tasks.ts';
import { ui, useUi } from '../../state/ui-store.ts';

const words = text.files.import;

/** Where an import is between choosing files and having them in the workspace. */
export type ImportStep =
  | { readonly at: 'choose'; readonly problem: string | null }
  | { readonly at: 'reading' }
  | {
      readonly at: 'preview';
      readonly preview: StoredPreview;
      readonly isRevising: boolean;
      readonly problem: string | null;
    }
  | { readonly at: 'importing'; readonly preview: StoredPreview }
  | { readonly at: 'done'; readonly result: Extract<ImportResult, { tag: 'done' }> };

export interface ImportFlow {
  readonly step: ImportStep;
  readonly options: ImportOptions;
  readonly read: (files: readonly ImportSource[]) => void;
  /** Reads the same files again with other choices. */
  readonly revise: (patch: Partial<ImportOptions>) => void;
  readonly reviseFile: (index: number, patch: FileChoices) => void;
  readonly decide: (item: string, option: string | null) => void;
  readonly commit: () => void;
  readonly startOver: () => void;
}

function problemOf(outcome: TaskOutcome<unknown>): string | null {
  if (outcome.tag === 'failed') return outcome.reason;
  return outcome.tag === 'cancelled' ? words.stopped : null;
}

function previewStep(preview: StoredPreview, problem: string | null = null): ImportStep {
  return { at: 'preview', preview, isRevising: false, problem };
}

/** False once the person has put the preview aside. */
function shows(step: ImportStep, { previewId }: StoredPreview): boolean {
  return step.at === 'preview' && step.preview.previewId === previewId;
}

function withFile({ files = {} }: ImportOptions, index: number, patch: FileChoices): Partial<ImportOptions> {
  return { files: { ...files, [index]: { ...files[index], ...patch } } };
}

function withDecision(options: ImportOptions, item: string, option: string | null): Partial<ImportOptions> {
  const decisions = { ...options.decisions };
  if (option === null) delete decisions[item];
  else decisions[item] = option;
  return { decisions };
}

/** Takes the files that were dropped before this screen was there, and those dropped while it is. */
function useDroppedFiles(read: (files: readonly ImportSource[]) => Promise<void>): void {
  useEffect(() => {
    const take = () => {
      const files = ui.takeDroppedFiles();
      if (files.length > 0) void read(files);
    };
    queueMicrotask(take);
    return useUi.subscribe(take);
  }, [read]);
}

/** The steps of an import: read and look, choose, then write or put aside. */
export function useImportFlow(): ImportFlow {
  const { engine } = useServices();
  const [step, setStep] = useState<ImportStep>({ at: 'choose', problem: null });
  const [options, setOptions] = useState<ImportOptions>({});
  const current = useRef({ step, options });
  useEffect(() => {
    current.current = { step, options };
  });

  const discard = useCallback(() => {
    const { step: last } = current.current;
    if (last.at === 'preview') void engine.api.discardPreview({ previewId: last.preview.previewId });
  }, [engine]);
  useEffect(() => discard, [discard]);

  const read = useCallback(
    async (files: readonly ImportSource[]) => {
      discard();
      setOptions({});
      setStep({ at: 'reading' });
      const outcome = await runTask(words.reading(files.length), (task) =>
        engine.api.previewImport({ files: [...files], options: {} }, task),
      );
      setStep(outcome.tag === 'done' ? previewStep(outcome.value) : { at: 'choose', problem: problemOf(outcome) });
    },
    [engine, discard],
  );

  useDroppedFiles(read);

  const revise = useCallback(
    async (patch: Partial<ImportOptions>) => {
      const { step: last, options: old } = current.current;
      if (last.at !== 'preview') return;
      const next = { ...old, ...patch };
      setOptions(next);
      setStep({ ...last, isRevising: true, problem: null });
      const outcome = await runTask(words.again, (task) =>
        engine.api.revisePreview({ previewId: last.preview.previewId, options: next }, task),
      );
      if (!shows(current.current.step, last.preview)) return;
      // The preview that stays was made with the choices before.
      if (outcome.tag !== 'done') setOptions(old);
      setStep(outcome.tag === 'done' ? previewStep(outcome.value) : previewStep(last.preview, problemOf(outcome)));
    },
    [engine],
  );

  const commit = useCallback(async () => {
    const { step: last } = current.current;
    if (last.at !== 'preview') return;
    setStep({ at: 'importing', preview: last.preview });
    const outcome = await runTask(words.importing, (task) =>
      engine.api.commitImport({ previewId: last.preview.previewId }, task),
    );
    if (outcome.tag === 'done' && outcome.value.tag === 'done') setStep({ at: 'done', result: outcome.value });
    else {
      const refusal = outcome.tag === 'done' && outcome.value.tag === 'refused' ? outcome.value.message : null;
      setStep(previewStep(last.preview, refusal ?? problemOf(outcome)));
    }
  }, [engine]);

  return {
    step,
    options,
    read: useCallback((files) => void read(files), [read]),
    revise: useCallback((patch) => void revise(patch), [revise]),
    reviseFile: useCallback(
      (index, patch) => {
        void revise(withFile(current.current.options, index, patch));
      },
      [revise],
    ),
    decide: useCallback(
      (item, option) => {
        void revise(withDecision(current.current.options, item, option));
      },
      [revise],
    ),
    commit: useCallback(() => void commit(), [commit]),
    startOver: useCallback(() => {
      discard();
      setOptions({});
      setStep({ at: 'choose', problem: null });
    }, [discard]),
  };
}
