import AddIcon from '@mui/icons-material/Add';
import DeleteIcon from '@mui/icons-material/DeleteOutlined';
import EditIcon from '@mui/icons-material/EditOutlined';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import { useState } from 'react';
import type { Campaign, PlannedDeliverable } from '#shared/model/campaign.ts';
import { platformNames } from '#shared/model/platform.ts';
import { text } from '#shared/text/text.ts';
import { useCommand } from '../../../state/use-command.ts';
import { plainTable } from '../../../ui/plain-table.ts';
import { RowAction } from '../../../ui/row-action.tsx';
import { TableHead } from '../../../ui/table-head.tsx';
import { FactSection } from '../../../ui/facts.tsx';
import { PlannedDialog } from './planned-dialog.tsx';

const words = text.templates.standard;
const NONE: readonly PlannedDeliverable[] = [];

/** What everybody who joins is to make. */
export function PlannedSection({ campaign }: { readonly campaign: Campaign }) {
  const run = useCommand();
  const [open, setOpen] = useState<number | 'new' | null>(null);
  const planned = campaign.deliverables ?? NONE;
  const campaignId = campaign.id;
  const remove = (place: number) =>
    run('campaign.setStandard', { campaignId, deliverables: planned.filter((_, index) => index !== place) });
  return (
    <FactSection title={words.deliverables}>
      {planned.length === 0 ? (
        <Typography color="textSecondary">{words.noDeliverables}</Typography>
      ) : (
        <Box component="table" className="figures" aria-label={words.deliverables} sx={plainTable}>
          <TableHead
            columns={[
              { label: words.columns.what },
              { label: words.columns.days },
              { label: words.columns.actions, isEnd: true },
            ]}
          />
          <tbody>
            {planned.map((one, place) => {
              const what = words.what(one.count, one.format, platformNames[one.platform]);
              return (
                // Two that are planned may be the same; only their places tell them apart.
                // oxlint-disable-next-line react/no-array-index-key -- see above
                <tr key={place}>
                  <td className="strong wide">{what}</td>
                  <td className="quiet">{daysText(one)}</td>
                  <td className="end">
                    <RowAction icon={EditIcon} label={words.editDeliverable(what)} onClick={() => setOpen(place)} />
                    <RowAction
                      icon={DeleteIcon}
                      label={words.removeDeliverable(what)}
                      onClick={() => void remove(place)}
                    />
                  </td>
                </tr>
              );
            })}
          </tbody>
        </Box>
      )}
      <Button variant="outlined" startIcon={<AddIcon />} onClick={() => setOpen('new')} sx={{ mt: 3 }}>
        {words.addDeliverable}
      </Button>
      {open === null ? null : (
        <PlannedDialog
          campaignId={campaignId}
          planned={planned}
          place={open === 'new' ? null : open}
          close={() => setOpen(null)}
        />
      )}
    </FactSection>
  );
}

function daysText({ draftDueAfterDays, windowStartsAfterDays, windowEndsAfterDays }: PlannedDeliverable): string {
  const hasWindow = windowStartsAfterDays !== undefined || windowEndsAfterDays !== undefined;
  return [
    draftDueAfterDays === undefined ? '' : words.draftAfter(draftDueAfterDays),
    hasWindow ? words.postBetween(windowStartsAfterDays ?? null, windowEndsAfterDays ?? null) : '',
  ]
    .filter(Boolean)
    .join(', ');
}
