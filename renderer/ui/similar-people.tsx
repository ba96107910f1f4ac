import Box from '@mui/material/Box';
import Link from '@mui/material/Link';
import Typography from '@mui/material/Typography';
import { useEffect } from 'react';
import { platformNames, type Platform } from '#shared/model/platform.ts';
import { text } from '#shared/text/text.ts';
import { countText } from '../state/format.ts';
import { useQuery } from '../state/use-query.ts';
import { ReasonList } from './reason-list.tsx';

const words = text.duplicates.similar;
/** From so many letters on a name or handle can tell somebody. */
const TELLING = 3;
const SHOWN = 3;

interface SimilarPeopleProps {
  readonly name: string;
  readonly handle: string;
  readonly platform: Platform | null;
  readonly open: (id: string) => void;
  /** Told how many people look alike, whenever that changes. */
  readonly onFound: (people: number) => void;
}

/** Who on the roster looks like the person being typed in, and why; the place it takes is announced, not jumped to. */
export function SimilarPeople({ name, handle, platform, open, onFound }: SimilarPeopleProps) {
  const isTelling = name.trim().length >= TELLING || handle.trim().length >= TELLING;
  const { data } = useQuery(
    'duplicates.similar',
    isTelling ? { name, ...(handle.trim() !== '' && { handles: [{ platform, handle }] }), limit: SHOWN } : null,
  );
  const people = isTelling ? (data?.people ?? []) : [];
  useEffect(() => onFound(people.length), [onFound, people.length]);
  return (
    <Box role="status" sx={{ minHeight: 20 }}>
      {people.length === 0 ? null : (
        <>
          <Typography component="h3" variant="body2" sx={{ fontWeight: 560 }}>
            {words.title} {words.found(countText(people.length))}
          </Typography>
          <Typography variant="body2" color="textSecondary" sx={{ pb: 1 }}>
            {words.help}
          </Typography>
          <Box component="ul" aria-label={words.title} sx={{ m: 0, p: 0, listStyle: 'none' }}>
            {people.map((person) => {
              const account = person.accounts[0];
              const known =
                account && `${account.handle === null ? '' : `@${account.handle}, `}${platformNames[account.platform]}`;
              return (
                <Box component="li" key={person.id} sx={{ py: 2, borderTop: 1, borderColor: 'divider' }}>
                  <Link
                    component="button"
                    type="button"
                    onClick={() => open(person.id)}
                    aria-label={words.open(person.name)}
                    sx={{ fontSize: 14, fontWeight: 560, textAlign: 'start', overflowWrap: 'anywhere' }}
                  >
                    <bdi>{person.name}</bdi>
                  </Link>
                  {known === undefined ? null : (
                    <Box component="span" sx={{ color: 'text.secondary', fontSize: 13 }}>
                      {` · ${known}`}
                    </Box>
                  )}
                  <ReasonList reasons={person.reasons} />
                </Box>
              );
            })}
          </Box>
        </>
      )}
    </Box>
  );
}
