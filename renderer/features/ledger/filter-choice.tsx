import ToggleButton from '@mui/material/ToggleButton';
import ToggleButtonGroup from '@mui/material/ToggleButtonGroup';
import { text } from '#shared/text/text.ts';
import { ledgerFilters, type LedgerView } from './ledger-view.ts';

interface FilterChoiceProps {
  readonly value: LedgerView['filter'];
  readonly onChange: (filter: LedgerView['filter']) => void;
}

/** Which payments the ledger lists. */
export function FilterChoice({ value, onChange }: FilterChoiceProps) {
  return (
    <ToggleButtonGroup
      exclusive
      size="small"
      value={value}
      aria-label={text.ledger.filter}
      onChange={(_event, next: LedgerView['filter'] | null) => next && onChange(next)}
    >
      {ledgerFilters.map((one) => (
        <ToggleButton key={one} value={one} sx={{ py: 0.5, px: 3, textTransform: 'none' }}>
          {text.ledger.filters[one]}
        </ToggleButton>
      ))}
    </ToggleButtonGroup>
  );
}
