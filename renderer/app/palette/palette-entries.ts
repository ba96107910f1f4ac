import { useMemo } from 'react';
import { useLocation } from 'wouter';
import { foldText } from '#shared/lib/text-fold.ts';
import type { RecentItem, SearchRecentResult } from '#shared/queries/search-recent.ts';
import type { SavedViewListResult } from '#shared/queries/saved-view-list.ts';
import type { FileHit, SearchResult } from '#shared/queries/search.ts';
import { text } from '#shared/text/text.ts';
import { openRosterOf, showView } from '../../features/roster/roster-view.ts';
import { openPersonPanel } from '../../state/person-panel.ts';
import { useSession } from '../../state/session.ts';
import { useQuery } from '../../state/use-query.ts';
import type { UserCommand } from '../commands.ts';

/** One line of the palette. */
export interface PaletteEntry {
  readonly id: string;
  readonly label: string;
  readonly detail: string;
  /** Keys shown at the end of the line. */
  readonly keys?: readonly string[];
  readonly run: () => void;
  /** With Ctrl or Cmd, where there is a second way to open it. */
  readonly runOther?: () => void;
}

export interface PaletteGroup {
  readonly label: string;
  readonly entries: readonly PaletteEntry[];
}

export interface PaletteContent {
  readonly groups: readonly PaletteGroup[];
  /** False while the answer to these words is on its way. */
  readonly isComplete: boolean;
}

type Go = (path: string) => void;

const PER_GROUP = 6;
const words = text.app.palette;

/** What the palette lists for the words typed: what was looked at last while there are none. */
export function usePaletteContent(
  search: string,
  commands: readonly UserCommand[],
  recent: readonly RecentItem[],
): PaletteContent {
  const [, navigate] = useLocation();
  const { workspaceId } = useSession();
  const isEmpty = search.trim() === '';
  const found = useQuery('search', isEmpty ? null : { text: search, limit: PER_GROUP });
  const views = useQuery('savedView.list', {}).data;
  const last = useQuery('search.recent', isEmpty ? { items: recent } : null);
  return useMemo(() => {
    const actions = commandGroups(commands, search);
    const hits = isEmpty ? recentGroup(last.data, navigate) : hitGroups(found.data, navigate);
    return {
      groups: [...hits, viewGroup(views, search, workspaceId, navigate), ...actions].filter(
        ({ entries }) => entries.length > 0,
      ),
      isComplete: isEmpty || !found.isLoading,
    };
  }, [isEmpty, search, commands, found.data, found.isLoading, last.data, views, workspaceId, navigate]);
}

function commandGroups(commands: readonly UserCommand[], search: string): PaletteGroup[] {
  const groups = new Map<string, PaletteEntry[]>();
  for (const { id, label, group, keys, isEnabled, run } of commands) {
    if (!isEnabled || !isNamedLike(label, search)) continue;
    const entries = groups.get(group) ?? [];
    groups.set(group, entries);
    entries.push({ id, label, detail: '', ...(keys ? { keys } : {}), run });
  }
  return [...groups].map(([label, entries]) => ({ label, entries }));
}

function isNamedLike(name: string, search: string): boolean {
  const folded = foldText(name);
  return foldText(search)
    .split(' ')
    .every((word) => folded.includes(word));
}

/** Views of the roster by their name; there are few, so that all of them are there before anything is typed. */
function viewGroup(list: SavedViewListResult | null, search: string, workspaceId: string, go: Go): PaletteGroup {
  const entries = (list?.views ?? [])
    .filter(({ name }) => isNamedLike(name, search))
    .slice(0, PER_GROUP)
    .map(({ id, name, view }) => ({
      id: `view-${id}`,
      label: name,
      detail: '',
      run: () => {
        openRosterOf(workspaceId);
        showView(view, id);
        go('/roster');
      },
    }));
  return { label: words.groups.views, entries };
}

const personEntry = (go: Go, hit: { id: string; name: string; detail: string }): PaletteEntry => ({
  id: `influencer-${hit.id}`,
  label: hit.name,
  detail: hit.detail,
  run: () => openPersonPanel(hit.id),
  runOther: () => go(`/roster/${hit.id}`),
});

const campaignEntry = (go: Go, hit: { id: string; name: string; detail: string }): PaletteEntry => ({
  id: `campaign-${hit.id}`,
  label: hit.name,
  detail: hit.detail,
  run: () => go(`/campaigns/${hit.id}`),
});

function recentGroup(last: SearchRecentResult | null, go: Go): PaletteGroup[] {
  const entries = (last?.hits ?? []).map((hit) =>
    hit.kind === 'influencer' ? personEntry(go, hit) : campaignEntry(go, hit),
  );
  return [{ label: words.groups.recent, entries }];
}

function placeOfFile({ owner }: FileHit): string {
  switch (owner.kind) {
    case 'influencer':
      return `/roster/${owner.id}/files`;
    case 'campaign':
      return `/campaigns/${owner.id}`;
    case 'client':
      return `/clients/${owner.id}`;
    case 'collaboration':
      return `/campaigns/${owner.campaignId}/with/${owner.influencerId}`;
    case 'importRun':
      return `/files?import=${owner.id}`;
  }
}

function hitGroups(found: SearchResult | null, go: Go): PaletteGroup[] {
  if (!found) return [];
  return [
    { label: words.groups.people, entries: found.influencers.map((hit) => personEntry(go, hit)) },
    { label: words.groups.campaigns, entries: found.campaigns.map((hit) => campaignEntry(go, hit)) },
    {
      label: words.groups.clients,
      entries: found.clients.map(({ id, name, detail }) => ({
        id: `client-${id}`,
        label: name,
        detail: detail === '' ? words.clientDetail : detail,
        run: () => go(`/clients/${id}`),
      })),
    },
    {
      label: words.groups.files,
      entries: found.files.map((hit) => ({
        // One import has many files.
        id: `file-${hit.id}-${hit.name}`,
        label: hit.name,
        detail: hit.detail,
        run: () => go(placeOfFile(hit)),
      })),
    },
  ];
}
