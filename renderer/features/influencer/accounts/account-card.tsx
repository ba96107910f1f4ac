import DeleteIcon from '@mui/icons-material/DeleteOutlined';
import EditIcon from '@mui/icons-material/EditOutlined';
import OpenIcon from '@mui/icons-material/OpenInNew';
import FeedIcon from '@mui/icons-material/RssFeed';
import LookIcon from '@mui/icons-material/VisibilityOutlined';
import TierIcon from '@mui/icons-material/StairsOutlined';
import Alert from '@mui/material/Alert';
import AlertTitle from '@mui/material/AlertTitle';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Stack from '@mui/material/Stack';
import Typography from '@mui/material/Typography';
import { useId, useState } from 'react';
import { platformNames } from '#shared/model/platform.ts';
import type { AccountPage } from '#shared/queries/accounts-of-person.ts';
import { text } from '#shared/text/text.ts';
import { useCommand } from '../../../state/use-command.ts';
import { useOpenLink } from '../../../state/use-open-link.ts';
import { ChartView } from '../../../ui/chart-view.tsx';
import { RowAction } from '../../../ui/row-action.tsx';
import { AccountFigures } from './account-figures.tsx';
import { AccountHistory } from './account-history.tsx';
import { AccountSize } from './account-size.tsx';

const words = text.accounts;

export type AccountDialogName = 'edit' | 'record' | 'tier';

interface ActionsProps {
  readonly page: AccountPage;
  readonly open: (dialog: AccountDialogName) => void;
}

interface AccountCardProps extends ActionsProps {
  /** False for one of many: size and reasons to look are shown, the rest on demand. */
  readonly isOpenAtFirst: boolean;
}

/** One account: how large it is and among whom, why it may be worth a look, its figures, charts and snapshots. */
export function AccountCard({ page, isOpenAtFirst, open }: AccountCardProps) {
  const titleId = useId();
  const [isOpen, setIsOpen] = useState(isOpenAtFirst);
  const { account, looks } = page;
  return (
    <Box component="section" aria-labelledby={titleId} sx={{ display: 'flex', flexDirection: 'column', gap: 5 }}>
      <Box sx={{ display: 'flex', alignItems: 'center', gap: 2, borderBottom: 1, borderColor: 'divider', pb: 2 }}>
        <Typography id={titleId} component="h2" variant="h2" sx={{ minWidth: 0, overflowWrap: 'anywhere' }}>
          {platformNames[account.platform]}{' '}
          {account.handle === undefined ? (
            <Box component="span" sx={{ color: 'text.secondary', fontWeight: 400 }}>
              {words.noHandle}
            </Box>
          ) : (
            <bdi>{account.handle}</bdi>
          )}
        </Typography>
        {account.displayName === undefined ? null : (
          <Typography color="textSecondary" dir="auto" noWrap sx={{ minWidth: 0, maxWidth: '40ch' }}>
            {account.displayName}
          </Typography>
        )}
        <Box sx={{ flex: 1 }} />
        <Actions page={page} open={open} />
      </Box>
      <AccountSize page={page} />
      {looks.length === 0 ? null : (
        <Stack sx={{ gap: 2 }}>
          {looks.map((look) => (
            <Alert key={look.kind + look.reason} severity="warning" icon={<LookIcon />} sx={{ maxWidth: '92ch' }}>
              <AlertTitle sx={{ fontSize: 14 }}>{look.title}</AlertTitle>
              {look.reason}
            </Alert>
          ))}
        </Stack>
      )}
      {isOpen ? (
        <Details page={page} />
      ) : (
        <div>
          <Button size="small" onClick={() => setIsOpen(true)}>
            {words.showDetails(page.name)}
          </Button>
        </div>
      )}
    </Box>
  );
}

function Details({ page }: { readonly page: AccountPage }) {
  const { charts } = page;
  return (
    <>
      <AccountFigures page={page} />
      {charts.length === 0 ? null : (
        <Box sx={{ display: 'grid', gridTemplateColumns: 'repeat(auto-fit, minmax(360px, 1fr))', gap: 8 }}>
          {charts.map((spec) => (
            <ChartView key={spec.id} spec={spec} />
          ))}
        </Box>
      )}
      <AccountHistory page={page} />
    </>
  );
}

function Actions({ page, open }: ActionsProps) {
  const run = useCommand();
  const openLink = useOpenLink();
  const { account, name } = page;
  const { url, feedUrl } = account;
  return (
    <Box sx={{ display: 'flex', alignItems: 'center', gap: 1, flex: 'none' }}>
      {url === undefined ? null : <RowAction icon={OpenIcon} label={words.open(name)} onClick={() => openLink(url)} />}
      {feedUrl === undefined ? null : (
        <RowAction icon={FeedIcon} label={words.openFeed(name)} onClick={() => openLink(feedUrl)} />
      )}
      <RowAction icon={TierIcon} label={words.chooseTier(name)} onClick={() => open('tier')} />
      <RowAction icon={EditIcon} label={words.edit(name)} onClick={() => open('edit')} />
      <RowAction
        icon={DeleteIcon}
        label={words.remove(name)}
        onClick={() => void run('account.remove', { id: account.id })}
      />
      <Button size="small" variant="outlined" aria-label={words.recordFor(name)} onClick={() => open('record')}>
        {words.record}
      </Button>
    </Box>
  );
}
