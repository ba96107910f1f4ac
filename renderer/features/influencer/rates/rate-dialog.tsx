import Box from '@mui/material/Box';
import { isCurrencyCode, type CurrencyCode } from '#shared/lib/currencies.ts';
import { platformNames, platforms } from '#shared/model/platform.ts';
import type { InfluencerGlance } from '#shared/queries/influencer-glance.ts';
import { text } from '#shared/text/text.ts';
import { useFormCommand } from '../../../state/use-command.ts';
import { useQuery } from '../../../state/use-query.ts';
import { CurrencyField } from '../../../ui/currency-field.tsx';
import { EvidenceFields, evidenceInput, newEvidence } from '../forms/evidence-fields.tsx';
import { FormDialog } from '../../../ui/form-dialog.tsx';
import { DayField } from '../../../ui/form-fields.tsx';
import { ChoiceField, LineField } from '../../../ui/text-fields.tsx';
import { amountOf } from '../forms/typed-amount.ts';
import { useDraft } from '../../../state/use-draft.ts';

const words = text.person.rates;

interface RateDialogProps {
  readonly page: Pick<InfluencerGlance, 'summaries' | 'rates'>;
  readonly influencerId: string;
  readonly close: () => void;
}

/** Keeps what somebody asks for a format; what they asked before stays behind it. */
export function RateDialog({ page, influencerId, close }: RateDialogProps) {
  const run = useFormCommand();
  const summary = useQuery('workspace.summary', {});
  const home = page.rates[0]?.inForce.price.currency ?? summary.data?.workspace.homeCurrency;
  const [draft, set] = useDraft(() => ({
    platform: page.summaries[0]?.platform ?? 'instagram',
    format: '',
    typed: '',
    currency: null as CurrencyCode | null,
    validFrom: '',
    evidence: { ...newEvidence(), source: 'creator-statement' as const } as ReturnType<typeof newEvidence>,
  }));
  const preset = home !== undefined && isCurrencyCode(home) ? home : null;
  const currency = draft.currency ?? preset;
  const save = () => {
    const amount = amountOf(draft.typed.trim());
    if (amount === null) return words.notAmount(draft.typed.trim());
    if (currency === null) return text.person.form.noCurrency;
    return run('rate.record', {
      influencerId,
      platform: draft.platform,
      format: draft.format,
      price: { amount, currency },
      ...(draft.validFrom === '' ? {} : { validFrom: draft.validFrom }),
      ...evidenceInput(draft.evidence),
    });
  };
  return (
    <FormDialog title={words.recordTitle} saveLabel={words.save} close={close} save={save}>
      <Box sx={{ display: 'grid', gridTemplateColumns: '1fr 1fr', gap: 4, alignItems: 'start' }}>
        <ChoiceField
          label={words.platform}
          value={draft.platform}
          choices={platforms}
          names={platformNames}
          onChange={(platform) => (platform === '' ? undefined : set('platform')(platform))}
          isRequired
        />
        <LineField label={words.format} value={draft.format} onChange={set('format')} helperText={words.formatHelp} />
        <LineField label={words.price} value={draft.typed} onChange={set('typed')} helperText={words.priceHelp} />
        <CurrencyField label={words.currency} value={currency} onChange={set('currency')} isRequired />
      </Box>
      <DayField label={words.validFrom} value={draft.validFrom} onChange={set('validFrom')} />
      <EvidenceFields value={draft.evidence} onChange={set('evidence')} />
    </FormDialog>
  );
}
