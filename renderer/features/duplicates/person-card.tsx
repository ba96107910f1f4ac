import Box from '@mui/material/Box';
import Chip from '@mui/material/Chip';
import Link from '@mui/material/Link';
import { platformNames } from '#shared/model/platform.ts';
import type { PersonSketch } from '#shared/queries/person-sketch.ts';
import { text } from '#shared/text/text.ts';
import { countText, shortCountText } from '../../state/format.ts';
import { openPersonPanel } from '../../state/person-panel.ts';

const words = text.duplicates.list;
const ACCOUNTS_SHOWN = 3;

/** A person in a few lines; the name opens the panel beside the page. */
export function PersonCard({ person }: { readonly person: PersonSketch }) {
  const place = [person.city, person.country].filter((part) => part !== null).join(', ');
  const facts = [text.roster.stages[person.stage], place, person.owner, ...person.emails.slice(0, 1)];
  const accounts = person.accounts.slice(0, ACCOUNTS_SHOWN).map(({ platform, handle, followers }) => {
    const name = handle === null ? platformNames[platform] : `@${handle} · ${platformNames[platform]}`;
    return followers === null ? name : `${name} · ${shortCountText(followers)}`;
  });
  const more = person.accounts.length - accounts.length;
  return (
    <Box sx={{ minWidth: 0, fontSize: 13, overflowWrap: 'anywhere' }}>
      <Box sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'baseline', columnGap: 2 }}>
        <Link
          component="button"
          type="button"
          onClick={() => openPersonPanel(person.id)}
          sx={{ fontSize: 14, fontWeight: 560, textAlign: 'start', maxHeight: 60, overflow: 'hidden' }}
        >
          <bdi>{person.name}</bdi>
        </Link>
        {person.nativeName === null ? null : <bdi>{person.nativeName}</bdi>}
        {person.isArchived ? <Chip size="small" label={words.archived} /> : null}
        {person.doNotContact ? <Chip size="small" color="warning" label={words.doNotContact} /> : null}
      </Box>
      <Box className="figures">{accounts.length === 0 ? words.noAccount : accounts.join(', ')}</Box>
      {more > 0 ? <Box sx={{ color: 'text.secondary' }}>{words.moreAccounts(countText(more))}</Box> : null}
      <Box sx={{ color: 'text.secondary' }}>{facts.filter((fact) => fact !== null && fact !== '').join(' · ')}</Box>
    </Box>
  );
}
