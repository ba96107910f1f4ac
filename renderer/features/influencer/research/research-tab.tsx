import DeleteIcon from '@mui/icons-material/DeleteOutlined';
import EditIcon from '@mui/icons-material/EditOutlined';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Link from '@mui/material/Link';
import Stack from '@mui/material/Stack';
import Typography from '@mui/material/Typography';
import { useState } from 'react';
import type { ResearchNote } from '#shared/model/research-note.ts';
import type { InfluencerPageResult } from '#shared/queries/influencer-page.ts';
import { text } from '#shared/text/text.ts';
import { countText, dayText } from '../../../state/format.ts';
import { useCommand } from '../../../state/use-command.ts';
import { useOpenLink } from '../../../state/use-open-link.ts';
import { RowAction } from '../../../ui/row-action.tsx';
import { LongText } from '../../../ui/long-text.tsx';
import { ResearchDialog } from './research-dialog.tsx';

const words = text.person.research;
const STEP = 100;

/** What was found out about the person, note by note. */
export function ResearchTab({ page }: { readonly page: InfluencerPageResult }) {
  const [open, setOpen] = useState<ResearchNote | 'new' | null>(null);
  const [shown, setShown] = useState(STEP);
  const { research, influencer } = page;
  const hidden = research.length - shown;
  return (
    <Stack sx={{ px: 6, py: 5, gap: 3, alignItems: 'flex-start' }}>
      <Button variant="outlined" onClick={() => setOpen('new')}>
        {words.add}
      </Button>
      {research.length === 0 ? (
        <Typography color="textSecondary" sx={{ maxWidth: '72ch' }}>
          {words.empty}
        </Typography>
      ) : (
        <Box
          component="ol"
          aria-label={text.person.tabs.research}
          sx={{ listStyle: 'none', m: 0, p: 0, width: '100%', maxWidth: 960 }}
        >
          {research.slice(0, shown).map((note) => (
            <NoteRow key={note.id} note={note} edit={() => setOpen(note)} />
          ))}
        </Box>
      )}
      {hidden > 0 ? <Button onClick={() => setShown(shown + STEP)}>{words.more(countText(hidden))}</Button> : null}
      {open === null ? null : (
        <ResearchDialog influencerId={influencer.id} note={open === 'new' ? null : open} close={() => setOpen(null)} />
      )}
    </Stack>
  );
}

function NoteRow({ note, edit }: { readonly note: ResearchNote; readonly edit: () => void }) {
  const run = useCommand();
  const openLink = useOpenLink();
  const { link } = note;
  const day = dayText(note.on);
  return (
    <Box
      component="li"
      sx={{
        display: 'grid',
        gridTemplateColumns: '120px 1fr auto',
        gap: 4,
        py: 3,
        borderBottom: 1,
        borderColor: 'divider',
      }}
    >
      <Box sx={{ color: 'text.secondary', fontSize: 13 }}>
        <time dateTime={note.on} className="figures">
          {day}
        </time>
        {note.by === undefined ? null : <div>{note.by}</div>}
      </Box>
      <Box sx={{ minWidth: 0 }}>
        <LongText>{note.text}</LongText>
        {link === undefined ? null : (
          <Link
            component="button"
            type="button"
            onClick={() => openLink(link)}
            sx={{ textAlign: 'start', overflowWrap: 'anywhere', fontSize: 13 }}
          >
            {link}
          </Link>
        )}
      </Box>
      <Box sx={{ whiteSpace: 'nowrap' }}>
        <RowAction icon={EditIcon} label={words.edit(day)} onClick={edit} />
        <RowAction
          icon={DeleteIcon}
          label={words.remove(day)}
          onClick={() => void run('researchNote.remove', { id: note.id })}
        />
      </Box>
    </Box>
  );
}
