import ClashIcon from '@mui/icons-material/WarningAmberOutlined';
import Button from '@mui/material/Button';
import { useState } from 'react';
import { openClashes, type RivalClash } from '#shared/domain/rights/rival-check.ts';
import { text } from '#shared/text/text.ts';
import { countText } from '../../../state/format.ts';
import { today } from '../../../state/today.ts';
import { AppDialog } from '../../../ui/app-dialog.tsx';
import { ClashList } from './clash-list.tsx';

const words = text.rights.view;

/** How many clashes wait for a decision; opens all of them. Nothing where there are none at all. */
export function ClashesButton({ clashes }: { readonly clashes: readonly RivalClash[] }) {
  const [isOpen, setIsOpen] = useState(false);
  if (clashes.length === 0) return null;
  const open = openClashes(clashes, today()).length;
  return (
    <>
      <Button
        variant="outlined"
        color={open > 0 ? 'warning' : 'inherit'}
        startIcon={<ClashIcon />}
        onClick={() => setIsOpen(true)}
      >
        {open > 0 ? words.openClashes(open, countText(open)) : words.decidedClashes}
      </Button>
      <AppDialog isOpen={isOpen} title={words.clashesTitle} close={() => setIsOpen(false)} maxWidth="md">
        <ClashList clashes={clashes} />
      </AppDialog>
    </>
  );
}
