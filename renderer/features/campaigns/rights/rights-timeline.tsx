import Box from '@mui/material/Box';
import { useVirtualizer } from '@tanstack/react-virtual';
import { useId, useRef, useState, type KeyboardEvent } from 'react';
import type { RightRow } from '#shared/queries/rights-timeline.ts';
import { text } from '#shared/text/text.ts';
import { dayText } from '../../../state/format.ts';
import { TimelineAxis } from './timeline-axis.tsx';
import { NAMES_WIDTH, ROW_HEIGHT } from './timeline-layout.ts';
import { TimelineRow } from './timeline-row.tsx';
import { placeDays, type TimeWindow, type Zoom } from './timeline-scale.ts';

const words = text.rights.timeline;
const PAGE = 10;

interface RightsTimelineProps {
  readonly rows: readonly RightRow[];
  readonly window: TimeWindow;
  readonly zoom: Zoom;
  readonly today: string;
  readonly move: (by: 1 | -1) => void;
  readonly onOpen: (row: RightRow) => void;
}

/**
 * Rights as bars over time. Only rows on screen exist; arrow keys up and down walk the rights, left and right move
 * through time, Enter opens one.
 */
export function RightsTimeline({ rows, window, zoom, today, move, onOpen }: RightsTimelineProps) {
  const id = useId();
  const scroller = useRef<HTMLDivElement>(null);
  const [place, setPlace] = useState(0);
  const active = Math.max(0, Math.min(place, rows.length - 1));
  const virtual = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => ROW_HEIGHT,
    overscan: 6,
  });
  const items = virtual.getVirtualItems();
  const isShown = items.some(({ index }) => index === active);
  const todayAt = placeDays({ from: today, to: today }, window);
  const walk = (next: number) => {
    const index = Math.max(0, Math.min(next, rows.length - 1));
    setPlace(index);
    virtual.scrollToIndex(index);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const act = keyAction(event.key, active, rows.length, walk, move);
    if (act) act();
    else if (event.key === 'Enter' && rows[active]) onOpen(rows[active]);
    else return;
    event.preventDefault();
  };
  return (
    <Box sx={{ flex: 1, minHeight: 0, display: 'flex', flexDirection: 'column' }}>
      <TimelineAxis window={window} zoom={zoom} todayAt={todayAt && todayAt.left + todayAt.width / 2} />
      <span id={`${id}-keys`} className="visually-hidden">
        {words.keys}
      </span>
      <Box
        ref={scroller}
        role="listbox"
        tabIndex={0}
        aria-label={words.label}
        aria-describedby={`${id}-keys`}
        aria-activedescendant={isShown ? `${id}-${active}` : undefined}
        onKeyDown={onKeyDown}
        sx={{
          flex: 1,
          overflow: 'auto',
          scrollbarGutter: 'stable',
          outlineOffset: -2,
          '&:focus-visible [data-active]': { outline: 2, outlineColor: 'primary.main', outlineOffset: -2 },
        }}
      >
        <Box
          role="presentation"
          sx={{ position: 'relative', minHeight: '100%' }}
          style={{ height: virtual.getTotalSize() }}
        >
          {todayAt ? <TodayLine left={todayAt.left + todayAt.width / 2} day={today} /> : null}
          {items.map(({ index, start }) => (
            <TimelineRow
              key={rows[index]!.right.id}
              id={`${id}-${index}`}
              row={rows[index]!}
              place={index + 1}
              count={rows.length}
              top={start}
              window={window}
              isActive={index === active}
              onOpen={() => {
                setPlace(index);
                onOpen(rows[index]!);
              }}
            />
          ))}
        </Box>
      </Box>
    </Box>
  );
}

function TodayLine({ left, day }: { readonly left: number; readonly day: string }) {
  return (
    <Box
      aria-hidden
      title={words.today(dayText(day))}
      sx={{
        position: 'absolute',
        top: 0,
        bottom: 0,
        width: 2,
        ml: '-1px',
        bgcolor: 'primary.main',
        pointerEvents: 'none',
      }}
      style={{ left: `calc(${NAMES_WIDTH}px + (100% - ${NAMES_WIDTH}px) * ${left})` }}
    />
  );
}

function keyAction(
  key: string,
  active: number,
  count: number,
  walk: (index: number) => void,
  move: (by: 1 | -1) => void,
): (() => void) | null {
  switch (key) {
    case 'ArrowDown':
      return () => walk(active + 1);
    case 'ArrowUp':
      return () => walk(active - 1);
    case 'PageDown':
      return () => walk(active + PAGE);
    case 'PageUp':
      return () => walk(active - PAGE);
    case 'Home':
      return () => walk(0);
    case 'End':
      return () => walk(count - 1);
    case 'ArrowLeft':
      return () => move(-1);
    case 'ArrowRight':
      return () => move(1);
    default:
      return null;
  }
}
