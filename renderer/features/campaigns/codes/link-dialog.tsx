import CopyIcon from '@mui/icons-material/ContentCopyOutlined';
import DeleteIcon from '@mui/icons-material/DeleteOutlined';
import QrIcon from '@mui/icons-material/QrCode2Outlined';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import { useState } from 'react';
import { fillUtm, utmWarnings } from '#shared/domain/links/fill-utm.ts';
import { buildAddress } from '#shared/domain/links/link-address.ts';
import type { Campaign } from '#shared/model/campaign.ts';
import type { CampaignCodesResult, LinkRow } from '#shared/queries/campaign-codes.ts';
import { text } from '#shared/text/text.ts';
import { useCommand, useFormCommand } from '../../../state/use-command.ts';
import { FormDialog } from '../../../ui/form-dialog.tsx';
import { FormGrid } from '../../../ui/form-fields.tsx';
import { InfluencerField, type InfluencerChoice } from '../../../ui/influencer-field.tsx';
import { UtmFields, utmDraft, type UtmDraft } from '../../../ui/utm-fields.tsx';
import { LineField } from '../../../ui/text-fields.tsx';
import { copyText } from './copy-text.ts';
import { TemplateField } from './template-field.tsx';

const { link: words, fields, warnings } = text.codesAndLinks;

interface LinkDialogProps {
  readonly campaign: Campaign;
  readonly codes: CampaignCodesResult;
  /** The link to change, or `null` to add one. */
  readonly row: LinkRow | null;
  readonly close: () => void;
  readonly showQr: (row: LinkRow) => void;
}

/** Adds or changes a tracking link; shows its address and what would make its visits hard to tell apart. */
export function LinkDialog({ campaign, codes, row, close, showQr }: LinkDialogProps) {
  const run = useFormCommand();
  const stored = row?.link ?? null;
  const [person, setPerson] = useState<InfluencerChoice | null>(personOf(row));
  const [name, setName] = useState(stored?.name ?? '');
  const [base, setBase] = useState(stored?.base ?? codes.website ?? '');
  const [utm, setUtm] = useState<UtmDraft>(() => utmDraft(stored?.utm));
  const save = () => {
    const input = { base, utm, influencerId: person?.id ?? null, name };
    return stored
      ? run('trackingLink.update', { id: stored.id, ...input })
      : run('trackingLink.create', { campaignId: campaign.id, ...input });
  };
  const values = codes.people.find(({ influencerId }) => influencerId === person?.id);
  return (
    <FormDialog
      title={stored ? words.editTitle : words.addTitle}
      saveLabel={stored ? words.save : words.saveNew}
      close={close}
      save={save}
      maxWidth="md"
      otherActions={row ? <LinkActions row={row} close={close} showQr={showQr} /> : null}
    >
      <FormGrid>
        <Box>
          <InfluencerField
            label={fields.person}
            value={person}
            onChange={setPerson}
            helperText={fields.linkPersonHelp}
            noneText={fields.noPersonFound}
          />
        </Box>
        <LineField label={fields.name} value={name} onChange={setName} />
        <Box className="wide" sx={{ display: 'grid' }}>
          <LineField label={fields.base} value={base} onChange={setBase} helperText={fields.baseHelp} />
        </Box>
        {codes.templates.length === 0 ? null : (
          <TemplateField
            templates={codes.templates}
            choose={(template) =>
              setUtm(
                utmDraft(
                  fillUtm(template, {
                    ...codes.placeholders,
                    name: person?.name,
                    handle: values?.handle ?? undefined,
                    platform: values?.platform ?? undefined,
                    code: values?.code ?? undefined,
                  }).utm,
                ),
              )
            }
          />
        )}
        <UtmFields draft={utm} onChange={setUtm} />
      </FormGrid>
      <Outcome address={buildAddress(base.trim(), utm)} utm={utm} />
    </FormDialog>
  );
}

/** The address as it will be, and warnings about its parameters; the height stays so that nothing jumps. */
function Outcome({ address, utm }: { readonly address: string | null; readonly utm: UtmDraft }) {
  const found = utmWarnings(utm).filter(({ kind }) => kind !== 'missing');
  return (
    <Box sx={{ minHeight: 88 }}>
      <Typography variant="body2" color="textSecondary">
        {fields.address}
      </Typography>
      <Typography variant="body2" sx={{ overflowWrap: 'anywhere' }} aria-live="polite">
        {address ?? words.noAddress}
      </Typography>
      {found.map(({ part, kind }) => (
        <Typography key={`${part}-${kind}`} variant="body2" role="status" sx={{ mt: 1 }}>
          {warnings[kind](fields.utm[part])}
        </Typography>
      ))}
    </Box>
  );
}

function LinkActions({ row, close, showQr }: Pick<LinkDialogProps, 'close' | 'showQr'> & { readonly row: LinkRow }) {
  const run = useCommand();
  const remove = async () => {
    const result = await run('trackingLink.remove', { id: row.link.id });
    if (result.tag !== 'refused') close();
  };
  return (
    <>
      <Button startIcon={<DeleteIcon />} onClick={() => void remove()}>
        {words.remove}
      </Button>
      <Button startIcon={<CopyIcon />} onClick={() => void copyText(row.address, words.copied)}>
        {text.codesAndLinks.copyLink}
      </Button>
      <Button
        startIcon={<QrIcon />}
        onClick={() => {
          close();
          showQr(row);
        }}
      >
        {text.codesAndLinks.qr.title}
      </Button>
    </>
  );
}

function personOf(row: LinkRow | null): InfluencerChoice | null {
  const id = row?.link.influencerId;
  return id === undefined || !row?.personName ? null : { id, name: row.personName, detail: '' };
}
