import Box from '@mui/material/Box';
import Link from '@mui/material/Link';
import { useState } from 'react';
import { Link as RouteLink } from 'wouter';
import type { Campaign } from '#shared/model/campaign.ts';
import type { Client } from '#shared/model/client.ts';
import { text } from '#shared/text/text.ts';
import { useFormCommand } from '../../../state/use-command.ts';
import { useQuery } from '../../../state/use-query.ts';
import { CurrencyField } from '../../../ui/currency-field.tsx';
import { FormDialog } from '../../../ui/form-dialog.tsx';
import { DayField, FormGrid } from '../../../ui/form-fields.tsx';
import { OfferedWordsField } from '../../../ui/offered-words-field.tsx';
import { FactSection, Facts } from '../../../ui/facts.tsx';
import { useDraft } from '../../../state/use-draft.ts';
import { WordChips } from '../../../ui/word-chips.tsx';
import type { ClientChoice } from '../campaign-draft.ts';
import { periodText } from '../campaign-texts.ts';
import { ClientField } from '../client-field.tsx';
import { Inherited } from './inherited.tsx';

const { fields, sections } = text.brief;
const { form } = text.campaigns;

interface SectionProps {
  readonly campaign: Campaign;
  readonly client: Client | null;
}

/** Whose campaign it is, where and when it runs, and what is sold. */
export function FrameSection({ campaign, client }: SectionProps) {
  const [isEditing, setIsEditing] = useState(false);
  const { markets, products, categories, currency } = campaign;
  const chips = (words: readonly string[]) => <WordChips values={words} />;
  const hasCategories = categories !== undefined || client?.categories !== undefined;
  return (
    <FactSection title={sections.frame} onEdit={() => setIsEditing(true)}>
      <Facts
        facts={[
          {
            label: fields.client,
            value: client && (
              <Link component={RouteLink} href={`/clients/${client.id}`}>
                {client.name}
              </Link>
            ),
          },
          { label: fields.markets, value: markets && chips(markets) },
          { label: fields.days, value: periodText(campaign.startsOn, campaign.endsOn) },
          { label: fields.currency, value: currency },
          { label: fields.products, value: products && chips(products) },
          {
            label: fields.categories,
            value: hasCategories && <Inherited own={categories} ofClient={client?.categories} show={chips} />,
          },
        ]}
      />
      {isEditing ? <FrameDialog campaign={campaign} client={client} close={() => setIsEditing(false)} /> : null}
    </FactSection>
  );
}

const NONE: readonly string[] = [];

function FrameDialog({ campaign, client, close }: SectionProps & { readonly close: () => void }) {
  const run = useFormCommand();
  const [draft, set] = useDraft(() => ({
    client: (client && { id: client.id, name: client.name }) as ClientChoice,
    startsOn: campaign.startsOn ?? '',
    endsOn: campaign.endsOn ?? '',
    currency: campaign.currency ?? null,
    markets: campaign.markets ?? NONE,
    products: campaign.products ?? NONE,
    categories: campaign.categories ?? NONE,
  }));
  const chosen = draft.client && 'id' in draft.client ? draft.client.id : null;
  const offered = useQuery('client.page', chosen === null ? null : { id: chosen }).data?.client;
  const save = () => {
    const { client: choice, startsOn, endsOn, currency, markets, products, categories } = draft;
    return run('campaign.update', {
      campaignId: campaign.id,
      ...(choice && 'newName' in choice ? { newClientName: choice.newName } : { clientId: choice?.id ?? null }),
      startsOn: startsOn || null,
      endsOn: endsOn || null,
      currency,
      markets,
      products,
      categories,
    });
  };
  return (
    <FormDialog title={text.brief.edit(sections.frame)} close={close} save={save}>
      <Box>
        <ClientField value={draft.client} onChange={set('client')} />
      </Box>
      <FormGrid>
        <DayField label={form.startsOn} value={draft.startsOn} onChange={set('startsOn')} />
        <DayField label={form.endsOn} value={draft.endsOn} onChange={set('endsOn')} />
      </FormGrid>
      <CurrencyField
        label={fields.currency}
        value={draft.currency}
        onChange={set('currency')}
        helperText={form.currencyHelp}
      />
      <OfferedWordsField label={fields.markets} value={draft.markets} onChange={set('markets')} offered={NONE} />
      <OfferedWordsField
        label={fields.products}
        value={draft.products}
        onChange={set('products')}
        offered={offered?.products?.map(({ name }) => name) ?? NONE}
        helperText={text.brief.productsHelp}
      />
      <OfferedWordsField
        label={fields.categories}
        value={draft.categories}
        onChange={set('categories')}
        offered={offered?.categories ?? NONE}
        helperText={text.brief.categoriesHelp}
      />
    </FormDialog>
  );
}
