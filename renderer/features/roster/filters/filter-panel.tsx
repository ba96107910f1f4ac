import SideIcon from '@mui/icons-material/SwapHoriz';
import CloseIcon from '@mui/icons-material/Close';
import Autocomplete from '@mui/material/Autocomplete';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import TextField from '@mui/material/TextField';
import { useEffect, useState } from 'react';
import type { RosterChoice } from '#shared/model/roster-view.ts';
import type { RosterFacet } from '#shared/queries/roster-types.ts';
import { text } from '#shared/text/text.ts';
import { useQuery } from '../../../state/use-query.ts';
import { RowAction } from '../../../ui/row-action.tsx';
import { changeFilter } from '../roster-view.ts';
import type { FieldInfo } from '../use-roster-fields.ts';
import { conditionsOn, isBeyondPanel } from './edit-filter.ts';
import { FacetSection, Quiet } from './facet-section.tsx';
import { FilterSection, sectionId } from './filter-section.tsx';
import { closeFilters, openSection, swapSide, useFilterPanel } from './panel-state.ts';
import { DaySection, MoneySection, NumberSection } from './range-section.tsx';
import { TextSection } from './text-section.tsx';

const words = text.roster.filters;
/** How many values of a facet are listed before somebody searches for one. */
const VALUES_SHOWN = 12;

interface FilterPanelProps {
  readonly fields: readonly FieldInfo[];
  readonly choice: RosterChoice;
  readonly openGroups: () => void;
}

/** Filters beside the list: every field with its values and how many people have them. */
export function FilterPanel({ fields, choice, openGroups }: FilterPanelProps) {
  const { open, added, side, asked } = useFilterPanel();
  const [find, setFind] = useState<Readonly<Record<string, string>>>({});
  const known = new Map(fields.map((field) => [field.key, field]));
  const own = fields.filter((field) => field.custom).map(({ key }) => key);
  const used = fields.filter(({ key }) => conditionsOn(choice.filter, key).length > 0).map(({ key }) => key);
  const listed = [...new Set([...usual, ...own, ...added, ...used])].flatMap((key) => known.get(key) ?? []);
  const openFields = listed.filter(({ key, type }) => open.includes(key) && type !== 'text').map(({ key }) => key);
  const isBeyond = isBeyondPanel(choice.filter);
  const { data } = useQuery(
    'roster.facets',
    openFields.length === 0 || isBeyond ? null : { choice, fields: openFields, limit: VALUES_SHOWN, find },
  );
  const facets = new Map(data?.facets.map((facet) => [facet.field, facet]));
  useEffect(() => {
    // Somebody asked for a field by the menu of its column.
    if (asked !== null) document.getElementById(sectionId(asked.field))?.focus();
  }, [asked]);
  return (
    <Box
      component="section"
      aria-label={words.title}
      sx={{
        width: 248,
        flex: 'none',
        overflow: 'auto',
        order: side === 'start' ? -1 : 1,
        borderInlineEnd: side === 'start' ? 1 : 0,
        borderInlineStart: side === 'start' ? 0 : 1,
        borderColor: 'divider',
        px: 4,
        pb: 6,
      }}
    >
      <Box sx={{ display: 'flex', alignItems: 'center', height: 36, gap: 1 }}>
        <Box component="h2" sx={{ m: 0, flex: 1, fontSize: 12, fontWeight: 560, color: 'text.secondary' }}>
          {words.title}
        </Box>
        <RowAction icon={SideIcon} label={side === 'start' ? words.toEnd : words.toStart} onClick={swapSide} />
        <RowAction icon={CloseIcon} label={words.hide} onClick={closeFilters} />
      </Box>
      {isBeyond ? <Quiet>{words.beyond}</Quiet> : null}
      {isBeyond
        ? null
        : listed.map((field) => (
            <FilterSection key={field.key} field={field} choice={choice} isOpen={open.includes(field.key)}>
              <SectionBody
                field={field}
                facet={facets.get(field.key)}
                choice={choice}
                find={find[field.key] ?? ''}
                setFind={(typed) => setFind((last) => ({ ...last, [field.key]: typed }))}
              />
            </FilterSection>
          ))}
      {isBeyond ? null : (
        <Autocomplete
          options={fields.filter((field) => !listed.includes(field))}
          getOptionKey={(field) => field.key}
          getOptionLabel={(field) => field.label}
          value={null}
          blurOnSelect
          clearOnBlur
          onChange={(_event, field) => {
            if (field) openSection(field.key);
          }}
          size="small"
          sx={{ mt: 4 }}
          renderInput={(params) => <TextField {...params} label={words.add} />}
        />
      )}
      <Button onClick={openGroups} size="small" sx={{ mt: 3 }}>
        {words.groups}
      </Button>
    </Box>
  );
}

/** The filters that most people need, in their order. */
const usual = [
  'platform',
  'tier',
  'topics',
  'country',
  'city',
  'languages',
  'stage',
  'owner',
  'tags',
  'price',
  'lastTouch',
  'followers',
];

interface SectionBodyProps {
  readonly field: FieldInfo;
  readonly facet: RosterFacet | undefined;
  readonly choice: RosterChoice;
  readonly find: string;
  readonly setFind: (find: string) => void;
}

function SectionBody({ field, facet, choice, find, setFind }: SectionBodyProps) {
  const shared = { field, filter: choice.filter, change: changeFilter };
  if (field.type === 'text') return <TextSection {...shared} />;
  switch (facet?.type) {
    case undefined:
      return null;
    case 'facet':
      return <FacetSection {...shared} facet={facet} find={find} setFind={setFind} />;
    case 'number':
      return <NumberSection {...shared} facet={facet} />;
    case 'money':
      return <MoneySection {...shared} facet={facet} />;
    case 'day':
      return <DaySection {...shared} facet={facet} />;
  }
}
