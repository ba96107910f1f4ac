import AddIcon from '@mui/icons-material/Add';
import DeleteIcon from '@mui/icons-material/DeleteOutlined';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import { useState } from 'react';
import { keyDateKinds, type Campaign, type KeyDate } from '#shared/model/campaign.ts';
import { text } from '#shared/text/text.ts';
import { dayText } from '../../../state/format.ts';
import { useCommand, useFormCommand } from '../../../state/use-command.ts';
import { FormDialog } from '../../../ui/form-dialog.tsx';
import { DayField, FormGrid } from '../../../ui/form-fields.tsx';
import { plainTable } from '../../../ui/plain-table.ts';
import { RowAction } from '../../../ui/row-action.tsx';
import { FactSection } from '../../../ui/facts.tsx';
import { ChoiceField, LineField } from '../../../ui/text-fields.tsx';
import { useDraft } from '../../../state/use-draft.ts';

const words = text.brief.keyDates;

/** Days that everybody works towards, in their order. */
export function KeyDatesSection({ campaign }: { readonly campaign: Campaign }) {
  const run = useCommand();
  const [isAdding, setIsAdding] = useState(false);
  const dates = campaign.keyDates ?? [];
  const remove = (date: KeyDate) =>
    void run('campaign.update', { campaignId: campaign.id, keyDates: dates.filter((one) => one !== date) });
  return (
    <FactSection title={text.brief.sections.keyDates}>
      {dates.length === 0 ? (
        <Typography color="textSecondary" sx={{ maxWidth: '72ch' }}>
          {words.empty}
        </Typography>
      ) : (
        <Box component="table" className="figures" sx={plainTable}>
          <thead>
            <tr>
              <th scope="col">{words.day}</th>
              <th scope="col">{words.kind}</th>
              <th scope="col">{words.what}</th>
              <th scope="col">
                <span className="visually-hidden">{text.brief.actions}</span>
              </th>
            </tr>
          </thead>
          <tbody>
            {dates.map((date) => (
              <tr key={`${date.on} ${date.kind} ${date.what}`}>
                <td>{dayText(date.on)}</td>
                <td>{words.kinds[date.kind]}</td>
                <td className="wide strong">{date.what}</td>
                <td className="end">
                  <RowAction icon={DeleteIcon} label={words.remove(date.what)} onClick={() => remove(date)} />
                </td>
              </tr>
            ))}
          </tbody>
        </Box>
      )}
      <Button startIcon={<AddIcon />} onClick={() => setIsAdding(true)} sx={{ mt: 2, ml: -1 }}>
        {words.add}
      </Button>
      {isAdding ? <KeyDateDialog campaign={campaign} close={() => setIsAdding(false)} /> : null}
    </FactSection>
  );
}

function KeyDateDialog({ campaign, close }: { readonly campaign: Campaign; readonly close: () => void }) {
  const run = useFormCommand();
  const [draft, set] = useDraft(() => ({ on: '', kind: 'release' as KeyDate['kind'], what: '' }));
  const save = () =>
    run('campaign.update', { campaignId: campaign.id, keyDates: [...(campaign.keyDates ?? []), draft] });
  return (
    <FormDialog title={words.addTitle} saveLabel={words.save} close={close} save={save}>
      <FormGrid>
        <DayField label={words.day} value={draft.on} onChange={set('on')} />
        <ChoiceField
          label={words.kind}
          value={draft.kind}
          choices={keyDateKinds}
          names={words.kinds}
          onChange={(kind) => (kind === '' ? undefined : set('kind')(kind))}
          isRequired
        />
      </FormGrid>
      <LineField label={words.what} value={draft.what} onChange={set('what')} />
    </FormDialog>
  );
}
