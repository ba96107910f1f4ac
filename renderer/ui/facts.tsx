import EditIcon from '@mui/icons-material/EditOutlined';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import { Fragment, type ReactNode } from 'react';
import { text } from '#shared/text/text.ts';

const words = text.person.sections;

/** A name and what is known under it; `null`, `undefined`, `false` and empty text when nothing is. */
export interface Fact {
  readonly label: string;
  readonly value: ReactNode;
}

interface FactSectionProps {
  readonly title: string;
  readonly onEdit?: () => void;
  readonly children: ReactNode;
}

/** A part of the page with a heading, and a button where it can be edited. */
export function FactSection({ title, onEdit, children }: FactSectionProps) {
  return (
    <Box component="section" aria-label={title} sx={{ minWidth: 0 }}>
      <Box sx={{ display: 'flex', alignItems: 'center', justifyContent: 'space-between', minHeight: 32, mb: 1 }}>
        <Typography component="h2" variant="h3">
          {title}
        </Typography>
        {onEdit ? (
          <Button
            size="small"
            startIcon={<EditIcon sx={{ fontSize: 16 }} />}
            aria-label={words.edit(title)}
            onClick={onEdit}
            sx={{ color: 'text.secondary' }}
          >
            {words.editShort}
          </Button>
        ) : null}
      </Box>
      {children}
    </Box>
  );
}

/** What is known, name by name; a sentence where nothing is. Names without a value are left out. */
export function Facts({ facts, isNarrow }: { readonly facts: readonly Fact[]; readonly isNarrow?: boolean }) {
  const known = facts.filter(({ value }) => value !== null && value !== undefined && value !== '' && value !== false);
  if (known.length === 0) return <Typography color="textSecondary">{words.nothing}</Typography>;
  return (
    <Box
      component="dl"
      sx={{
        m: 0,
        display: 'grid',
        gridTemplateColumns: isNarrow ? '112px 1fr' : '148px 1fr',
        columnGap: 3,
        rowGap: 1.5,
        fontSize: 13,
        lineHeight: '20px',
      }}
    >
      {known.map(({ label, value }) => (
        <Fragment key={label}>
          <Box component="dt" sx={{ color: 'text.secondary' }}>
            {label}
          </Box>
          <Box component="dd" sx={{ m: 0, minWidth: 0, overflowWrap: 'anywhere' }}>
            {value}
          </Box>
        </Fragment>
      ))}
    </Box>
  );
}
