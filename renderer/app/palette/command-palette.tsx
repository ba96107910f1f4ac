import Box from '@mui/material/Box';
import Dialog from '@mui/material/Dialog';
import InputBase from '@mui/material/InputBase';
import { useEffect, useId, useRef, useState } from 'react';
import { useLocation } from 'wouter';
import { text } from '#shared/text/text.ts';
import { modKey } from '../../state/mod-key.ts';
import { usePersonPanel } from '../../state/person-panel.ts';
import { itemAt, recentItems, rememberRecent } from '../../state/recent-items.ts';
import { useSession } from '../../state/session.ts';
import type { UserCommand } from '../commands.ts';
import { usePaletteContent, type PaletteEntry } from './palette-entries.ts';
import { PaletteList } from './palette-list.tsx';

const words = text.app.palette;

interface CommandPaletteProps {
  readonly isOpen: boolean;
  readonly commands: readonly UserCommand[];
  readonly close: () => void;
}

/** Finds people, campaigns, clients, files, views, pages and actions by name; empty, it lists what was looked at last. */
export function CommandPalette({ isOpen, commands, close }: CommandPaletteProps) {
  useRecentPages();
  const chosen = useRef<(() => void) | null>(null);
  useEffect(() => {
    if (isOpen) return;
    // Only now has the dialog given the focus back, so that what opens next knows where to return it to. The frame
    // around takes up its own effects after this one.
    const run = chosen.current;
    chosen.current = null;
    if (run) queueMicrotask(run);
  }, [isOpen]);
  return (
    <Dialog
      open={isOpen}
      onClose={close}
      aria-label={words.title}
      maxWidth="sm"
      sx={{ '& .MuiDialog-container': { alignItems: 'flex-start', pt: '10vh' } }}
    >
      {isOpen ? (
        <Finder
          commands={commands}
          choose={(run) => {
            chosen.current = run;
            close();
          }}
        />
      ) : null}
    </Dialog>
  );
}

/** Keeps in mind whose pages and panels are shown. */
function useRecentPages(): void {
  const { workspaceId } = useSession();
  const [path] = useLocation();
  const { personId } = usePersonPanel();
  useEffect(() => {
    const item = itemAt(path, personId);
    if (item !== null) rememberRecent(workspaceId, item);
  }, [workspaceId, path, personId]);
}

interface FinderProps {
  readonly commands: readonly UserCommand[];
  readonly choose: (run: () => void) => void;
}

function Finder({ commands, choose }: FinderProps) {
  const { workspaceId } = useSession();
  const [search, setSearch] = useState('');
  const [active, setActive] = useState(0);
  // What was looked at last when the palette was opened; it does not change under the person's eyes.
  const [recent] = useState(() => recentItems(workspaceId));
  const listId = useId();
  const { groups, isComplete } = usePaletteContent(search, commands, recent);
  const entries = groups.flatMap((group) => group.entries);
  const index = Math.min(active, entries.length - 1);
  const optionId = (position: number) => `${listId}-${position}`;

  useEffect(() => {
    document.getElementById(optionId(index))?.scrollIntoView({ block: 'nearest' });
  });

  const run = (entry: PaletteEntry | undefined, isOther: boolean) => {
    if (entry) choose((isOther && entry.runOther) || entry.run);
  };
  const onKeyDown = (event: React.KeyboardEvent) => {
    const isMod = event.ctrlKey || event.metaKey;
    if (event.key === 'ArrowDown') setActive(index + 1 < entries.length ? index + 1 : 0);
    else if (event.key === 'ArrowUp') setActive(index > 0 ? index - 1 : entries.length - 1);
    else if (event.key === 'PageDown') setActive(nextGroup(groups, index));
    else if (event.key === 'PageUp') setActive(previousGroup(groups, index));
    else if (event.key === 'Enter') run(entries[index], isMod);
    else return;
    event.preventDefault();
  };

  return (
    <>
      <InputBase
        autoFocus
        fullWidth
        value={search}
        placeholder={words.placeholder}
        onChange={(event) => {
          setSearch(event.target.value);
          setActive(0);
        }}
        onKeyDown={onKeyDown}
        inputProps={{
          role: 'combobox',
          maxLength: 500,
          'aria-label': words.title,
          'aria-expanded': true,
          'aria-controls': listId,
          'aria-activedescendant': index >= 0 ? optionId(index) : undefined,
        }}
        sx={{ px: 4, height: 48, fontSize: 16, borderBottom: 1, borderColor: 'divider', flex: 'none' }}
      />
      <PaletteList
        id={listId}
        label={words.title}
        groups={groups}
        search={search}
        activeIndex={index}
        optionId={optionId}
        choose={run}
      />
      {entries.length === 0 && isComplete ? (
        <Box role="status" sx={{ px: 4, pb: 4, color: 'text.secondary', overflowWrap: 'anywhere' }}>
          {words.nothing(search)}
        </Box>
      ) : null}
      <Hints hasOther={entries[index]?.runOther !== undefined} />
    </>
  );
}

/** The first entry of the group after the one that is active; the last entry when there is none. */
function nextGroup(groups: readonly { entries: readonly unknown[] }[], index: number): number {
  let start = 0;
  for (const { entries } of groups) {
    if (start > index) return start;
    start += entries.length;
  }
  return start - 1;
}

/** The first entry of the group that is active, or of the one before when that is active already. */
function previousGroup(groups: readonly { entries: readonly unknown[] }[], index: number): number {
  let start = 0;
  let before = 0;
  for (const { entries } of groups) {
    if (start >= index) return before;
    before = start;
    start += entries.length;
  }
  return before;
}

function Hints({ hasOther }: { readonly hasOther: boolean }) {
  return (
    <Box
      aria-hidden
      sx={{ px: 4, py: 2, borderTop: 1, borderColor: 'divider', color: 'text.secondary', fontSize: 12, flex: 'none' }}
    >
      {hasOther ? words.hintsPerson(modKey) : words.hints}
    </Box>
  );
}
