import Box from '@mui/material/Box';
import { text } from '#shared/text/text.ts';
import { dayText } from '../../../state/format.ts';

/** A line of a timeline, whatever it comes from. */
export interface TimelineLine {
  readonly key: string;
  readonly on: string;
  readonly title: string;
  readonly details: readonly string[];
}

/** Long notes are cut on a timeline; their own tab shows them whole. */
const LONGEST = 600;

/** Lines with their days, newest first. */
export function TimelineList({
  lines,
  isNarrow,
}: {
  readonly lines: readonly TimelineLine[];
  readonly isNarrow?: boolean;
}) {
  return (
    <Box
      component="ol"
      aria-label={text.person.timeline.list}
      className="figures"
      sx={{ listStyle: 'none', m: 0, p: 0, maxWidth: 960 }}
    >
      {lines.map((line) => (
        <Box
          component="li"
          key={line.key}
          sx={{
            display: 'grid',
            gridTemplateColumns: isNarrow ? '92px 1fr' : '120px 1fr',
            gap: isNarrow ? 2 : 4,
            py: 2,
            fontSize: isNarrow ? 13 : undefined,
            borderBottom: 1,
            borderColor: 'divider',
          }}
        >
          <Box component="time" dateTime={line.on} sx={{ color: 'text.secondary' }}>
            {dayText(line.on)}
          </Box>
          <Box sx={{ minWidth: 0, overflowWrap: 'anywhere' }}>
            {line.title}
            {line.details.map((detail, index) => (
              // Details have no identity of their own and are never reordered.
              // oxlint-disable-next-line react/no-array-index-key
              <Box key={index} sx={{ color: 'text.secondary', fontSize: 13, whiteSpace: 'pre-line' }}>
                {detail.length > LONGEST ? `${detail.slice(0, LONGEST)}…` : detail}
              </Box>
            ))}
          </Box>
        </Box>
      ))}
    </Box>
  );
}
