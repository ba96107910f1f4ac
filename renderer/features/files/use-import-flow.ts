import { useEffect, useMemo, useState, useSyncExternalStore } from 'react';
import type { ImportSource } from '#shared/domain/import/import-types.ts';
import { useServices } from '../../state/services.ts';
import { ui, useUi } from '../../state/ui-store.ts';
import {
  withDecisions,
  withFile,
  withOptions,
  type ChoicesPatch,
  type Decided,
  type OptionsPatch,
} from './import-choices.ts';
import { ImportWork, type ImportState } from './import-work.ts';

export interface ImportFlow extends ImportState {
  readonly read: (files: readonly ImportSource[]) => void;
  /** Reads the same files again with other choices. */
  readonly revise: (patch: OptionsPatch) => void;
  readonly reviseFile: (index: number, patch: ChoicesPatch) => void;
  /** Decides about any number of items at once. */
  readonly decide: (decided: Decided) => void;
  readonly commit: () => void;
  /** Stops what is being read or written. */
  readonly cancel: () => void;
  readonly startOver: () => void;
}

/** Takes the files that were dropped or pasted before this screen was there, and those while it is. */
function useDroppedFiles(work: ImportWork): void {
  useEffect(() => {
    const take = () => {
      const files = ui.takeDroppedFiles();
      if (files.length > 0) void work.read(files);
    };
    queueMicrotask(take);
    return useUi.subscribe(take);
  }, [work]);
}

/** The steps of an import: read and look, choose, then write or put aside. */
export function useImportFlow(): ImportFlow {
  const { engine } = useServices();
  const [work] = useState(() => new ImportWork(engine));
  const state = useSyncExternalStore(work.subscribe, work.state);
  useDroppedFiles(work);
  useEffect(() => () => work.startOver(), [work]);
  const actions = useMemo(
    (): Omit<ImportFlow, keyof ImportState> => ({
      read: (files) => void work.read(files),
      revise: (patch) => void work.revise((options) => withOptions(options, patch)),
      reviseFile: (index, patch) => void work.revise((options) => withFile(options, index, patch)),
      decide: (decided) => void work.revise((options) => withDecisions(options, decided)),
      commit: () => void work.commit(),
      cancel: () => work.cancel(),
      startOver: () => work.startOver(),
    }),
    [work],
  );
  return { ...state, ...actions };
}
