import ToggleButton from '@mui/material/ToggleButton';
import ToggleButtonGroup from '@mui/material/ToggleButtonGroup';
import { isDisclosureOpen } from '#shared/domain/disclosure/disclosure-state.ts';
import type { DeliverableRow } from '#shared/queries/campaign-deliverables.ts';
import { text } from '#shared/text/text.ts';
import { countText } from '../../../state/format.ts';

const words = text.deliverables.list;

/** Which deliverables belong to each choice; one may belong to several. */
const choices = {
  all: () => true,
  late: ({ state }: DeliverableRow) => state.state === 'late',
  'draft-due': ({ state }: DeliverableRow) => state.state === 'draft-due' || state.state === 'changes-asked',
  'in-review': ({ state }: DeliverableRow) => state.state === 'in-review',
  'to-post': ({ state }: DeliverableRow) => ['approved', 'in-window', 'live-in-part'].includes(state.state),
  disclosure: ({ disclosure }: DeliverableRow) => isDisclosureOpen(disclosure),
  'not-agreed': ({ disclosure, state }: DeliverableRow) => disclosure === 'not-agreed' && state.state !== 'cancelled',
} as const;

export type DeliverableChoice = keyof typeof choices;
const names = Object.keys(choices) as DeliverableChoice[];

/** The deliverables of a choice. */
export function chosenRows(rows: readonly DeliverableRow[], choice: DeliverableChoice): readonly DeliverableRow[] {
  return rows.filter(choices[choice]);
}

interface DeliverableFilterProps {
  readonly rows: readonly DeliverableRow[];
  readonly value: DeliverableChoice;
  readonly onChange: (value: DeliverableChoice) => void;
}

/** Chooses by what has to be done, with how many there are of each. */
export function DeliverableFilter({ rows, value, onChange }: DeliverableFilterProps) {
  return (
    <ToggleButtonGroup
      exclusive
      size="small"
      value={value}
      aria-label={words.filter}
      onChange={(_event, next: DeliverableChoice | null) => next && onChange(next)}
    >
      {names.map((one) => (
        <ToggleButton key={one} value={one} className="figures" sx={{ py: 0.5, px: 2.5, textTransform: 'none' }}>
          {words.filters[one](countText(chosenRows(rows, one).length))}
        </ToggleButton>
      ))}
    </ToggleButtonGroup>
  );
}
