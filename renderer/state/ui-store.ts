import { create } from 'zustand';
import type { HistoryState, SaveStatus } from '../engine/engine-api.ts';
import type { ExportKind } from '#shared/domain/export/export-table.ts';
import type { ImportSource } from '#shared/domain/import/import-types.ts';
import type { PeopleTableParams } from '#shared/domain/roster/people-table.ts';
import type { RosterWho } from '#shared/domain/roster/roster-who.ts';
import { readLocalSetting, writeLocalSetting } from './local-setting.ts';

/** A short message at the foot of the window, with at most one thing to do about it. */
export interface Notice {
  readonly message: string;
  readonly severity: 'info' | 'success' | 'error';
  readonly action?: { readonly label: string; readonly run: () => void };
}

/** Long work as the status line shows it. Times are milliseconds of the page's monotonic clock. */
export interface RunningTask {
  readonly taskId: string;
  readonly label: string;
  readonly done: number;
  readonly total: number | null;
  readonly unit: 'rows' | 'bytes' | 'steps';
  readonly startedAt: number;
  /** When `done` was true. */
  readonly measuredAt: number;
  readonly isCancelling: boolean;
}

/** People of the roster and how many they are. */
export interface AskedPeople {
  readonly who: RosterWho;
  readonly count: number;
}

/** From where an export was asked for: what there is to choose from. */
export type ExportAsk =
  | { readonly is: 'workspace'; readonly kind?: ExportKind }
  | { readonly is: 'campaign'; readonly id: string; readonly name: string }
  | ({
      readonly is: 'people';
      /** Those selected, `null` when nobody is. */
      readonly chosen: AskedPeople | null;
      /** Everybody the list finds. */
      readonly found: AskedPeople;
    } & Pick<PeopleTableParams, 'sort' | 'columns'>);

/** A file that was written, with what there is to know of it. */
export interface ExportDone {
  readonly message: string;
  readonly notes: readonly string[];
}

export type Overlay = 'palette' | 'keys' | null;

interface UiState {
  readonly overlay: Overlay;
  readonly isRailNarrow: boolean;
  readonly hasHighContrast: boolean;
  readonly notice: (Notice & { readonly key: number }) | null;
  readonly tasks: readonly RunningTask[];
  readonly saveStatus: SaveStatus;
  readonly history: HistoryState;
  readonly hostLost: string | null;
  readonly exportAsk: ExportAsk | null;
  readonly exportDone: ExportDone | null;
  /** Files dropped on the window that the import screen has not taken yet. */
  readonly droppedFiles: readonly ImportSource[];
}

const initialState: UiState = {
  overlay: null,
  isRailNarrow: readLocalSetting('rail') === 'narrow',
  hasHighContrast: readLocalSetting('contrast') === 'high',
  notice: null,
  tasks: [],
  saveStatus: { state: 'saved', at: null, sequence: 0 },
  history: { undo: null, redo: null },
  hostLost: null,
  exportAsk: null,
  exportDone: null,
  droppedFiles: [],
};

/** State of the window itself. Business data never lives here. */
export const useUi = create<UiState>()(() => initialState);

let noticeKey = 0;

export const ui = {
  openOverlay: (overlay: Overlay) => useUi.setState({ overlay }),
  toggleRail: () => {
    const isRailNarrow = !useUi.getState().isRailNarrow;
    writeLocalSetting('rail', isRailNarrow ? 'narrow' : null);
    useUi.setState({ isRailNarrow });
  },
  setHighContrast: (hasHighContrast: boolean) => {
    writeLocalSetting('contrast', hasHighContrast ? 'high' : null);
    useUi.setState({ hasHighContrast });
  },
  /** Shows a message; the last one shown replaces the one before. */
  notify: (notice: Notice) => {
    noticeKey += 1;
    useUi.setState({ notice: { ...notice, key: noticeKey } });
  },
  askExport: (exportAsk: ExportAsk | null) => useUi.setState({ exportAsk }),
  tellExport: (exportDone: ExportDone | null) => useUi.setState({ exportDone }),
  dismissNotice: () => useUi.setState({ notice: null }),
  dropFiles: (droppedFiles: readonly ImportSource[]) => useUi.setState({ droppedFiles }),
  takeDroppedFiles: (): readonly ImportSource[] => {
    const { droppedFiles } = useUi.getState();
    if (droppedFiles.length > 0) useUi.setState({ droppedFiles: [] });
    return droppedFiles;
  },
  setTask: (taskId: string, patch: Partial<RunningTask>) =>
    useUi.setState(({ tasks }) => ({
      tasks: tasks.map((task) => (task.taskId === taskId ? { ...task, ...patch } : task)),
    })),
  addTask: (task: RunningTask) => useUi.setState(({ tasks }) => ({ tasks: [...tasks, task] })),
  endTask: (taskId: string) =>
    useUi.setState(({ tasks }) => ({ tasks: tasks.filter((task) => task.taskId !== taskId) })),
  /** Back to how a fresh window starts. */
  reset: () => useUi.setState({ ...initialState, notice: null }),
};
