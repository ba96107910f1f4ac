import Box from '@mui/material/Box';
import type { LikenessReason } from '#shared/domain/duplicates/likeness.ts';
import { text } from '#shared/text/text.ts';
import { countText } from '../state/format.ts';

const words = text.duplicates;

/** What a strength is called. */
function strengthOf({ strength }: LikenessReason): keyof typeof words.strengths {
  if (strength >= 0.7) return 'strong';
  return strength >= 0.35 ? 'fair' : 'weak';
}

/** Why two people look alike: what is alike, the values of both, and how much it says. */
export function ReasonList({ reasons }: { readonly reasons: readonly LikenessReason[] }) {
  return (
    <Box
      component="ul"
      aria-label={words.why}
      sx={{ m: 0, p: 0, listStyle: 'none', display: 'grid', gap: 1, fontSize: 13, overflowWrap: 'anywhere' }}
    >
      {reasons.map((reason) => (
        <li key={reason.what}>
          {words.reasons[reason.what](reason.one, reason.other)}
          <Box component="span" sx={{ color: 'text.secondary' }}>
            {` · ${words.strengths[strengthOf(reason)]}`}
            {reason.people > 2 ? ` · ${words.shared(countText(reason.people))}` : ''}
          </Box>
        </li>
      ))}
    </Box>
  );
}
