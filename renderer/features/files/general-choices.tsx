import Box from '@mui/material/Box';
import { importRules, type ImportPreview } from '#shared/domain/import/import-types.ts';
import { text } from '#shared/text/text.ts';
import { CurrencyField } from '../../ui/currency-field.tsx';
import type { FilesTabProps } from './files-tab.tsx';
import { KeptField } from './kept-field.tsx';
import { needPlace } from './needs.ts';
import { OneOf } from './one-of.tsx';

const words = text.files.import;
const say = text.files.importScreen.rule;
const rules = ['usual', ...importRules] as const;
/** Names of the fields that hold the ids of another system. */
const ID_FIELDS: ReadonlySet<string | null> = new Set(['id', 'influencer']);

/** What holds for all files: currency, campaign, where ids come from, and what becomes of stored values. */
export function GeneralChoices({ flow: { options, revise }, preview, isBusy }: FilesTabProps) {
  const { hasAmounts, hasCampaigns, hasIds } = what(preview);
  const rule = options.rule ?? 'usual';
  const nameField = (option: 'intoCampaign' | 'idSystem', label: string, helperText: string) => (
    <KeptField
      label={label}
      helperText={helperText}
      value={options[option] ?? ''}
      isDisabled={isBusy}
      keep={(typed) => {
        revise({ [option]: typed === '' ? null : typed });
        return true;
      }}
    />
  );
  return (
    <Box
      sx={{
        display: 'grid',
        gridTemplateColumns: 'repeat(auto-fill, minmax(228px, 1fr))',
        gap: 4,
        alignItems: 'start',
      }}
    >
      {hasAmounts ? (
        <div id={needPlace('currency', 0)}>
          <CurrencyField
            label={words.currency}
            value={options.currency ?? null}
            onChange={(currency) => revise({ currency })}
            helperText={words.currencyHelp}
            isDisabled={isBusy}
          />
        </div>
      ) : null}
      <OneOf
        label={say.label}
        value={rule}
        options={rules.map((each) => [each, say.names[each]])}
        helperText={say.help[rule]}
        choose={(chosen) => revise({ rule: chosen === 'usual' ? null : chosen })}
        isBusy={isBusy}
      />
      {hasCampaigns ? nameField('intoCampaign', words.campaign, words.campaignHelp) : null}
      {hasIds ? nameField('idSystem', words.idSystem, words.idSystemHelp) : null}
    </Box>
  );
}

function what({ files, needs }: ImportPreview): {
  readonly hasAmounts: boolean;
  readonly hasCampaigns: boolean;
  readonly hasIds: boolean;
} {
  const kinds = files.map(({ preset }) => preset?.kind ?? null);
  return {
    hasAmounts: kinds.some((kind) => kind === 'orders' || kind === 'payouts') || needs.some(isCurrency),
    hasCampaigns: kinds.some((kind) => kind !== null && campaignKinds.has(kind)),
    hasIds: files.some(({ columns }) => columns.some(({ field }) => ID_FIELDS.has(field))),
  };
}

const isCurrency = ({ what: need }: ImportPreview['needs'][number]): boolean => need === 'currency';
const campaignKinds: ReadonlySet<string> = new Set(['posts', 'orders', 'payouts', 'codes']);
