import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Stack from '@mui/material/Stack';
import Typography from '@mui/material/Typography';
import { useId, type KeyboardEvent } from 'react';
import type { DuplicatePair } from '#shared/queries/duplicates-list.ts';
import { text } from '#shared/text/text.ts';
import { instantText } from '../../state/format.ts';
import { PersonCard } from './person-card.tsx';
import { ReasonList } from '../../ui/reason-list.tsx';

const words = text.duplicates.list;
const percent = new Intl.NumberFormat(navigator.language, { style: 'percent' });

/** What can be done with a pair. */
export interface PairActions {
  readonly merge: (pair: DuplicatePair) => void;
  readonly notSame: (pair: DuplicatePair) => void;
  readonly later: (pair: DuplicatePair) => void;
  readonly again: (pair: DuplicatePair) => void;
}

/** Letters that act on the pair under the focus. */
const KEYS = { m: 'merge', n: 'notSame', l: 'later' } as const;

/** Two people side by side, with why they look alike and what can be done about it. */
export function PairItem({ pair, actions }: { readonly pair: DuplicatePair; readonly actions: PairActions }) {
  const id = useId();
  const { one, other, apart } = pair;
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey || apart !== null) return;
    const key = event.key.toLowerCase();
    if (event.key === 'Enter' && event.target === event.currentTarget) actions.merge(pair);
    else if (key in KEYS) actions[KEYS[key as keyof typeof KEYS]](pair);
    else return;
    event.preventDefault();
  };
  return (
    <Box
      component="li"
      tabIndex={0}
      data-pair
      aria-labelledby={id}
      onKeyDown={onKeyDown}
      sx={{
        border: 1,
        borderColor: 'divider',
        borderRadius: '10px',
        p: 4,
        display: 'grid',
        gap: 3,
        gridTemplateColumns: 'minmax(0, 1fr) minmax(0, 1fr) minmax(220px, 300px)',
      }}
    >
      <Box component="span" id={id} hidden>
        {words.pair(one.name, other.name)}
      </Box>
      <PersonCard person={one} />
      <PersonCard person={other} />
      <Stack sx={{ gap: 2, minWidth: 0 }}>
        {pair.reasons.length === 0 ? null : (
          <Typography variant="body2" sx={{ fontWeight: 560 }} className="figures">
            {words.likely(percent.format(pair.score))}
          </Typography>
        )}
        <ReasonList reasons={pair.reasons} />
        {apart === null ? null : (
          <Typography variant="body2" color="textSecondary">
            {words.decided(apart.decidedBy, instantText(apart.decidedAt))}
            {apart.note === undefined ? '' : `: ${apart.note}`}
          </Typography>
        )}
        <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 2 }}>
          {apart === null ? (
            <>
              <Button size="small" variant="contained" onClick={() => actions.merge(pair)}>
                {words.merge}
              </Button>
              <Button size="small" variant="outlined" onClick={() => actions.notSame(pair)}>
                {words.notSame}
              </Button>
              <Button size="small" onClick={() => actions.later(pair)}>
                {words.later}
              </Button>
            </>
          ) : (
            <Button size="small" variant="outlined" onClick={() => actions.again(pair)}>
              {words.again}
            </Button>
          )}
        </Box>
      </Stack>
    </Box>
  );
}
