import AddIcon from '@mui/icons-material/Add';
import RemoveIcon from '@mui/icons-material/Close';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import IconButton from '@mui/material/IconButton';
import Tooltip from '@mui/material/Tooltip';
import Typography from '@mui/material/Typography';
import { feeParts, percentLeft } from '#shared/domain/collaboration/fee-parts.ts';
import type { MoneyText } from '#shared/lib/money.ts';
import { paymentTriggers } from '#shared/model/collaboration.ts';
import { text } from '#shared/text/text.ts';
import { moneyText, numberText } from '../../../state/format.ts';
import { AmountField, DayField } from '../../../ui/form-fields.tsx';
import { ChoiceField } from '../../../ui/text-fields.tsx';
import { partOf, type PartDraft } from './terms-draft.ts';

const words = text.collaboration.terms;

interface SplitFieldsProps {
  readonly parts: readonly PartDraft[];
  /** The fee as far as it is an amount, to show the money of each part. */
  readonly fee: MoneyText | null;
  readonly onChange: (parts: readonly PartDraft[]) => void;
}

/** The parts in which a fee is paid. What they leave over, and the money of each, follow what is typed. */
export function SplitFields({ parts, fee, onChange }: SplitFieldsProps) {
  const stated = parts.map(partOf);
  const left = stated.some(({ percent }) => Number.isNaN(percent)) ? null : percentLeft(stated);
  const amounts = fee && feeParts(fee, stated);
  const add = () => {
    const key = Math.max(-1, ...parts.map((part) => part.key)) + 1;
    const percent = left !== null && left > 0 ? String(left) : '';
    onChange([...parts, { key, percent, trigger: parts.length === 0 ? 'signing' : 'live', dueOn: '', netDays: '' }]);
  };
  return (
    <Box role="group" aria-label={words.split} sx={{ display: 'flex', flexDirection: 'column', gap: 3 }}>
      <Typography component="h3" variant="h3">
        {words.split}
      </Typography>
      {parts.length === 0 ? <Typography color="textSecondary">{words.noSplit}</Typography> : null}
      {parts.map((part, index) => (
        <PartFields
          key={part.key}
          part={part}
          place={index + 1}
          amount={amounts?.[index] ?? null}
          onChange={(next) => onChange(parts.map((one) => (one.key === part.key ? next : one)))}
          remove={() => onChange(parts.filter((one) => one.key !== part.key))}
        />
      ))}
      <Box sx={{ display: 'flex', alignItems: 'center', gap: 4 }}>
        <Button startIcon={<AddIcon />} onClick={add} disabled={parts.length >= 12}>
          {words.addPart}
        </Button>
        {parts.length === 0 ? null : (
          <Typography
            role="status"
            variant="body2"
            className="figures"
            sx={{ color: left === 0 ? 'success.main' : 'warning.main', fontWeight: 560 }}
          >
            {left === null ? words.partsOpen : words.partsLeft(left, numberText(Math.abs(left)))}
          </Typography>
        )}
      </Box>
    </Box>
  );
}

interface PartFieldsProps {
  readonly part: PartDraft;
  readonly place: number;
  readonly amount: MoneyText | null;
  readonly onChange: (part: PartDraft) => void;
  readonly remove: () => void;
}

function PartFields({ part, place, amount, onChange, remove }: PartFieldsProps) {
  const label = text.collaboration.fields.part(place);
  return (
    <Box
      role="group"
      aria-label={label}
      sx={{ display: 'grid', gridTemplateColumns: '88px 1fr 148px 104px 132px 32px', gap: 3, alignItems: 'center' }}
    >
      <AmountField label={words.percent} value={part.percent} onChange={(percent) => onChange({ ...part, percent })} />
      <ChoiceField
        label={words.trigger}
        value={part.trigger}
        choices={paymentTriggers}
        names={words.triggers}
        onChange={(trigger) => trigger !== '' && onChange({ ...part, trigger })}
        isRequired
      />
      {part.trigger === 'day' ? (
        <DayField label={words.dueOn} value={part.dueOn} onChange={(dueOn) => onChange({ ...part, dueOn })} />
      ) : (
        <span />
      )}
      <AmountField
        label={words.netDays}
        value={part.netDays}
        onChange={(netDays) => onChange({ ...part, netDays })}
        isWhole
      />
      <Box className="figures" sx={{ textAlign: 'end', fontSize: 13 }}>
        {amount ? moneyText(amount) : ''}
      </Box>
      <Tooltip title={words.removePart(place)}>
        <IconButton size="small" aria-label={words.removePart(place)} onClick={remove}>
          <RemoveIcon sx={{ fontSize: 18 }} />
        </IconButton>
      </Tooltip>
    </Box>
  );
}
