import DeleteIcon from '@mui/icons-material/DeleteOutlined';
import EditIcon from '@mui/icons-material/EditOutlined';
import OpenIcon from '@mui/icons-material/OpenInNew';
import RecordIcon from '@mui/icons-material/Timeline';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import { useState } from 'react';
import { platformNames } from '#shared/model/platform.ts';
import type { AccountView } from '#shared/queries/influencer-page.ts';
import { text } from '#shared/text/text.ts';
import { countText, dayText, instantText } from '../../state/format.ts';
import { useServices } from '../../state/services.ts';
import { ui } from '../../state/ui-store.ts';
import { useCommand } from '../../state/use-command.ts';
import { plainTable } from '../../ui/plain-table.ts';
import { RowAction } from '../../ui/row-action.tsx';
import { ValueCell } from '../../ui/value-cell.tsx';
import { accountName } from './account-name.ts';
import { AccountDialog } from './account-dialog.tsx';
import { RecordFiguresDialog } from './record-figures-dialog.tsx';

const words = text.influencer.accounts;

interface AccountsSectionProps {
  readonly influencerId: string;
  readonly accounts: readonly AccountView[];
}

type Open = { readonly dialog: 'add' } | { readonly dialog: 'edit' | 'record'; readonly view: AccountView } | null;

/** Where the person publishes, with followers, tier, and where the figures are known from. */
export function AccountsSection({ influencerId, accounts }: AccountsSectionProps) {
  const [open, setOpen] = useState<Open>(null);
  const close = () => setOpen(null);
  return (
    <section>
      <Box sx={{ display: 'flex', alignItems: 'center', justifyContent: 'space-between', mb: 1 }}>
        <Typography component="h2" variant="h2">
          {words.title}
        </Typography>
        <Button size="small" onClick={() => setOpen({ dialog: 'add' })}>
          {words.add}
        </Button>
      </Box>
      {accounts.length === 0 ? (
        <Typography color="textSecondary">{words.empty}</Typography>
      ) : (
        <Box component="table" aria-label={words.title} className="figures" sx={plainTable}>
          <thead>
            <tr>
              <th scope="col">{words.platform}</th>
              <th scope="col">{words.handle}</th>
              <th scope="col" className="end">
                {words.followers}
              </th>
              <th scope="col">{words.tier}</th>
              <th scope="col">{words.evidence}</th>
              <th scope="col">
                <span className="visually-hidden">{text.influencer.more}</span>
              </th>
            </tr>
          </thead>
          <tbody>
            {accounts.map((view) => (
              <AccountRow key={view.account.id} view={view} open={setOpen} />
            ))}
          </tbody>
        </Box>
      )}
      {open?.dialog === 'add' ? <AccountDialog influencerId={influencerId} account={null} close={close} /> : null}
      {open?.dialog === 'edit' ? (
        <AccountDialog influencerId={influencerId} account={open.view.account} close={close} />
      ) : null}
      {open?.dialog === 'record' ? <RecordFiguresDialog view={open.view} close={close} /> : null}
    </section>
  );
}

function evidenceText({ latest }: AccountView): string {
  if (latest === null) return words.noFigures;
  const { source, capturedOn, file } = latest.evidence;
  const day = capturedOn === undefined ? instantText(latest.recordedAt) : dayText(capturedOn);
  return [text.app.figure.sources[source], file, day].filter(Boolean).join(' · ');
}

function AccountRow({ view, open }: { readonly view: AccountView; readonly open: (next: Open) => void }) {
  const run = useCommand();
  const { host } = useServices();
  const { account, followers, tier } = view;
  const name = accountName(view);
  const { url } = account;
  const openLink = async (address: string) => {
    const opened = await host.call('links.open', { url: address });
    if (opened.tag !== 'ok' && opened.tag !== 'cancelled') ui.notify({ severity: 'error', message: opened.reason });
  };
  const tierName = tier === null ? (followers === null ? words.unknown : words.belowTiers) : text.roster.tiers[tier];
  return (
    <tr>
      <td>{platformNames[account.platform]}</td>
      <td className="strong">{account.handle ?? <span className="quiet">{words.noHandle}</span>}</td>
      <td className="end">
        <ValueCell shown={followers === null ? null : countText(followers)} full={null} />
      </td>
      <td className={tier === null ? 'quiet' : undefined}>{tierName}</td>
      <td className="quiet wide">{evidenceText(view)}</td>
      <td className="end">
        {url === undefined ? null : (
          <RowAction icon={OpenIcon} label={words.open(name)} onClick={() => void openLink(url)} />
        )}
        <RowAction icon={RecordIcon} label={words.recordFor(name)} onClick={() => open({ dialog: 'record', view })} />
        <RowAction icon={EditIcon} label={words.edit(name)} onClick={() => open({ dialog: 'edit', view })} />
        <RowAction
          icon={DeleteIcon}
          label={words.remove(name)}
          onClick={() => void run('account.remove', { id: account.id })}
        />
      </td>
    </tr>
  );
}
