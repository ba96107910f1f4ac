import Alert from '@mui/material/Alert';
import Button from '@mui/material/Button';
import Stack from '@mui/material/Stack';
import Typography from '@mui/material/Typography';
import type { ImportSource } from '#shared/domain/import/import-types.ts';
import { text } from '#shared/text/text.ts';
import { modKey } from '../../state/mod-key.ts';
import { hasLines, pastedFile } from '../../state/pasted-table.ts';
import { ui } from '../../state/ui-store.ts';
import type { ImportTrouble } from './import-work.ts';

const words = text.files.import;
const paste = text.files.importScreen.paste;

interface ChooseStepProps {
  readonly problem: ImportTrouble | null;
  readonly choose: () => void;
  readonly read: (files: readonly ImportSource[]) => void;
}

/** Where an import begins: files to be chosen or dropped, or a table on the clipboard. */
export function ChooseStep({ problem, choose, read }: ChooseStepProps) {
  const pasteTable = async () => {
    const file = await clippedTable();
    if ('problem' in file) ui.notify({ severity: 'error', message: file.problem });
    else read([file]);
  };
  return (
    <Stack sx={{ p: 6, gap: 4, flex: 1 }}>
      {problem === null ? null : <Alert severity={problem.severity}>{problem.message}</Alert>}
      <Stack
        sx={{
          flex: 1,
          maxHeight: 360,
          gap: 4,
          alignItems: 'center',
          justifyContent: 'center',
          border: '1px dashed',
          borderColor: 'surface.control',
          borderRadius: '10px',
          p: 8,
          textAlign: 'center',
        }}
      >
        <Typography component="h2" variant="h2">
          {words.drop}
        </Typography>
        <Typography color="textSecondary" sx={{ maxWidth: '72ch' }}>
          {words.dropHelp}
        </Typography>
        <Stack sx={{ flexDirection: 'row', gap: 2 }}>
          <Button variant="contained" onClick={choose} autoFocus data-focus-first>
            {words.choose}
          </Button>
          <Button variant="outlined" onClick={() => void pasteTable()}>
            {paste.action}
          </Button>
        </Stack>
        <Typography variant="body2" color="textSecondary">
          {paste.help(modKey)}
        </Typography>
      </Stack>
    </Stack>
  );
}

/** What the clipboard holds, as a file; or why it cannot be taken and what to do. */
async function clippedTable(): Promise<ImportSource | { readonly problem: string }> {
  let plain: string;
  try {
    plain = await navigator.clipboard.readText();
  } catch {
    // The browser or the person refused it; the key is allowed always, because pressing it is asking.
    return { problem: paste.refused(modKey) };
  }
  if (plain.trim() === '') return { problem: paste.empty };
  return hasLines(plain) ? pastedFile(plain) : { problem: paste.noTable };
}
