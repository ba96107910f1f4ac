import DownIcon from '@mui/icons-material/KeyboardArrowDown';
import Button from '@mui/material/Button';
import Divider from '@mui/material/Divider';
import ListItemText from '@mui/material/ListItemText';
import Menu from '@mui/material/Menu';
import MenuItem from '@mui/material/MenuItem';
import { useState } from 'react';
import { canonicalJson } from '#shared/lib/canonical-json.ts';
import type { RosterView } from '#shared/model/roster-view.ts';
import { text } from '#shared/text/text.ts';
import { useCommand } from '../../../state/use-command.ts';
import { useQuery } from '../../../state/use-query.ts';
import { belongsTo, defaultView, showView, useRosterState } from '../roster-view.ts';
import { ViewNameDialog } from './view-name-dialog.tsx';

const words = text.roster.views;

/** The saved views: which one is shown, whether it was changed since, and everything that can be done with it. */
export function ViewMenu({ focusList }: { readonly focusList: () => void }) {
  const run = useCommand();
  const { view, savedViewId } = useRosterState();
  const { data } = useQuery('savedView.list', {});
  const [anchor, setAnchor] = useState<HTMLElement | null>(null);
  const [naming, setNaming] = useState<'new' | 'rename' | null>(null);
  const views = data?.views ?? [];
  const saved = views.find(({ id }) => id === savedViewId);
  const base = saved?.view ?? defaultView;
  const isChanged = canonicalJson(view) !== canonicalJson(base);
  const shown = saved?.name ?? words.everybody;
  const close = () => setAnchor(null);
  const show = (next: RosterView, id: string | null) => {
    close();
    showView(next, id);
    focusList();
  };
  const act = (work: () => void) => () => {
    close();
    work();
  };
  return (
    <>
      <Button
        size="small"
        variant="text"
        color="inherit"
        endIcon={<DownIcon />}
        aria-haspopup="menu"
        aria-label={`${words.button(shown)}${isChanged ? `, ${words.changed}` : ''}`}
        onClick={(event) => setAnchor(event.currentTarget)}
        sx={{ maxWidth: 220, '&&': { flex: '0 1 auto' }, minWidth: 0 }}
      >
        <span style={{ overflow: 'hidden', textOverflow: 'ellipsis' }} dir="auto">
          {shown}
        </span>
        {isChanged ? <span aria-hidden>&nbsp;•</span> : null}
      </Button>
      <Menu open={anchor !== null} anchorEl={anchor} onClose={close}>
        <MenuItem selected={!saved} onClick={() => show(defaultView, null)}>
          {words.everybody}
        </MenuItem>
        {views.map((one) => (
          <MenuItem key={one.id} selected={one.id === savedViewId} onClick={() => show(one.view, one.id)}>
            <ListItemText primary={one.name} slotProps={{ primary: { noWrap: true, sx: { maxWidth: 320 } } }} />
          </MenuItem>
        ))}
        <Divider />
        {isChanged ? <MenuItem onClick={() => show(base, saved?.id ?? null)}>{words.reset}</MenuItem> : null}
        {saved && isChanged ? (
          <MenuItem
            onClick={act(() => void run('savedView.save', { id: saved.id, name: saved.name, view }).then(focusList))}
          >
            {words.save}
          </MenuItem>
        ) : null}
        <MenuItem onClick={act(() => setNaming('new'))}>{words.saveAs}</MenuItem>
        {saved ? <MenuItem onClick={act(() => setNaming('rename'))}>{words.rename}</MenuItem> : null}
        {saved ? (
          <MenuItem
            onClick={act(() => {
              void run('savedView.remove', { id: saved.id }).then((result) => {
                if (result.tag === 'done') belongsTo(null);
                focusList();
              });
            })}
          >
            {words.remove}
          </MenuItem>
        ) : null}
      </Menu>
      {naming === null ? null : (
        <ViewNameDialog
          // A view is renamed as it was saved; what was changed since stays unsaved.
          view={naming === 'rename' && saved ? saved.view : view}
          {...(naming === 'rename' && saved ? { saved } : {})}
          close={() => {
            setNaming(null);
            focusList();
          }}
          done={(id) => {
            if (naming === 'new' && id !== undefined) belongsTo(id);
          }}
        />
      )}
    </>
  );
}
