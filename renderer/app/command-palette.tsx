import Box from '@mui/material/Box';
import Dialog from '@mui/material/Dialog';
import InputBase from '@mui/material/InputBase';
import { useEffect, useId, useMemo, useState } from 'react';
import { useLocation } from 'wouter';
import { foldText } from '#shared/lib/text-fold.ts';
import type { SearchResult } from '#shared/queries/search.ts';
import { text } from '#shared/text/text.ts';
import { useQuery } from '../state/use-query.ts';
import type { UserCommand } from './commands.ts';

interface CommandPaletteProps {
  readonly isOpen: boolean;
  readonly commands: readonly UserCommand[];
  readonly close: () => void;
}

interface Entry {
  readonly id: string;
  readonly label: string;
  readonly detail: string;
  readonly group: string;
  readonly run: () => void;
}

/** Finds people, campaigns, pages and actions by name. */
export function CommandPalette({ isOpen, commands, close }: CommandPaletteProps) {
  return (
    <Dialog
      open={isOpen}
      onClose={close}
      aria-label={text.app.palette.title}
      maxWidth="sm"
      sx={{ '& .MuiDialog-container': { alignItems: 'flex-start', pt: '10vh' } }}
    >
      {isOpen ? <Finder commands={commands} close={close} /> : null}
    </Dialog>
  );
}

function useEntries(words: string, commands: readonly UserCommand[]): readonly Entry[] {
  const [, navigate] = useLocation();
  const found = useQuery('search', words === '' ? null : { text: words, limit: 6 }).data;
  return useMemo(() => {
    const needle = foldText(words);
    const actions = commands
      .filter((command) => command.isEnabled && foldText(command.label).includes(needle))
      .map(({ id, label, group, keys, run }) => ({ id, label, group, detail: keys?.join(' ') ?? '', run }));
    return [...(needle === '' ? [] : hitEntries(found, navigate)), ...actions];
  }, [words, commands, found, navigate]);
}

function hitEntries(found: SearchResult | null, navigate: (path: string) => void): Entry[] {
  if (!found) return [];
  const { people, campaigns } = text.app.commands.group;
  return [
    ...found.influencers.map((hit) => ({
      id: `influencer-${hit.id}`,
      label: hit.name,
      detail: hit.detail,
      group: people,
      run: () => navigate(`/roster/${hit.id}`),
    })),
    ...found.campaigns.map((hit) => ({
      id: `campaign-${hit.id}`,
      label: hit.name,
      detail: hit.detail,
      group: campaigns,
      run: () => navigate(`/campaigns/${hit.id}`),
    })),
  ];
}

function Finder({ commands, close }: Omit<CommandPaletteProps, 'isOpen'>) {
  const [words, setWords] = useState('');
  const [active, setActive] = useState(0);
  const listId = useId();
  const entries = useEntries(words, commands);
  const index = Math.min(active, entries.length - 1);
  const optionId = (position: number) => `${listId}-${position}`;

  useEffect(() => {
    document.getElementById(optionId(index))?.scrollIntoView({ block: 'nearest' });
  });

  const choose = (entry: Entry | undefined) => {
    if (!entry) return;
    close();
    entry.run();
  };
  const onKeyDown = (event: React.KeyboardEvent) => {
    if (event.key === 'ArrowDown') setActive(Math.min(index + 1, entries.length - 1));
    else if (event.key === 'ArrowUp') setActive(Math.max(index - 1, 0));
    else if (event.key === 'Enter') choose(entries[index]);
    else return;
    event.preventDefault();
  };

  return (
    <>
      <InputBase
        autoFocus
        fullWidth
        value={words}
        placeholder={text.app.palette.placeholder}
        onChange={(event) => {
          setWords(event.target.value);
          setActive(0);
        }}
        onKeyDown={onKeyDown}
        inputProps={{
          role: 'combobox',
          'aria-label': text.app.palette.title,
          'aria-expanded': true,
          'aria-controls': listId,
          'aria-activedescendant': index >= 0 ? optionId(index) : undefined,
        }}
        sx={{ px: 4, height: 48, fontSize: 16, borderBottom: 1, borderColor: 'divider', flex: 'none' }}
      />
      <Box
        role="listbox"
        id={listId}
        aria-label={text.app.palette.title}
        sx={{ p: 1.5, overflow: 'auto', maxHeight: '50vh' }}
      >
        {entries.map((entry, position) => (
          <Option
            key={entry.id}
            id={optionId(position)}
            entry={entry}
            isActive={position === index}
            choose={() => choose(entry)}
          />
        ))}
      </Box>
      {entries.length === 0 ? (
        <Box role="status" sx={{ px: 4, pb: 4, color: 'text.secondary' }}>
          {text.app.palette.nothing(words)}
        </Box>
      ) : null}
    </>
  );
}

interface OptionProps {
  readonly id: string;
  readonly entry: Entry;
  readonly isActive: boolean;
  readonly choose: () => void;
}

function Option({ id, entry, isActive, choose }: OptionProps) {
  return (
    <Box
      id={id}
      role="option"
      aria-selected={isActive}
      onClick={choose}
      sx={{
        display: 'grid',
        gridTemplateColumns: '96px 1fr auto',
        alignItems: 'center',
        gap: 3,
        px: 2.5,
        height: 36,
        borderRadius: '6px',
        cursor: 'default',
        bgcolor: isActive ? 'surface.selected' : undefined,
        '&:hover': { bgcolor: isActive ? 'surface.selected' : 'surface.hover' },
      }}
    >
      <Box component="span" sx={{ color: 'text.secondary', fontSize: 12 }}>
        {entry.group}
      </Box>
      <Box component="span" sx={{ overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap' }}>
        {entry.label}
      </Box>
      <Box
        component="span"
        sx={{
          color: 'text.secondary',
          fontSize: 12,
          maxWidth: 200,
          overflow: 'hidden',
          textOverflow: 'ellipsis',
          whiteSpace: 'nowrap',
        }}
      >
        {entry.detail}
      </Box>
    </Box>
  );
}
