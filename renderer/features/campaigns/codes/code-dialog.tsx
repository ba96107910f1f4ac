import CopyIcon from '@mui/icons-material/ContentCopyOutlined';
import DeleteIcon from '@mui/icons-material/DeleteOutlined';
import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { useState } from 'react';
import type { Campaign } from '#shared/model/campaign.ts';
import type { CodeRow } from '#shared/queries/campaign-codes.ts';
import { text } from '#shared/text/text.ts';
import { useCommand, useFormCommand } from '../../../state/use-command.ts';
import { FormDialog } from '../../../ui/form-dialog.tsx';
import { FormGrid } from '../../../ui/form-fields.tsx';
import { InfluencerField, type InfluencerChoice } from '../../../ui/influencer-field.tsx';
import { LineField } from '../../../ui/text-fields.tsx';
import { CodeOfferFields, offerDraft, offerOf } from './code-offer-fields.tsx';
import { copyText } from './copy-text.ts';

const { code: words, fields } = text.codesAndLinks;

interface CodeDialogProps {
  readonly campaign: Campaign;
  /** The code to change, or `null` to add one. */
  readonly row: CodeRow | null;
  readonly close: () => void;
}

/** Adds or changes a discount code; copies and removes it. */
export function CodeDialog({ campaign, row, close }: CodeDialogProps) {
  const run = useFormCommand();
  const stored = row?.code ?? null;
  const [code, setCode] = useState(stored?.code ?? '');
  const [person, setPerson] = useState<InfluencerChoice | null>(personOf(row));
  const [offer, setOffer] = useState(() => offerDraft(stored, campaign.currency ?? null));
  const save = () => {
    const input = { code, influencerId: person?.id ?? null, ...offerOf(offer) };
    return stored
      ? run('promoCode.update', { id: stored.id, ...input })
      : run('promoCode.create', { campaignId: campaign.id, ...input });
  };
  return (
    <FormDialog
      title={stored ? words.editTitle(stored.code) : words.addTitle}
      saveLabel={stored ? words.save : words.saveNew}
      close={close}
      save={save}
      otherActions={stored ? <CodeActions code={stored} close={close} /> : null}
    >
      {row?.sold ? <Alert severity="info">{words.used(row.sold.lines)}</Alert> : null}
      <FormGrid>
        <LineField label={fields.code} value={code} onChange={setCode} />
        <Box>
          <InfluencerField
            label={fields.person}
            value={person}
            onChange={setPerson}
            helperText={fields.personHelp}
            noneText={fields.noPersonFound}
          />
        </Box>
        <CodeOfferFields draft={offer} onChange={setOffer} />
      </FormGrid>
    </FormDialog>
  );
}

function CodeActions({ code, close }: { readonly code: CodeRow['code']; readonly close: () => void }) {
  const run = useCommand();
  const remove = async () => {
    const result = await run('promoCode.remove', { id: code.id });
    if (result.tag !== 'refused') close();
  };
  return (
    <>
      <Button startIcon={<DeleteIcon />} onClick={() => void remove()}>
        {words.remove}
      </Button>
      <Button startIcon={<CopyIcon />} onClick={() => void copyText(code.code, words.copied(code.code))}>
        {words.copy(code.code)}
      </Button>
    </>
  );
}

function personOf(row: CodeRow | null): InfluencerChoice | null {
  const id = row?.code.influencerId;
  return id === undefined || !row?.personName ? null : { id, name: row.personName, detail: '' };
}
