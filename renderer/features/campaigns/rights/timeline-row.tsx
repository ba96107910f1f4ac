import WarningIcon from '@mui/icons-material/WarningAmberOutlined';
import Box from '@mui/material/Box';
import type { RightKind } from '#shared/model/right.ts';
import type { RightRow } from '#shared/queries/rights-timeline.ts';
import { text } from '#shared/text/text.ts';
import { rightMind, rightPeriod, rightRest, rightScopeText } from './right-words.ts';
import { NAMES_WIDTH, ROW_HEIGHT } from './timeline-layout.ts';
import { placeDays, type TimeWindow } from './timeline-scale.ts';

const { kinds } = text.rights;

const tint = (color: string, share: number): string =>
  `color-mix(in srgb, var(--mui-palette-${color}) ${share}%, transparent)`;

/** Kinds are told apart by pattern as well as by colour, and by their word. */
const bars: Readonly<Record<RightKind, object>> = {
  usage: { bgcolor: tint('primary-main', 24), borderColor: 'primary.main' },
  whitelisting: {
    backgroundImage: `repeating-linear-gradient(135deg, ${tint('success-main', 34)} 0 5px, transparent 5px 10px)`,
    borderColor: 'success.main',
  },
  exclusivity: {
    backgroundImage: `radial-gradient(${tint('text-primary', 34)} 1.2px, transparent 1.4px)`,
    backgroundSize: '7px 7px',
    borderColor: 'text.secondary',
    borderWidth: 2,
  },
};

interface TimelineRowProps {
  readonly id: string;
  readonly row: RightRow;
  /** Counted from 1. */
  readonly place: number;
  readonly count: number;
  /** In pixels. */
  readonly top: number;
  readonly window: TimeWindow;
  readonly isActive: boolean;
  readonly onOpen: () => void;
}

/** One right: who, what and for whom, then its bar. */
export function TimelineRow({ id, row, place, count, top, window, isActive, onOpen }: TimelineRowProps) {
  const mind = rightMind(row);
  return (
    <Box
      id={id}
      role="option"
      aria-selected={isActive}
      aria-posinset={place}
      aria-setsize={count}
      data-active={isActive ? '' : undefined}
      onClick={onOpen}
      sx={{
        position: 'absolute',
        left: 0,
        right: 0,
        height: ROW_HEIGHT,
        display: 'flex',
        borderBottom: 1,
        borderColor: 'divider',
        cursor: 'pointer',
        '&:hover': { bgcolor: 'surface.hover' },
      }}
      style={{ top }}
    >
      <Box sx={{ width: NAMES_WIDTH, flex: 'none', px: 4, pl: 6, alignSelf: 'center', minWidth: 0 }}>
        <Box sx={{ fontSize: 13, lineHeight: '18px', fontWeight: 560, ...oneLine }}>{row.influencerName}</Box>
        <Box sx={{ fontSize: 12, lineHeight: '16px', color: 'text.secondary', display: 'flex', gap: 1, ...oneLine }}>
          <Box component="span" sx={oneLine}>
            {kinds[row.right.kind]} · {row.clientName ?? row.campaignName}
          </Box>
          {mind ? (
            <Box
              component="span"
              sx={{ color: mind.color, flex: 'none', display: 'inline-flex', alignItems: 'center', gap: 0.5 }}
            >
              <WarningIcon aria-hidden sx={{ fontSize: 14 }} />
              {mind.words}
            </Box>
          ) : null}
        </Box>
      </Box>
      <span className="visually-hidden">{rightRest(row)}</span>
      <Box aria-hidden sx={{ flex: 1, position: 'relative', minWidth: 0, overflow: 'hidden' }}>
        <Bar row={row} window={window} />
      </Box>
    </Box>
  );
}

const oneLine = { overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap' } as const;

function Bar({ row, window }: { readonly row: RightRow; readonly window: TimeWindow }) {
  const placed = placeDays(row.days, window);
  if (!placed) return null;
  const isOver = row.state === 'ended' || row.state === 'declined';
  const scope = rightScopeText(row);
  return (
    <Box
      title={[kinds[row.right.kind], scope, rightPeriod(row), ...row.warnings.map(({ sentence }) => sentence)]
        .filter((part) => part !== '')
        .join('\n')}
      sx={{
        position: 'absolute',
        top: 9,
        height: 26,
        minWidth: 3,
        boxSizing: 'border-box',
        border: 1,
        borderStyle: isOver ? 'dashed' : 'solid',
        borderRadius: '4px',
        ...bars[row.right.kind],
        ...(placed.isCutBefore && { borderLeftStyle: 'none', borderTopLeftRadius: 0, borderBottomLeftRadius: 0 }),
        ...(placed.isCutAfter && { borderRightStyle: 'none', borderTopRightRadius: 0, borderBottomRightRadius: 0 }),
        overflow: 'hidden',
        display: 'flex',
        alignItems: 'center',
      }}
      style={{ left: `${placed.left * 100}%`, width: `${placed.width * 100}%` }}
    >
      <Box
        component="span"
        sx={{ fontSize: 12, px: 1, mx: 1, borderRadius: '3px', bgcolor: 'background.default', ...oneLine }}
      >
        {kinds[row.right.kind]}
        {scope === '' ? '' : `: ${scope}`}
      </Box>
    </Box>
  );
}
