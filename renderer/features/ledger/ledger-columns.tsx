import CheckedIcon from '@mui/icons-material/CheckBox';
import UncheckedIcon from '@mui/icons-material/CheckBoxOutlineBlank';
import AllocatedIcon from '@mui/icons-material/CheckCircleOutlined';
import PartlyIcon from '@mui/icons-material/IncompleteCircle';
import OpenIcon from '@mui/icons-material/RadioButtonUnchecked';
import Box from '@mui/material/Box';
import type { AllocationState, LedgerRow } from '#shared/domain/ledger/ledger-row.ts';
import { text } from '#shared/text/text.ts';
import { amountText, countText, dayText, moneyText } from '../../state/format.ts';
import type { GridColumn } from '../../ui/grid-types.ts';
import { PersonLink } from '../../ui/person-link.tsx';
import { Unknown } from '../../ui/unknown.tsx';

const words = text.ledger.columns;
const ICONS = { unallocated: OpenIcon, partly: PartlyIcon, allocated: AllocatedIcon } as const;
const COLORS = { unallocated: 'warning.main', partly: 'warning.main', allocated: 'success.main' } as const;

/** Columns of the ledger. The first one chooses rows with the mouse; the keyboard does it with Space. */
export function ledgerColumns(
  checked: ReadonlyMap<string, LedgerRow>,
  toggle: (row: LedgerRow) => void,
): readonly GridColumn<LedgerRow>[] {
  return [
    {
      id: 'chosen',
      label: '',
      width: 36,
      cell: (row) => <Choice row={row} isChecked={checked.has(row.id)} toggle={toggle} />,
    },
    {
      id: 'influencer',
      label: words.influencer,
      width: 150,
      grow: 2,
      isSortable: true,
      cell: (row) => (
        <span className="strong">
          <PersonLink id={row.influencerId} name={row.influencerName} isInGrid />
        </span>
      ),
    },
    {
      id: 'number',
      label: words.number,
      width: 84,
      yields: 1440,
      cell: (row) => <span className="quiet">{row.externalId ?? ''}</span>,
    },
    {
      id: 'paidOn',
      label: words.paidOn,
      width: 110,
      isSortable: true,
      cell: (row) => (row.paidOn === null ? <Unknown /> : <span>{dayText(row.paidOn)}</span>),
    },
    {
      id: 'basis',
      label: words.basis,
      width: 100,
      yields: 1200,
      isSortable: true,
      cell: (row) => <span>{text.ledger.bases[row.basis]}</span>,
    },
    {
      id: 'rate',
      label: words.rate,
      width: 140,
      align: 'end',
      yields: 1200,
      cell: (row) => <span>{rateText(row)}</span>,
    },
    {
      id: 'amount',
      label: words.amount,
      width: 120,
      align: 'end',
      isSortable: true,
      cell: (row) => amountText(row.amount),
    },
    { id: 'currency', label: words.currency, width: 78, cell: (row) => <span>{row.amount.currency}</span> },
    {
      id: 'state',
      label: words.state,
      width: 124,
      isSortable: true,
      cell: (row) => <State state={row.state} />,
    },
    { id: 'campaigns', label: words.campaigns, width: 150, grow: 3, cell: (row) => <Campaigns row={row} /> },
  ];
}

interface ChoiceProps {
  readonly row: LedgerRow;
  readonly isChecked: boolean;
  readonly toggle: (row: LedgerRow) => void;
}

/** A picture of the row's state; the row itself carries it for those who hear it (`aria-selected`). */
function Choice({ row, isChecked, toggle }: ChoiceProps) {
  const Icon = isChecked ? CheckedIcon : UncheckedIcon;
  return (
    <Box
      component="span"
      aria-hidden
      data-choose={row.id}
      title={text.ledger.choose(row.influencerName)}
      onClick={(event) => {
        event.stopPropagation();
        toggle(row);
      }}
      sx={{
        display: 'inline-flex',
        cursor: 'pointer',
        p: 1,
        m: -1,
        color: isChecked ? 'primary.main' : 'text.secondary',
      }}
    >
      <Icon sx={{ fontSize: 18 }} />
    </Box>
  );
}

function State({ state }: { readonly state: AllocationState }) {
  const Icon = ICONS[state];
  return (
    <>
      <Icon aria-hidden sx={{ fontSize: 16, color: COLORS[state] }} />
      <span>{text.ledger.states[state]}</span>
    </>
  );
}

function rateText({ rate, units }: LedgerRow): string {
  if (rate === null) return '';
  return units === null ? amountText(rate) : text.ledger.rateTimes(amountText(rate), countText(units));
}

/** The campaigns that bear the payment; the amounts of a split are one hover away. */
function Campaigns({ row }: { readonly row: LedgerRow }) {
  const parts = row.allocations.map((part) => text.ledger.campaignPart(part.campaignName, moneyText(part.amount)));
  return <span title={parts.join('\n')}>{row.allocations.map((part) => part.campaignName).join(', ')}</span>;
}
