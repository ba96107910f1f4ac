import DownIcon from '@mui/icons-material/ArrowDownward';
import UpIcon from '@mui/icons-material/ArrowUpward';
import PinnedIcon from '@mui/icons-material/PushPin';
import PinIcon from '@mui/icons-material/PushPinOutlined';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Checkbox from '@mui/material/Checkbox';
import IconButton from '@mui/material/IconButton';
import TextField from '@mui/material/TextField';
import Tooltip from '@mui/material/Tooltip';
import { useState } from 'react';
import { foldText } from '#shared/lib/text-fold.ts';
import { text } from '#shared/text/text.ts';
import { AppDialog } from '../../../ui/app-dialog.tsx';
import { movedColumn, pinnedColumn, withoutColumn } from '../../../ui/grid-layout.ts';
import type { GridColumnChoice } from '../../../ui/grid-types.ts';

const words = text.roster.columnsDialog;

interface ColumnsDialogProps {
  readonly columns: readonly { readonly id: string; readonly label: string }[];
  /** The columns shown now, in their order. */
  readonly choice: readonly GridColumnChoice[];
  readonly change: (choice: readonly GridColumnChoice[]) => void;
  readonly close: () => void;
}

/** Chooses columns, their order and which of them stay in place; every choice shows at once. */
export function ColumnsDialog({ columns, choice, change, close }: ColumnsDialogProps) {
  const [find, setFind] = useState('');
  const wanted = foldText(find);
  const shown = choice.flatMap((one) => columns.find(({ id }) => id === one.id) ?? []);
  const hidden = columns.filter(({ id }) => !choice.some((one) => one.id === id));
  const listed = [...shown, ...hidden].filter(({ label }) => foldText(label).includes(wanted));
  return (
    <AppDialog
      isOpen
      title={words.title}
      close={close}
      maxWidth="xs"
      actions={
        <>
          <Button onClick={() => change([])}>{words.reset}</Button>
          <Button variant="contained" onClick={close}>
            {words.done}
          </Button>
        </>
      }
    >
      <Box sx={{ fontSize: 13, color: 'text.secondary', mb: 3 }}>{words.help}</Box>
      <TextField
        value={find}
        onChange={(event) => setFind(event.target.value)}
        placeholder={words.find}
        fullWidth
        slotProps={{ htmlInput: { 'aria-label': words.find } }}
      />
      <Box component="ul" sx={{ m: 0, mt: 2, p: 0, listStyle: 'none' }}>
        {listed.map(({ id, label }) => (
          <ColumnLine key={id} id={id} label={label} choice={choice} change={change} />
        ))}
      </Box>
    </AppDialog>
  );
}

interface ColumnLineProps {
  readonly id: string;
  readonly label: string;
  readonly choice: readonly GridColumnChoice[];
  readonly change: (choice: readonly GridColumnChoice[]) => void;
}

function ColumnLine({ id, label, choice, change }: ColumnLineProps) {
  const place = choice.findIndex((one) => one.id === id);
  const isShown = place !== -1;
  const isPinned = choice[place]?.isPinned === true;
  const toggle = () => change(isShown ? withoutColumn(choice, id) : [...choice, { id, isPinned: false }]);
  const action = (Icon: typeof UpIcon, name: string, run: () => void, isDisabled = false) => (
    <Tooltip title={name}>
      <span>
        <IconButton size="small" aria-label={name} onClick={run} disabled={isDisabled}>
          <Icon sx={{ fontSize: 16 }} />
        </IconButton>
      </span>
    </Tooltip>
  );
  return (
    <Box component="li" sx={{ display: 'flex', alignItems: 'center', minHeight: 32 }}>
      <Checkbox
        size="small"
        checked={isShown}
        disabled={isShown && choice.length === 1}
        onChange={toggle}
        slotProps={{ input: { 'aria-label': words.show(label) } }}
        sx={{ p: 1, ml: -1 }}
      />
      <Box component="span" dir="auto" sx={{ flex: 1, minWidth: 0, overflow: 'hidden', textOverflow: 'ellipsis' }}>
        {label}
      </Box>
      {isShown ? (
        <>
          {action(isPinned ? PinnedIcon : PinIcon, words.pin(label), () => change(pinnedColumn(choice, id, !isPinned)))}
          {action(UpIcon, words.earlier(label), () => change(movedColumn(choice, id, place - 1)), place === 0)}
          {action(
            DownIcon,
            words.later(label),
            () => change(movedColumn(choice, id, place + 1)),
            place === choice.length - 1,
          )}
        </>
      ) : null}
    </Box>
  );
}
