import Box from '@mui/material/Box';
import Stack from '@mui/material/Stack';
import Typography from '@mui/material/Typography';
import { text } from '#shared/text/text.ts';
import { modKey } from '../state/mod-key.ts';
import { AppDialog } from '../ui/app-dialog.tsx';
import type { UserCommand } from './commands.ts';

interface KeysSheetProps {
  readonly isOpen: boolean;
  readonly commands: readonly UserCommand[];
  readonly close: () => void;
}

/** Every key there is. */
export function KeysSheet({ isOpen, commands, close }: KeysSheetProps) {
  const words = text.app.keys;
  const list = text.grid.keys;
  const general = [
    ...commands.flatMap(({ keys, label }) => (keys ? [{ keys, label }] : [])),
    { keys: [modKey, 'V'], label: words.paste },
  ];
  const lists = [
    { keys: ['↑', '↓'], label: words.rows.arrows },
    { keys: ['Home', 'End'], label: words.rows.homeEnd },
    { keys: ['Page ↑', 'Page ↓'], label: words.rows.pages },
    { keys: ['Enter'], label: words.rows.enter },
    { keys: [words.space], label: words.rows.space },
    { keys: ['/'], label: words.rows.slash },
    { keys: ['A–Z'], label: words.rows.letters },
    { keys: ['Esc'], label: words.rows.escape },
    { keys: ['Shift', 'Enter'], label: list.peek },
    { keys: ['Shift', '↑', '↓'], label: list.selectRange },
    { keys: [modKey, 'A'], label: list.selectAll },
    { keys: [modKey, 'C'], label: list.copy },
    { keys: ['Shift', list.click], label: list.sortToo },
    { keys: ['Shift', '←', '→'], label: list.resize },
    { keys: [modKey, 'Shift', '←', '→'], label: list.move },
    { keys: ['Shift', 'F10'], label: list.menu },
  ];
  return (
    <AppDialog isOpen={isOpen} title={words.title} close={close} maxWidth="md">
      <Box sx={{ display: 'grid', gridTemplateColumns: '1fr 1fr', gap: 8 }}>
        <KeyList title={words.general} rows={general} />
        <KeyList title={words.lists} rows={lists} />
      </Box>
    </AppDialog>
  );
}

interface KeyListProps {
  readonly title: string;
  readonly rows: readonly { readonly keys: readonly string[]; readonly label: string }[];
}

function KeyList({ title, rows }: KeyListProps) {
  return (
    <Stack component="section" sx={{ gap: 2 }}>
      <Typography component="h3" variant="h3">
        {title}
      </Typography>
      <Box component="dl" sx={{ m: 0, display: 'grid', gridTemplateColumns: '1fr auto', rowGap: 1.5, columnGap: 4 }}>
        {rows.map(({ keys, label }) => (
          <Box key={label} sx={{ display: 'contents' }}>
            <Box component="dt">{label}</Box>
            <Box component="dd" sx={{ m: 0, display: 'flex', gap: 1, justifyContent: 'flex-end' }}>
              {keys.map((key) => (
                <Key key={key} name={key} />
              ))}
            </Box>
          </Box>
        ))}
      </Box>
    </Stack>
  );
}

function Key({ name }: { readonly name: string }) {
  return (
    <Box
      component="kbd"
      sx={{
        fontFamily: 'inherit',
        fontSize: 12,
        px: 1.5,
        border: 1,
        borderColor: 'divider',
        borderRadius: '4px',
        lineHeight: '20px',
      }}
    >
      {name}
    </Box>
  );
}
