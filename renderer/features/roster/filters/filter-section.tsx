import ClosedIcon from '@mui/icons-material/ChevronRight';
import CloseIcon from '@mui/icons-material/Close';
import OpenIcon from '@mui/icons-material/ExpandMore';
import Box from '@mui/material/Box';
import type { ReactNode } from 'react';
import type { RosterChoice } from '#shared/model/roster-view.ts';
import { text } from '#shared/text/text.ts';
import { RowAction } from '../../../ui/row-action.tsx';
import { changeFilter } from '../roster-view.ts';
import type { FieldInfo } from '../use-roster-fields.ts';
import { conditionsOn, withoutField } from './edit-filter.ts';
import { toggleSection } from './panel-state.ts';

const words = text.roster.filters;

/** The element of a field's head, for those who lead the focus to it. */
export const sectionId = (field: string): string => `filter-${field}`;

interface FilterSectionProps {
  readonly field: FieldInfo;
  readonly choice: RosterChoice;
  readonly isOpen: boolean;
  readonly children: ReactNode;
}

/** A field of the panel with its head, which opens and closes it and takes its filter away. */
export function FilterSection({ field, choice, isOpen, children }: FilterSectionProps) {
  const isUsed = conditionsOn(choice.filter, field.key).length > 0;
  const Icon = isOpen ? OpenIcon : ClosedIcon;
  return (
    <Box sx={{ borderTop: 1, borderColor: 'divider', py: 1 }}>
      <Box component="h3" sx={{ m: 0, display: 'flex', alignItems: 'center' }}>
        <Box
          component="button"
          type="button"
          id={sectionId(field.key)}
          aria-expanded={isOpen}
          onClick={() => toggleSection(field.key)}
          sx={(theme) => ({
            all: 'unset',
            flex: 1,
            minWidth: 0,
            display: 'flex',
            alignItems: 'center',
            gap: '4px',
            height: '32px',
            cursor: 'pointer',
            fontSize: 13,
            fontWeight: isUsed ? 620 : 400,
            borderRadius: '4px',
            '&:focus-visible': { outline: `2px solid ${theme.vars.palette.primary.main}` },
          })}
        >
          <Icon aria-hidden sx={{ fontSize: 16, color: 'text.secondary' }} />
          <Box component="span" dir="auto" sx={{ overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap' }}>
            {field.label}
          </Box>
        </Box>
        {isUsed ? (
          <RowAction
            icon={CloseIcon}
            label={words.clearField(field.label)}
            onClick={() => {
              changeFilter(withoutField(choice.filter, field.key));
              document.getElementById(sectionId(field.key))?.focus();
            }}
          />
        ) : null}
      </Box>
      {isOpen ? <Box sx={{ pb: 2 }}>{children}</Box> : null}
    </Box>
  );
}
