import MoreIcon from '@mui/icons-material/MoreHoriz';
import CheckIcon from '@mui/icons-material/Check';
import Divider from '@mui/material/Divider';
import IconButton from '@mui/material/IconButton';
import ListItemIcon from '@mui/material/ListItemIcon';
import ListItemText from '@mui/material/ListItemText';
import ListSubheader from '@mui/material/ListSubheader';
import Menu from '@mui/material/Menu';
import MenuItem from '@mui/material/MenuItem';
import Button from '@mui/material/Button';
import DownIcon from '@mui/icons-material/KeyboardArrowDown';
import Tooltip from '@mui/material/Tooltip';
import { useState } from 'react';
import { text } from '#shared/text/text.ts';
import { changeChoice, changeGroupBy, useRosterState } from './roster-view.ts';
import type { FieldInfo } from './use-roster-fields.ts';

const words = text.roster;

interface DisplayMenuProps {
  readonly fields: readonly FieldInfo[];
  readonly openColumns: () => void;
}

/** Columns, groups and the archive. */
export function DisplayMenu({ fields, openColumns }: DisplayMenuProps) {
  const { view } = useRosterState();
  const [anchor, setAnchor] = useState<HTMLElement | null>(null);
  const act = (work: () => void) => () => {
    setAnchor(null);
    work();
  };
  const group = (key: string | null, label: string) => (
    <MenuItem
      key={key ?? ''}
      role="menuitemradio"
      aria-checked={(view.groupBy ?? null) === key}
      onClick={act(() => changeGroupBy(key))}
    >
      <Mark isOn={(view.groupBy ?? null) === key} />
      <ListItemText primary={label} slotProps={{ primary: { noWrap: true, sx: { maxWidth: 280 } } }} />
    </MenuItem>
  );
  const facets = fields.filter(({ type }) => type === 'facet');
  return (
    <>
      <Button
        size="small"
        variant="text"
        color="inherit"
        endIcon={<DownIcon />}
        aria-haspopup="menu"
        onClick={(event) => setAnchor(event.currentTarget)}
      >
        {words.display}
      </Button>
      <Menu open={anchor !== null} anchorEl={anchor} onClose={() => setAnchor(null)}>
        <MenuItem onClick={act(openColumns)}>
          <Mark isOn={false} />
          {words.columnsDialog.button}
        </MenuItem>
        <MenuItem
          role="menuitemcheckbox"
          aria-checked={view.choice.includeArchived}
          onClick={act(() => changeChoice({ includeArchived: !view.choice.includeArchived }))}
        >
          <Mark isOn={view.choice.includeArchived} />
          {words.archived}
        </MenuItem>
        <Divider />
        <ListSubheader role="presentation" sx={{ lineHeight: '28px', bgcolor: 'transparent' }}>
          {words.groupBy}
        </ListSubheader>
        {group(null, words.noGroup)}
        {facets.map(({ key, label }) => group(key, label))}
      </Menu>
    </>
  );
}

function Mark({ isOn }: { readonly isOn: boolean }) {
  return <ListItemIcon>{isOn ? <CheckIcon sx={{ fontSize: 18 }} /> : null}</ListItemIcon>;
}

interface RosterWaysProps {
  readonly go: (path: string) => void;
  readonly exportPeople: () => void;
}

/** The ways to the pages that belong to the roster, and out of it as a file. */
export function RosterWays({ go, exportPeople }: RosterWaysProps) {
  const [anchor, setAnchor] = useState<HTMLElement | null>(null);
  const to = (path: string) => () => {
    setAnchor(null);
    go(path);
  };
  return (
    <>
      <Tooltip title={words.ways.more}>
        <IconButton
          aria-label={words.ways.more}
          aria-haspopup="menu"
          onClick={(event) => setAnchor(event.currentTarget)}
        >
          <MoreIcon />
        </IconButton>
      </Tooltip>
      <Menu open={anchor !== null} anchorEl={anchor} onClose={() => setAnchor(null)}>
        <MenuItem onClick={to('/roster/duplicates')}>{words.ways.duplicates}</MenuItem>
        <MenuItem onClick={to('/roster/contacts')}>{words.ways.contacts}</MenuItem>
        <MenuItem
          onClick={() => {
            setAnchor(null);
            exportPeople();
          }}
        >
          {text.exports.rosterAction}
        </MenuItem>
      </Menu>
    </>
  );
}
