import Box from '@mui/material/Box';
import { matchingParts } from './matching-parts.ts';

interface MatchingTextProps {
  readonly text: string;
  readonly search: string;
}

/** A text in which what was searched for stands out. */
export function MatchingText({ text, search }: MatchingTextProps) {
  return matchingParts(text, search).map((part, at) =>
    part.isMatch ? (
      // The parts have no other identity than their place.
      // oxlint-disable-next-line react/no-array-index-key
      <Box key={at} component="mark" sx={{ bgcolor: 'transparent', color: 'inherit', fontWeight: 650 }}>
        {part.text}
      </Box>
    ) : (
      part.text
    ),
  );
}
