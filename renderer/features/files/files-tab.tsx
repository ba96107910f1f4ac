import Box from '@mui/material/Box';
import Checkbox from '@mui/material/Checkbox';
import FormControlLabel from '@mui/material/FormControlLabel';
import Stack from '@mui/material/Stack';
import Typography from '@mui/material/Typography';
import type { ImportPreview } from '#shared/domain/import/import-types.ts';
import { text } from '#shared/text/text.ts';
import { countText } from '../../state/format.ts';
import { FileCard, type PlacedTable } from './file-card.tsx';
import { GeneralChoices } from './general-choices.tsx';
import { NeedsList } from './needs-list.tsx';
import { TogetherLine } from './together-line.tsx';
import type { ImportFlow } from './use-import-flow.ts';

const words = text.files.import;
const nothing = {};

export interface FilesTabProps {
  readonly flow: ImportFlow;
  readonly preview: ImportPreview;
  readonly isBusy: boolean;
}

/** What each file was recognised as, with every guess changeable, and the choices that hold for all of them. */
export function FilesTab({ flow, preview, isBusy }: FilesTabProps) {
  const { options } = flow;
  return (
    <Stack sx={{ px: 6, py: 4, gap: 4 }}>
      {preview.files.length > 1 ? <TogetherLine files={preview.files} /> : null}
      <GeneralChoices flow={flow} preview={preview} isBusy={isBusy} />
      {preview.needs.length > 0 ? <NeedsList needs={preview.needs} files={preview.files} /> : null}
      {preview.allocationOffer || options.allocateByOrders ? (
        <AllocationOffer preview={preview} flow={flow} isBusy={isBusy} />
      ) : null}
      {byFile(preview).map((tables) => (
        <FileCard
          key={tables[0]!.file.file}
          tables={tables}
          all={preview.files}
          choices={options.files ?? nothing}
          needs={preview.needs}
          problems={preview.problems}
          reviseFile={flow.reviseFile}
          isBusy={isBusy}
        />
      ))}
    </Stack>
  );
}

/** The tables of each file, with their places among all tables. */
function byFile({ files }: ImportPreview): PlacedTable[][] {
  const groups: PlacedTable[][] = [];
  for (const [index, file] of files.entries()) {
    const group = groups.at(-1);
    if (group?.[0]?.file.file === file.file) group.push({ file, index });
    else groups.push([{ file, index }]);
  }
  return groups;
}

function AllocationOffer({ preview, flow, isBusy }: FilesTabProps) {
  const offer = preview.allocationOffer;
  return (
    <Box component="section" sx={{ border: 1, borderColor: 'divider', borderRadius: '10px', p: 4 }}>
      <Typography component="h2" variant="h3">
        {words.allocation.title}
      </Typography>
      {offer ? (
        <Typography color="textSecondary" sx={{ maxWidth: '90ch' }}>
          {words.allocation.text(countText(offer.payments), offer.campaigns.join(', '))}
        </Typography>
      ) : null}
      <FormControlLabel
        control={
          <Checkbox
            size="small"
            checked={flow.options.allocateByOrders ?? false}
            disabled={isBusy}
            onChange={(event) => flow.revise({ allocateByOrders: event.target.checked })}
          />
        }
        label={words.allocation.choose}
        slotProps={{ typography: { variant: 'body2' } }}
      />
    </Box>
  );
}
