import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Chip from '@mui/material/Chip';
import { useState } from 'react';
import { text } from '#shared/text/text.ts';
import { countText } from '../state/format.ts';

const words = text.person.head;

interface WordChipsProps {
  readonly values: readonly string[];
  /** How many are shown before "n more". */
  readonly most?: number;
}

/** Once opened, no more than this are drawn: the rest is for the search. */
const OPENED = 300;

/** Words as chips; of very many the first ones, the others on demand. */
export function WordChips({ values, most = 12 }: WordChipsProps) {
  const [isOpen, setIsOpen] = useState(false);
  const shown = values.slice(0, isOpen ? OPENED : most);
  const hidden = values.length - shown.length;
  return (
    <Box component="span" sx={{ display: 'inline-flex', flexWrap: 'wrap', gap: 1, alignItems: 'center' }}>
      {shown.map((value) => (
        <Chip
          key={value}
          size="small"
          variant="outlined"
          label={value}
          sx={{ maxWidth: 260 }}
          title={value.length > 30 ? value : undefined}
        />
      ))}
      {hidden > 0 && !isOpen ? (
        <Button size="small" onClick={() => setIsOpen(true)} sx={{ minWidth: 0, px: 1 }}>
          {words.nMore(countText(hidden))}
        </Button>
      ) : null}
      {hidden > 0 && isOpen ? <Box component="span">{words.nMore(countText(hidden))}</Box> : null}
      {isOpen && values.length > most ? (
        <Button size="small" onClick={() => setIsOpen(false)} sx={{ minWidth: 0, px: 1 }}>
          {words.less}
        </Button>
      ) : null}
    </Box>
  );
}
