import Box from '@mui/material/Box';
import { text } from '#shared/text/text.ts';
import { NAMES_WIDTH } from './timeline-layout.ts';
import { monthMarks, weekMarks, type TimeWindow, type Zoom } from './timeline-scale.ts';

const monthFormat = new Intl.DateTimeFormat(navigator.language, { month: 'short', year: 'numeric', timeZone: 'UTC' });
const dayFormat = new Intl.DateTimeFormat(navigator.language, { day: 'numeric', month: 'short', timeZone: 'UTC' });

interface TimelineAxisProps {
  readonly window: TimeWindow;
  readonly zoom: Zoom;
  /** Where today is, in parts of the width; `null` outside of the window. */
  readonly todayAt: number | null;
}

/** The months above the bars, or the Mondays where one month fills the width. */
export function TimelineAxis({ window, zoom, todayAt }: TimelineAxisProps) {
  const isNear = zoom === 'month';
  const marks = isNear ? weekMarks(window) : monthMarks(window, zoom);
  const format = isNear ? dayFormat : monthFormat;
  return (
    <Box
      aria-hidden
      className="figures"
      sx={{
        flex: 'none',
        height: 28,
        position: 'relative',
        borderBottom: 1,
        borderColor: 'divider',
        fontSize: 12,
        color: 'text.secondary',
        overflowY: 'scroll',
        overflowX: 'hidden',
        scrollbarGutter: 'stable',
        scrollbarColor: 'transparent transparent',
      }}
    >
      <Box sx={{ position: 'absolute', left: NAMES_WIDTH, right: 0, top: 0, bottom: 0 }}>
        {marks.map(({ day, left }) => (
          <Box
            key={day}
            sx={{
              position: 'absolute',
              top: 0,
              bottom: 0,
              borderLeft: 1,
              borderColor: 'divider',
              pl: 1,
              lineHeight: '28px',
            }}
            style={{ left: `${left * 100}%` }}
          >
            {format.format(new Date(`${day}T00:00:00Z`))}
          </Box>
        ))}
        {todayAt === null ? null : (
          <Box
            sx={{
              position: 'absolute',
              top: 5,
              px: 1,
              lineHeight: '18px',
              bgcolor: 'background.default',
              color: 'primary.main',
              fontWeight: 560,
              transform: 'translateX(-50%)',
            }}
            style={{ left: `${todayAt * 100}%` }}
          >
            {text.rights.timeline.toToday}
          </Box>
        )}
      </Box>
    </Box>
  );
}
