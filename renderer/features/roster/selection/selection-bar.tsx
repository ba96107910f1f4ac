import CloseIcon from '@mui/icons-material/Close';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Menu from '@mui/material/Menu';
import MenuItem from '@mui/material/MenuItem';
import Tooltip from '@mui/material/Tooltip';
import { useState } from 'react';
import type { RosterWho } from '#shared/domain/roster/roster-who.ts';
import type { RosterSelectionResult } from '#shared/queries/roster-types.ts';
import { text } from '#shared/text/text.ts';
import { countText, moneyText, shortCountText } from '../../../state/format.ts';
import { useQuery } from '../../../state/use-query.ts';
import { RowAction } from '../../../ui/row-action.tsx';
import type { BulkKind } from './bulk-dialog.tsx';

const words = text.roster.selection;

/** The fewest and most people that can be compared. */
const COMPARED = { least: 2, most: 5 } as const;

/** Where the bar has room for little more than its main actions. */
const NARROW = '@container (max-width: 640px)';

interface SelectionBarProps {
  readonly who: RosterWho;
  /** How many the list says are chosen, until the engine has counted. */
  readonly count: number;
  /** Everybody the view finds, offered while fewer are chosen. */
  readonly found: number;
  readonly selectAll: () => void;
  readonly clear: () => void;
  readonly bulk: (kind: BulkKind) => void;
  readonly archive: (isArchived: boolean) => void;
  readonly copy: () => void;
  readonly exportPeople: () => void;
  readonly go: (path: string) => void;
}

/** What the people chosen come to, and what can be done with all of them at once. */
export function SelectionBar(props: SelectionBarProps) {
  const { who, count, found, bulk, archive } = props;
  const { data } = useQuery('roster.selection', { who });
  const [more, setMore] = useState<HTMLElement | null>(null);
  const people = data?.people ?? count;
  const ids = 'ids' in who ? who.ids : null;
  const canCompare = ids !== null && ids.length >= COMPARED.least && ids.length <= COMPARED.most;
  // In the line where it has room for them, and always in the menu.
  const ways = [
    ...(people < found ? [{ label: words.everybody(countText(found)), run: props.selectAll }] : []),
    ...(canCompare ? [{ label: words.compare, run: () => props.go(`/roster/compare?ids=${ids.join(',')}`) }] : []),
    ...(ids?.length === 2 ? [{ label: words.merge, run: () => props.go(`/roster/merge?ids=${ids.join(',')}`) }] : []),
  ];
  const act = (work: () => void) => () => {
    setMore(null);
    work();
  };
  return (
    <Box
      role="region"
      aria-label={words.label}
      sx={{
        flex: 'none',
        display: 'flex',
        alignItems: 'center',
        flexWrap: 'wrap',
        columnGap: 4,
        rowGap: 1,
        containerType: 'inline-size',
        px: 6,
        py: 2,
        minHeight: 48,
        borderTop: 1,
        borderColor: 'divider',
        bgcolor: 'background.paper',
        fontSize: 13,
      }}
      className="figures"
    >
      <Box role="status" sx={{ fontWeight: 620 }}>
        {words.count(countText(people))}
      </Box>
      {data ? <Sums result={data} /> : null}
      <Box sx={{ flex: 1 }} />
      <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1, alignItems: 'center' }}>
        {ways.map(({ label, run }) => (
          <Button key={label} size="small" onClick={run} sx={{ [NARROW]: { display: 'none' } }}>
            {label}
          </Button>
        ))}
        <Button size="small" variant="outlined" onClick={() => bulk('tags')}>
          {words.tag}
        </Button>
        <Button size="small" variant="outlined" onClick={() => bulk('owner')}>
          {words.owner}
        </Button>
        <Button size="small" variant="outlined" onClick={() => bulk('stage')}>
          {words.stage}
        </Button>
        <Button size="small" variant="outlined" aria-haspopup="menu" onClick={(event) => setMore(event.currentTarget)}>
          {words.more}
        </Button>
        <RowAction icon={CloseIcon} label={words.clear} onClick={props.clear} />
      </Box>
      <Menu open={more !== null} anchorEl={more} onClose={() => setMore(null)}>
        {ways.map(({ label, run }) => (
          <MenuItem key={label} onClick={act(run)}>
            {label}
          </MenuItem>
        ))}
        <MenuItem onClick={act(() => bulk('topics'))}>{`${words.topics} …`}</MenuItem>
        <MenuItem onClick={act(() => bulk('field'))}>{words.field}</MenuItem>
        <MenuItem onClick={act(props.copy)}>{words.copy}</MenuItem>
        <MenuItem onClick={act(props.exportPeople)}>{text.exports.selectionAction}</MenuItem>
        {data === null || data.archived < data.people ? (
          <MenuItem onClick={act(() => archive(true))}>{words.archive}</MenuItem>
        ) : null}
        {data && data.archived > 0 ? <MenuItem onClick={act(() => archive(false))}>{words.restore}</MenuItem> : null}
      </Menu>
    </Box>
  );
}

/** Reach, prices and marks; each says on hover how it is counted. */
function Sums({ result }: { readonly result: RosterSelectionResult }) {
  const { reach, prices, doNotContact, archived } = result;
  const quiet = { color: 'text.secondary' };
  return (
    <>
      {reach.known > 0 ? (
        <Tooltip title={words.reachHelp(countText(reach.known), countText(reach.unknown))} describeChild>
          <Box component="span" tabIndex={0}>
            {words.reach(shortCountText(reach.followers))}
          </Box>
        </Tooltip>
      ) : null}
      {prices.slice(0, 3).map(({ people, least, most }) => (
        <Tooltip key={least.currency} title={words.priceHelp(text.roster.groupOf(countText(people)))} describeChild>
          <Box component="span" tabIndex={0}>
            {words.price(moneyText(least), moneyText(most))}
          </Box>
        </Tooltip>
      ))}
      {doNotContact > 0 ? (
        <Box component="span" sx={{ color: 'error.main' }}>
          {words.blocked(countText(doNotContact))}
        </Box>
      ) : null}
      {archived > 0 ? (
        <Box component="span" sx={quiet}>
          {words.archived(countText(archived))}
        </Box>
      ) : null}
    </>
  );
}
