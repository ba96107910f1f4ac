import MoreIcon from '@mui/icons-material/MoreHoriz';
import IconButton from '@mui/material/IconButton';
import Menu from '@mui/material/Menu';
import MenuItem from '@mui/material/MenuItem';
import { useState } from 'react';
import { useLocation } from 'wouter';
import type { Campaign } from '#shared/model/campaign.ts';
import { text } from '#shared/text/text.ts';
import { useCommand } from '../../../state/use-command.ts';
import { NewCampaignDialog } from '../new-campaign-dialog.tsx';
import { SaveTemplateDialog } from './save-template-dialog.tsx';

const words = text.templates;

/** More to do with a campaign: keep it as a template, make a copy of it, put it out of sight. */
export function CampaignMenu({ campaign }: { readonly campaign: Campaign }) {
  const [, navigate] = useLocation();
  const run = useCommand();
  const [anchor, setAnchor] = useState<HTMLElement | null>(null);
  const [open, setOpen] = useState<'template' | 'copy' | null>(null);
  const choose = (what: 'template' | 'copy') => () => {
    setAnchor(null);
    setOpen(what);
  };
  const close = () => setOpen(null);
  const { id, name } = campaign;
  return (
    <>
      <IconButton
        aria-label={words.more}
        title={words.more}
        aria-haspopup="menu"
        aria-expanded={anchor !== null}
        onClick={(event) => setAnchor(event.currentTarget)}
      >
        <MoreIcon />
      </IconButton>
      <Menu anchorEl={anchor} open={anchor !== null} onClose={() => setAnchor(null)}>
        <MenuItem onClick={choose('template')}>{words.save.action}</MenuItem>
        <MenuItem onClick={choose('copy')}>{words.copy.action}</MenuItem>
        {campaign.archivedAt === undefined ? (
          <MenuItem
            onClick={() => {
              setAnchor(null);
              void run('campaign.archive', { id });
            }}
          >
            {text.brief.archive}
          </MenuItem>
        ) : null}
      </Menu>
      {open === 'template' ? <SaveTemplateDialog of={{ campaign: { id, name } }} close={close} /> : null}
      {open === 'copy' ? (
        <NewCampaignDialog
          begin={{ is: 'copy', id, name }}
          close={close}
          created={(copyId) => navigate(`/campaigns/${copyId}`)}
        />
      ) : null}
    </>
  );
}
