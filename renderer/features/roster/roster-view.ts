import { create } from 'zustand';
import { NO_FILTER, rosterViewSchema, type RosterFilter, type RosterView } from '#shared/model/roster-view.ts';
import { readLocalSetting, writeLocalSetting } from '../../state/local-setting.ts';
import { NO_SELECTION } from '../../ui/grid-selection.ts';
import type { GridSelection } from '../../ui/grid-types.ts';

/** What the roster shows before anybody has chosen. */
export const defaultView: RosterView = {
  choice: { search: '', filter: NO_FILTER, includeArchived: false },
  sort: [{ field: 'followers', direction: 'descending' }],
  columns: [],
};

interface RosterState {
  /** Whose view this is; another workspace begins with its own. */
  readonly workspaceId: string | null;
  readonly view: RosterView;
  /** The saved view this one began with; `null` for everybody. */
  readonly savedViewId: string | null;
  readonly closedGroups: readonly string[];
  readonly selection: GridSelection;
}

/** What the roster shows; kept while a person's page is open, so that going back finds the list as it was. */
export const useRosterState = create<RosterState>()(() => ({
  workspaceId: null,
  view: defaultView,
  savedViewId: null,
  closedGroups: [],
  selection: NO_SELECTION,
}));

const settingName = (workspaceId: string) => `roster.view.${workspaceId}`;

/** Takes up the last view of a workspace, unless it is the one already shown. */
export function openRosterOf(workspaceId: string): void {
  if (useRosterState.getState().workspaceId === workspaceId) return;
  const kept = parsedView(readLocalSetting(settingName(workspaceId)));
  useRosterState.setState({
    workspaceId,
    view: kept?.view ?? defaultView,
    savedViewId: kept?.savedViewId ?? null,
    closedGroups: [],
    selection: NO_SELECTION,
  });
}

function parsedView(stored: string | null): { view: RosterView; savedViewId: string | null } | null {
  if (stored === null) return null;
  try {
    const { view, savedViewId } = JSON.parse(stored) as { view?: unknown; savedViewId?: unknown };
    const parsed = rosterViewSchema.safeParse(view);
    return parsed.success
      ? { view: parsed.data, savedViewId: typeof savedViewId === 'string' ? savedViewId : null }
      : null;
  } catch {
    // A setting that cannot be read costs only the convenience.
    return null;
  }
}

function change(next: Partial<RosterState>): void {
  useRosterState.setState(next);
  const { workspaceId, view, savedViewId } = useRosterState.getState();
  if (workspaceId !== null) writeLocalSetting(settingName(workspaceId), JSON.stringify({ view, savedViewId }));
}

/** Changes a part of the view. Who is found changes what "everybody found" means, so that selection ends then. */
export function changeView(patch: Partial<RosterView>): void {
  const { view, selection } = useRosterState.getState();
  const isOther = patch.choice !== undefined && selection.isAll;
  change({ view: { ...view, ...patch }, ...(isOther ? { selection: NO_SELECTION } : {}) });
}

/** Changes who is looked for. */
export function changeChoice(patch: Partial<RosterView['choice']>): void {
  changeView({ choice: { ...useRosterState.getState().view.choice, ...patch } });
}

/** Changes the filter. */
export function changeFilter(filter: RosterFilter): void {
  changeChoice({ filter });
}

/** Groups by a field, or not at all. */
export function changeGroupBy(groupBy: string | null): void {
  const { groupBy: _before, ...rest } = useRosterState.getState().view;
  change({ view: groupBy === null ? rest : { ...rest, groupBy }, closedGroups: [] });
}

/** Shows a saved view, or everybody. */
export function showView(view: RosterView, savedViewId: string | null): void {
  change({ view, savedViewId, closedGroups: [], selection: NO_SELECTION });
}

/** The view shown is now the saved one of this id. */
export function belongsTo(savedViewId: string | null): void {
  change({ savedViewId });
}

/** Opens a closed group, closes an open one. */
export function toggleGroup(value: string): void {
  const { closedGroups } = useRosterState.getState();
  const isClosed = closedGroups.includes(value);
  change({ closedGroups: isClosed ? closedGroups.filter((one) => one !== value) : [...closedGroups, value] });
}

/** Chooses people for a common action. */
export function select(selection: GridSelection): void {
  change({ selection });
}
