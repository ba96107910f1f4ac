import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { MatchingText } from '../../ui/matching-text.tsx';
import type { PaletteEntry, PaletteGroup } from './palette-entries.ts';

interface PaletteListProps {
  readonly id: string;
  readonly label: string;
  readonly groups: readonly PaletteGroup[];
  readonly search: string;
  /** The entry that Enter runs, counted over all groups. */
  readonly activeIndex: number;
  readonly optionId: (index: number) => string;
  readonly choose: (entry: PaletteEntry, isOther: boolean) => void;
}

/** What the palette found, group by group; the field above keeps the focus. */
export function PaletteList({ id, label, groups, search, activeIndex, optionId, choose }: PaletteListProps) {
  const starts = groups.map((_, at) => groups.slice(0, at).reduce((sum, { entries }) => sum + entries.length, 0));
  return (
    <Box role="listbox" id={id} aria-label={label} sx={{ p: 1.5, overflow: 'auto', maxHeight: '56vh' }}>
      {groups.map((group, at) => {
        const headId = `${id}-group-${at}`;
        return (
          <Box key={group.label} role="group" aria-labelledby={headId}>
            <Typography
              id={headId}
              variant="caption"
              color="textSecondary"
              sx={{ display: 'block', px: 2.5, pt: 2, pb: 1 }}
            >
              {group.label}
            </Typography>
            {group.entries.map((entry, position) => {
              const index = (starts[at] ?? 0) + position;
              return (
                <Option
                  key={entry.id}
                  id={optionId(index)}
                  entry={entry}
                  search={search}
                  isActive={index === activeIndex}
                  choose={(isOther) => choose(entry, isOther)}
                />
              );
            })}
          </Box>
        );
      })}
    </Box>
  );
}

interface OptionProps {
  readonly id: string;
  readonly entry: PaletteEntry;
  readonly search: string;
  readonly isActive: boolean;
  readonly choose: (isOther: boolean) => void;
}

const oneLine = { overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap' } as const;

function Option({ id, entry, search, isActive, choose }: OptionProps) {
  return (
    <Box
      id={id}
      role="option"
      aria-selected={isActive}
      onClick={(event: React.MouseEvent) => choose(event.ctrlKey || event.metaKey)}
      sx={{
        display: 'grid',
        gridTemplateColumns: 'minmax(40%, auto) minmax(0, 1fr) auto',
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
      <Box component="span" dir="auto" sx={{ ...oneLine, textAlign: 'left' }}>
        <MatchingText text={entry.label} search={search} />
      </Box>
      <Box component="span" dir="auto" sx={{ ...oneLine, color: 'text.secondary', fontSize: 12, textAlign: 'left' }}>
        <MatchingText text={entry.detail} search={search} />
      </Box>
      <Box component="span" sx={{ color: 'text.secondary', fontSize: 12, whiteSpace: 'nowrap' }}>
        {entry.keys?.join(' ')}
      </Box>
    </Box>
  );
}
