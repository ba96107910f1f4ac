import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Stack from '@mui/material/Stack';
import { useState } from 'react';
import type { AccountPage } from '#shared/queries/accounts-of-person.ts';
import { text } from '#shared/text/text.ts';
import { countText } from '../../../state/format.ts';
import { useQuery } from '../../../state/use-query.ts';
import { EmptyState } from '../../../ui/empty-state.tsx';
import { QueryProblem } from '../../../ui/query-problem.tsx';
import { AccountCard, type AccountDialogName } from './account-card.tsx';
import { AccountDialog } from './account-dialog.tsx';
import { RecordFiguresDialog } from './record-figures-dialog.tsx';
import { TierDialog } from './tier-dialog.tsx';

const words = text.accounts;

/** Cards shown with everything from the start; charts and tables of the others are opened one by one. */
const OPEN_CARDS = 5;
/** Cards shown before the rest is asked for. */
const SHOWN_CARDS = 20;

type Open = { readonly dialog: 'add' } | { readonly dialog: AccountDialogName; readonly accountId: string } | null;

/** Where a person publishes: each account with its measures, standing, growth and history. */
export function AccountsTab({ influencerId }: { readonly influencerId: string }) {
  const { data, error, retry } = useQuery('accounts.ofPerson', { influencerId });
  const [open, setOpen] = useState<Open>(null);
  const [shown, setShown] = useState(SHOWN_CARDS);
  const close = () => setOpen(null);
  if (error !== null) return <QueryProblem reason={error} retry={retry} />;
  if (data === null) return null;
  const add = (
    <Button variant="outlined" onClick={() => setOpen({ dialog: 'add' })}>
      {words.add}
    </Button>
  );
  const chosen =
    open && open.dialog !== 'add' ? data.accounts.find(({ account }) => account.id === open.accountId) : null;
  return (
    <>
      {data.accounts.length === 0 ? (
        <EmptyState title={words.title} actions={add}>
          {words.empty}
        </EmptyState>
      ) : (
        <Stack sx={{ px: 6, py: 5, gap: 10 }}>
          {data.accounts.slice(0, shown).map((page, index) => (
            <AccountCard
              key={page.account.id}
              page={page}
              isOpenAtFirst={index < OPEN_CARDS}
              open={(dialog) => setOpen({ dialog, accountId: page.account.id })}
            />
          ))}
          <Box sx={{ display: 'flex', gap: 2 }}>
            {add}
            {data.accounts.length > shown ? (
              <Button onClick={() => setShown(data.accounts.length)}>
                {words.showAll(countText(data.accounts.length))}
              </Button>
            ) : null}
          </Box>
        </Stack>
      )}
      {open?.dialog === 'add' ? <AccountDialog influencerId={influencerId} account={null} close={close} /> : null}
      {open && chosen ? <DialogOf name={open.dialog} page={chosen} close={close} /> : null}
    </>
  );
}

interface DialogOfProps {
  readonly name: AccountDialogName | 'add';
  readonly page: AccountPage;
  readonly close: () => void;
}

function DialogOf({ name, page, close }: DialogOfProps) {
  switch (name) {
    case 'edit':
      return <AccountDialog influencerId={page.account.influencerId} account={page.account} close={close} />;
    case 'record':
      return <RecordFiguresDialog page={page} close={close} />;
    case 'tier':
      return <TierDialog page={page} close={close} />;
    case 'add':
      return null;
  }
}
