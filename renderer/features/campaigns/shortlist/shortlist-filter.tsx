import ToggleButton from '@mui/material/ToggleButton';
import ToggleButtonGroup from '@mui/material/ToggleButtonGroup';
import type { ClientStanding } from '#shared/domain/shortlist/client-answers.ts';
import type { ShortlistRow } from '#shared/queries/campaign-shortlist.ts';
import { text } from '#shared/text/text.ts';
import { countText } from '../../../state/format.ts';

const words = text.shortlist;
const choices = ['all', 'yes', 'open', 'no'] as const;

/** Whom the list shows: everybody, or those the client stands to in one way. */
export type ListedStanding = ClientStanding | 'all';

interface ShortlistFilterProps {
  readonly rows: readonly ShortlistRow[];
  readonly value: ListedStanding;
  readonly onChange: (value: ListedStanding) => void;
}

/** Chooses by what the client said, with how many there are of each. */
export function ShortlistFilter({ rows, value, onChange }: ShortlistFilterProps) {
  const count = (choice: ListedStanding) =>
    choice === 'all' ? rows.length : rows.filter(({ standing }) => standing === choice).length;
  return (
    <ToggleButtonGroup
      exclusive
      size="small"
      value={value}
      aria-label={words.filter}
      title={words.filterHelp}
      onChange={(_event, next: ListedStanding | null) => next && onChange(next)}
    >
      {choices.map((choice) => (
        <ToggleButton key={choice} value={choice} className="figures" sx={{ py: 0.5, px: 3, textTransform: 'none' }}>
          {words.filters[choice](countText(count(choice)))}
        </ToggleButton>
      ))}
    </ToggleButtonGroup>
  );
}
