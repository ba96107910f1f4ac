import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Checkbox from '@mui/material/Checkbox';
import FormControlLabel from '@mui/material/FormControlLabel';
import Typography from '@mui/material/Typography';
import { useId, useState } from 'react';
import { text } from '#shared/text/text.ts';
import { countText } from '../../state/format.ts';
import { TablePart, type TablePartProps } from './table-part.tsx';

const say = text.files.importScreen;

/** One of several tables of a file: whether it is taken, what it is read as, and, opened, everything about it. */
export function SheetRow(props: TablePartProps) {
  const { file, choices, needs, change, isBusy } = props;
  const [isAsked, setIsAsked] = useState<boolean | null>(null);
  const partId = useId();
  const isLeftOut = choices.isLeftOut ?? false;
  const isOpen = !isLeftOut && (isAsked ?? needs.length > 0);
  // What was opened by a need stays open once the need is met.
  if (isAsked === null && isOpen) setIsAsked(true);
  const facts = isLeftOut
    ? [say.leftOut]
    : [
        // How many rows a table has shows once it is known which of them are headers.
        ...(file.preset === null ? [] : [say.rows(countText(file.rows), file.rows)]),
        file.preset === null ? say.kindNone : say.kinds[file.preset.kind],
        ...(file.preset === null ? [] : [file.preset.label]),
      ];
  return (
    <Box sx={{ borderTop: 1, borderColor: 'divider', mt: 3, pt: 2 }}>
      <Box sx={{ display: 'flex', alignItems: 'center', gap: 3 }}>
        <FormControlLabel
          control={
            <Checkbox
              size="small"
              checked={!isLeftOut}
              disabled={isBusy}
              onChange={(event) => change({ isLeftOut: event.target.checked ? null : true })}
              slotProps={{ input: { 'aria-label': say.take(file.name) } }}
            />
          }
          label={file.sheetName}
          slotProps={{ typography: { variant: 'body2', sx: { fontWeight: 560, overflowWrap: 'anywhere' } } }}
        />
        <Typography variant="body2" color="textSecondary" className="figures" noWrap>
          {facts.join(' · ')}
        </Typography>
        <Box sx={{ flex: 1 }} />
        {isLeftOut ? null : (
          <Button
            size="small"
            aria-expanded={isOpen}
            aria-controls={partId}
            aria-label={isOpen ? say.hideTable(file.name) : say.showTable(file.name)}
            onClick={() => setIsAsked(!isOpen)}
          >
            {isOpen ? say.hide : say.show}
          </Button>
        )}
      </Box>
      <Box id={partId} role="group" aria-label={file.name} sx={isOpen ? { pt: 2, pb: 2 } : {}}>
        {isOpen ? <TablePart {...props} /> : null}
      </Box>
    </Box>
  );
}
