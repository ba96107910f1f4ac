import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import type { ReactNode } from 'react';
import type { AccountPage } from '#shared/queries/accounts-of-person.ts';
import { text } from '#shared/text/text.ts';
import { changeText, countText, dayText } from '../../../state/format.ts';
import { FigureValue } from '../../../ui/figure-value.tsx';
import { ValueCell } from '../../../ui/value-cell.tsx';

const words = text.accounts;

/** Rates with their formulas, growth, and what else the platform counts, side by side. */
export function AccountFigures({ page }: { readonly page: AccountPage }) {
  const { rates, growth, measures } = page;
  return (
    <Box
      className="figures"
      sx={{ display: 'grid', gridTemplateColumns: 'repeat(auto-fit, minmax(300px, 1fr))', columnGap: 10, rowGap: 5 }}
    >
      {rates.figures.length === 0 ? null : (
        <Lines title={words.rates.title} note={rates.from}>
          {rates.figures.map((figure) => (
            <Line key={figure.key} label={figure.label}>
              <FigureValue figure={figure} />
            </Line>
          ))}
        </Lines>
      )}
      <Lines title={words.growth.title} note={null}>
        {growth.map(({ figure, change }) => (
          <Line key={figure.key} label={figure.label}>
            {change === null ? null : <span className="quiet">{changeText(change)}</span>}
            <FigureValue figure={figure} />
          </Line>
        ))}
      </Lines>
      <Lines title={words.measuresTitle} note={null}>
        {measures.map(({ metric, name, value, day }) => (
          <Line key={metric} label={name}>
            {day === null ? null : <span className="quiet">{dayText(day)}</span>}
            <ValueCell shown={value === null ? null : countText(value)} full={null} />
          </Line>
        ))}
      </Lines>
    </Box>
  );
}

interface LinesProps {
  readonly title: string;
  /** Where the lines are known from. */
  readonly note: string | null;
  readonly children: ReactNode;
}

function Lines({ title, note, children }: LinesProps) {
  return (
    <div>
      <Typography component="h3" variant="h3" sx={{ mb: 1 }}>
        {title}
        {note === null ? null : (
          <Typography component="span" variant="body2" color="textSecondary" sx={{ ml: 2 }}>
            {note}
          </Typography>
        )}
      </Typography>
      <Box component="dl" sx={{ m: 0 }}>
        {children}
      </Box>
    </div>
  );
}

function Line({ label, children }: { readonly label: string; readonly children: ReactNode }) {
  return (
    <Box
      sx={{
        display: 'flex',
        alignItems: 'center',
        justifyContent: 'space-between',
        gap: 4,
        minHeight: 32,
        borderBottom: 1,
        borderColor: 'divider',
        fontSize: 13,
      }}
    >
      <Box component="dt" sx={{ color: 'text.secondary' }}>
        {label}
      </Box>
      <Box
        component="dd"
        sx={{
          m: 0,
          display: 'flex',
          alignItems: 'baseline',
          gap: 3,
          whiteSpace: 'nowrap',
          '& .quiet': { color: 'text.secondary', fontSize: 12 },
        }}
      >
        {children}
      </Box>
    </Box>
  );
}
