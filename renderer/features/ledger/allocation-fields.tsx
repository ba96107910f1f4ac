import RemoveIcon from '@mui/icons-material/Close';
import AddIcon from '@mui/icons-material/Add';
import Autocomplete from '@mui/material/Autocomplete';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import IconButton from '@mui/material/IconButton';
import Stack from '@mui/material/Stack';
import TextField from '@mui/material/TextField';
import Typography from '@mui/material/Typography';
import type { MoneyText } from '#shared/lib/money.ts';
import { toMoneyText } from '#shared/lib/money.ts';
import { text } from '#shared/text/text.ts';
import { moneyText } from '../../state/format.ts';
import { remainderOf, takingRest, withPart, type PartDraft } from './allocation-draft.ts';

const words = text.ledger.allocation;

export interface CampaignChoice {
  readonly id: string;
  readonly name: string;
  readonly currency: string | null;
}

interface AllocationFieldsProps {
  readonly amount: MoneyText;
  readonly parts: readonly PartDraft[];
  readonly campaigns: readonly CampaignChoice[];
  readonly onChange: (parts: readonly PartDraft[]) => void;
}

/** The parts of a payment, one line each, with what is left to divide always in sight. */
export function AllocationFields({ amount, parts, campaigns, onChange }: AllocationFieldsProps) {
  const set = (key: number, patch: Partial<PartDraft>) =>
    onChange(parts.map((part) => (part.key === key ? { ...part, ...patch } : part)));
  const foreign = parts
    .map((part) => campaigns.find((campaign) => campaign.id === part.campaignId))
    .find((campaign) => campaign?.currency && campaign.currency !== amount.currency);
  return (
    <Stack sx={{ gap: 3 }}>
      {parts.map((part, index) => (
        <Box
          key={part.key}
          sx={{ display: 'grid', gridTemplateColumns: '1fr 150px auto 34px', gap: 2, alignItems: 'center' }}
        >
          <Autocomplete
            options={campaigns.filter(
              (one) => one.id === part.campaignId || !parts.some((other) => other.campaignId === one.id),
            )}
            value={campaigns.find((one) => one.id === part.campaignId) ?? null}
            onChange={(_event, next) => set(part.key, { campaignId: next?.id ?? null })}
            getOptionLabel={(one) => one.name}
            getOptionKey={(one) => one.id}
            autoHighlight
            size="small"
            renderInput={(params) => <TextField {...params} label={words.campaign} />}
          />
          <TextField
            label={words.amount(amount.currency)}
            value={part.amount}
            onChange={(event) => set(part.key, { amount: event.target.value })}
            slotProps={{ htmlInput: { inputMode: 'decimal', className: 'figures', sx: { textAlign: 'right' } } }}
          />
          <Button
            size="small"
            aria-label={words.takeRestOf(index + 1)}
            onClick={() => onChange(takingRest(amount, parts, part.key))}
          >
            {words.takeRest}
          </Button>
          <IconButton
            aria-label={words.removePart(index + 1)}
            onClick={() => onChange(parts.filter((other) => other.key !== part.key))}
          >
            <RemoveIcon sx={{ fontSize: 18 }} />
          </IconButton>
        </Box>
      ))}
      <Stack sx={{ flexDirection: 'row', alignItems: 'center', justifyContent: 'space-between', gap: 4 }}>
        <Button startIcon={<AddIcon />} onClick={() => onChange(withPart(parts))}>
          {words.addPart}
        </Button>
        <RemainderLine amount={amount} parts={parts} />
      </Stack>
      {foreign?.currency ? (
        <Typography variant="body2" sx={{ color: 'warning.main' }}>
          {words.otherCurrency(foreign.name, foreign.currency)}
        </Typography>
      ) : null}
    </Stack>
  );
}

function RemainderLine({ amount, parts }: { readonly amount: MoneyText; readonly parts: readonly PartDraft[] }) {
  const remainder = remainderOf(amount, parts);
  const isEven = 'rest' in remainder && remainder.rest.minor === 0n;
  return (
    <Typography
      component="output"
      className="figures"
      sx={{ fontWeight: 560, textAlign: 'end', color: isEven ? 'success.main' : 'text.primary' }}
    >
      {remainderText(amount, parts)}
    </Typography>
  );
}

function remainderText(amount: MoneyText, parts: readonly PartDraft[]): string {
  const remainder = remainderOf(amount, parts);
  if ('unreadable' in remainder) return words.unreadable(remainder.unreadable);
  const { rest } = remainder;
  if (rest.minor === 0n) return words.even(moneyText(amount));
  const isOver = rest.minor < 0n !== amount.amount.startsWith('-');
  if (!isOver) return words.rest(moneyText(toMoneyText(rest)), moneyText(amount));
  const size = { ...rest, minor: rest.minor < 0n ? -rest.minor : rest.minor };
  return words.over(moneyText(toMoneyText(size)));
}
