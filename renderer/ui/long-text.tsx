import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { useState } from 'react';
import { text } from '#shared/text/text.ts';

/** Characters shown before the rest is asked for. */
const SHOWN = 1_200;

/** Text as it was written, with its lines; very long text begins short. */
export function LongText({ children }: { readonly children: string }) {
  const [isOpen, setIsOpen] = useState(false);
  const isLong = children.length > SHOWN;
  return (
    <Box sx={{ whiteSpace: 'pre-wrap', overflowWrap: 'anywhere', maxWidth: '72ch' }} dir="auto">
      {isLong && !isOpen ? `${children.slice(0, SHOWN)}…` : children}
      {isLong ? (
        <Box>
          <Button size="small" onClick={() => setIsOpen(!isOpen)} sx={{ px: 0, minWidth: 0 }}>
            {isOpen ? text.person.head.less : text.person.sections.wholeText}
          </Button>
        </Box>
      ) : null}
    </Box>
  );
}
