import Typography from '@mui/material/Typography';
import { useState } from 'react';
import type { Campaign } from '#shared/model/campaign.ts';
import type { CampaignCodesResult } from '#shared/queries/campaign-codes.ts';
import { text } from '#shared/text/text.ts';
import { useFormCommand } from '../../../state/use-command.ts';
import { useQuery } from '../../../state/use-query.ts';
import { FormDialog } from '../../../ui/form-dialog.tsx';
import { FormGrid } from '../../../ui/form-fields.tsx';
import { UtmFields, utmDraft } from '../../../ui/utm-fields.tsx';
import { LineField } from '../../../ui/text-fields.tsx';
import { PlanTable, type PlanLine } from './plan-table.tsx';
import { TemplateField } from './template-field.tsx';

const { many: words, fields } = text.codesAndLinks;
const FIRST_UTM = { source: '{platform}', medium: 'influencer', campaign: '{campaign}', term: '', content: '{handle}' };

interface ManyLinksDialogProps {
  readonly campaign: Campaign;
  readonly codes: CampaignCodesResult;
  readonly close: () => void;
}

/** Makes a link for everybody of the campaign from a template; the list shows each before it is made. */
export function ManyLinksDialog({ campaign, codes, close }: ManyLinksDialogProps) {
  const run = useFormCommand();
  const [base, setBase] = useState(codes.website ?? '');
  const [utm, setUtm] = useState(() => utmDraft(codes.templates[0] ?? FIRST_UTM));
  const plan = useQuery('campaign.linkPlan', { campaignId: campaign.id, base: base.trim(), template: utm });
  const planned = plan.data?.planned ?? [];
  const made = planned.filter(({ address }) => address !== null).length;
  const save = () => run('trackingLink.createMany', { campaignId: campaign.id, base, utm });
  const lines = planned.map(({ person, address, missing }): PlanLine => ({
    id: person.influencerId,
    name: person.name,
    becomes: address ?? '–',
    note: missing.length > 0 ? words.missing(missing) : '',
  }));
  return (
    <FormDialog title={words.linksTitle} saveLabel={words.makeLinks(made)} close={close} save={save} maxWidth="md">
      <FormGrid>
        <div className="wide" style={{ display: 'grid' }}>
          <LineField label={fields.base} value={base} onChange={setBase} helperText={fields.baseHelp} />
        </div>
        {codes.templates.length === 0 ? null : (
          <TemplateField templates={codes.templates} choose={(template) => setUtm(utmDraft(template))} />
        )}
        <UtmFields draft={utm} onChange={setUtm} />
      </FormGrid>
      <Typography variant="body2" color="textSecondary">
        {words.placeholders}
      </Typography>
      {plan.data === null ? null : (
        <>
          {planned.length === 0 ? (
            <Typography>{plan.data.already > 0 ? words.everybodyHas : words.nobody}</Typography>
          ) : (
            <PlanTable lines={lines} />
          )}
          <Typography variant="body2" color="textSecondary" aria-live="polite">
            {[
              plan.data.already > 0 ? words.already(plan.data.already, 'links') : '',
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
