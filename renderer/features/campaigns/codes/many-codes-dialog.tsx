import Typography from '@mui/material/Typography';
import { useState } from 'react';
import type { Campaign } from '#shared/model/campaign.ts';
import { text } from '#shared/text/text.ts';
import { useFormCommand } from '../../../state/use-command.ts';
import { useQuery } from '../../../state/use-query.ts';
import { FormDialog } from '../../../ui/form-dialog.tsx';
import { FormGrid } from '../../../ui/form-fields.tsx';
import { LineField } from '../../../ui/text-fields.tsx';
import { CodeOfferFields, offerDraft, offerOf, percentOf } from './code-offer-fields.tsx';
import { PlanTable, type PlanLine } from './plan-table.tsx';

const { many: words } = text.codesAndLinks;
const FIRST_PATTERN = '{HANDLE}{PERCENT}';

interface ManyCodesDialogProps {
  readonly campaign: Campaign;
  readonly close: () => void;
}

/** Gives everybody of the campaign a code from a pattern; the list shows each before it is made. */
export function ManyCodesDialog({ campaign, close }: ManyCodesDialogProps) {
  const run = useFormCommand();
  const [pattern, setPattern] = useState(FIRST_PATTERN);
  const [offer, setOffer] = useState(() => ({ ...offerDraft(null, campaign.currency ?? null), percent: '10' }));
  // The codes that are made are those that are shown, so that their random parts are decided here.
  const [seed] = useState(() => crypto.randomUUID());
  const percent = percentOf(offer);
  const discountPercent = percent === null || Number.isNaN(percent) ? null : percent;
  const plan = useQuery('campaign.codePlan', { campaignId: campaign.id, pattern, discountPercent, seed });
  const planned = plan.data?.planned ?? [];
  const made = planned.filter(({ code }) => code !== '').length;
  const save = () => run('promoCodes.createMany', { campaignId: campaign.id, pattern, seed, ...offerOf(offer) });
  const lines = planned.map(({ influencerId, person, code, hasSuffix, missing }): PlanLine => ({
    id: influencerId,
    name: person.name,
    becomes: code === '' ? '–' : code,
    note: [
      code === '' ? words.nothing : '',
      hasSuffix ? words.suffix : '',
      missing.length > 0 ? words.missing(missing) : '',
    ]
      .filter(Boolean)
      .join('. '),
  }));
  return (
    <FormDialog title={words.codesTitle} saveLabel={words.makeCodes(made)} close={close} save={save} maxWidth="md">
      <FormGrid>
        <div className="wide" style={{ display: 'grid' }}>
          <LineField label={words.pattern} value={pattern} onChange={setPattern} helperText={words.patternHelp} />
        </div>
        <CodeOfferFields draft={offer} onChange={setOffer} />
      </FormGrid>
      {plan.data === null ? null : (
        <>
          {planned.length === 0 ? (
            <Typography>{plan.data.already > 0 ? words.everybodyHas : words.nobody}</Typography>
          ) : (
            <PlanTable lines={lines} />
          )}
          <Typography variant="body2" color="textSecondary" aria-live="polite">
            {[
              plan.data.already > 0 ? words.already(plan.data.already, 'codes') : '',
              made < planned.length ? words.leftOut(planned.length - made) : '',
            ]
              .filter(Boolean)
              .join(' ')}
          </Typography>
        </>
      )}
    </FormDialog>
  );
}
