import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import type { ReactNode } from 'react';
import type { AccountPage } from '#shared/queries/accounts-of-person.ts';
import { text } from '#shared/text/text.ts';
import { changeText, countText, dayText } from '../../../state/format.ts';
import { FigureValue } from '../../../ui/figure-value.tsx';

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
      <GrowthLines growth={growth} />
      <MeasureLines measures={measures} />
    </Box>
  );
}

function GrowthLines({ growth }: Pick<AccountPage, 'growth'>) {
  // Before the second snapshot every line would say the same.
  const isUnknown = growth.every(({ figure }) => figure.value === null);
  if (isUnknown) return <Lines title={words.growth.title} foot={growth[0]?.figure.blankReason ?? null} />;
  return (
    <Lines title={words.growth.title}>
      {growth.map(({ figure, change }) => (
        <Line key={figure.key} label={figure.label}>
          {change === null ? null : <span className="quiet">{changeText(change)}</span>}
          <FigureValue figure={figure} />
        </Line>
      ))}
    </Lines>
  );
}

function MeasureLines({ measures }: Pick<AccountPage, 'measures'>) {
  const unknown = measures.filter(({ value }) => value === null).map(({ name }) => name);
  const known = measures.flatMap(({ metric, name, value, day }) =>
    value === null || day === null ? [] : [{ metric, name, value, day }],
  );
  return (
    <Lines title={words.measuresTitle} foot={unknown.length === 0 ? null : words.unknownMeasures(unknown)}>
      {known.length === 0
        ? null
        : known.map(({ metric, name, value, day }) => (
            <Line key={metric} label={name}>
              <span className="quiet">{dayText(day)}</span>
              <span>{countText(value)}</span>
            </Line>
          ))}
    </Lines>
  );
}

interface LinesProps {
  readonly title: string;
  /** Where the lines are known from. */
  readonly note?: string | null;
  /** What is not known, or why nothing is. */
  readonly foot?: string | null;
  readonly children?: ReactNode;
}

function Lines({ title, note = null, foot = null, children = null }: LinesProps) {
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
      {children === null ? null : (
        <Box component="dl" sx={{ m: 0 }}>
          {children}
        </Box>
      )}
      {foot === null ? null : (
        <Typography variant="body2" color="textSecondary" sx={{ pt: 1.5, maxWidth: '60ch' }}>
          {foot}
        </Typography>
      )}
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
